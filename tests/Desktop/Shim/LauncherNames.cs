using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace nanoFramework.TestFramework
{
    /// <summary>
    /// The lines that nanoFramework's launcher prints for this assembly, as class and method: one for each test, each
    /// row, and each Setup and Cleanup. Written to the file that LOCKBOX_LAUNCHER_NAMES names.
    /// </summary>
    internal static class LauncherNames
    {
        public static void WriteIfAsked()
        {
            string file = Environment.GetEnvironmentVariable("LOCKBOX_LAUNCHER_NAMES");
            if (file != null)
            {
                File.WriteAllLines(file, Of(typeof(LauncherNames).Assembly));
            }
        }

        private static IEnumerable<string> Of(Assembly assembly)
        {
            return assembly.GetTypes()
                .Where(type => type.IsDefined(typeof(TestClassAttribute), true))
                .SelectMany(type => type.GetMethods())
                .SelectMany(method => Enumerable.Repeat(method.DeclaringType.FullName + "." + method.Name, Runs(method)));
        }

        private static int Runs(MethodInfo method)
        {
            int rows = method.GetCustomAttributes<DataRowAttribute>().Count();
            int plain = rows == 0 ? method.GetCustomAttributes<TestMethodAttribute>().Count() : 0;
            return rows + plain + method.GetCustomAttributes<SetupAttribute>().Count() + method.GetCustomAttributes<CleanupAttribute>().Count();
        }
    }
}
