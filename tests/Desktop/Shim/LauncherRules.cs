using System;
using System.Collections.Generic;
using System.Reflection;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework
{
    /// <summary>
    /// What nanoFramework's launcher does and MSTest does not: no instance of a test class ever exists, so its state is
    /// static; Setup and Cleanup run once per class; a row's values must have exactly the parameters' types.
    /// </summary>
    [MSTest.TestClass]
    public static class LauncherRules
    {
        private const BindingFlags OwnState = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

        private static readonly Dictionary<Type, Exception> _started = new Dictionary<Type, Exception>();

        /// <summary>Prepares the class of a test, once.</summary>
        /// <returns>Why the test cannot stand, or null.</returns>
        public static Exception Before(MSTest.ITestMethod test)
        {
            Type type = test.MethodInfo.DeclaringType;
            lock (_started)
            {
                if (!_started.TryGetValue(type, out Exception broken))
                {
                    broken = Start(type);
                    _started.Add(type, broken);
                }

                return broken ?? CheckRows(test.MethodInfo);
            }
        }

        /// <summary>Runs the Cleanup methods of the classes that were started, and writes what the launcher would have run.</summary>
        [MSTest.AssemblyCleanup]
        public static void CleanUp()
        {
            LauncherNames.WriteIfAsked();
            foreach (Type type in _started.Keys)
            {
                Run(type, typeof(CleanupAttribute));
            }
        }

        /// <returns>Why the device could not run the class, or null.</returns>
        public static Exception CheckClass(Type type)
        {
            return type.GetFields(OwnState).Length == 0
                ? null
                : new InvalidOperationException(type.Name + " has instance fields: the device never creates a test class.");
        }

        /// <returns>Why the device could not run the rows of a test, or null.</returns>
        public static Exception CheckRows(MethodInfo test)
        {
            foreach (MSTest.DataRowAttribute row in test.GetCustomAttributes<MSTest.DataRowAttribute>())
            {
                if (!Fits(row.Data, test.GetParameters()))
                {
                    return new ArgumentException(test.Name + ": a row's values must have exactly the parameters' types, and never be null or arrays.");
                }
            }

            return null;
        }

        private static Exception Start(Type type)
        {
            Exception refused = CheckClass(type);
            if (refused != null)
            {
                return refused;
            }

            try
            {
                Run(type, typeof(SetupAttribute));
                return null;
            }
            catch (TargetInvocationException e)
            {
                return e.InnerException;
            }
        }

        private static void Run(Type type, Type attribute)
        {
            foreach (MethodInfo method in type.GetMethods())
            {
                if (method.IsDefined(attribute))
                {
                    method.Invoke(method.IsStatic ? null : Activator.CreateInstance(type), null);
                }
            }
        }

        private static bool Fits(object[] values, ParameterInfo[] parameters)
        {
            for (int i = 0; i < parameters.Length; i++)
            {
                if (i >= values.Length || values[i] is null or Array || values[i].GetType() != parameters[i].ParameterType)
                {
                    return false;
                }
            }

            return values.Length == parameters.Length;
        }
    }
}
