using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework
{
    /// <summary>nanoFramework's attribute, found by MSTest because it derives from MSTest's.</summary>
    public class TestClassAttribute : MSTest.TestClassAttribute
    {
    }

    /// <summary>Runs the method by the rules of nanoFramework's launcher; see <see cref="LauncherRules"/>.</summary>
    public class TestMethodAttribute : MSTest.TestMethodAttribute
    {
        public TestMethodAttribute([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
            : base(file, line)
        {
        }

        public override async Task<MSTest.TestResult[]> ExecuteAsync(MSTest.ITestMethod testMethod)
        {
            Exception broken = LauncherRules.Before(testMethod);
            if (broken == null)
            {
                return await base.ExecuteAsync(testMethod);
            }

            return new[] { new MSTest.TestResult { Outcome = MSTest.UnitTestOutcome.Failed, TestFailureException = broken } };
        }
    }

    /// <summary>One run of the method; MSTest wants <see cref="TestMethodAttribute"/> beside it.</summary>
    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public class DataRowAttribute : MSTest.DataRowAttribute
    {
        public DataRowAttribute(params object[] methodParameters)
            : base(methodParameters)
        {
        }
    }

    /// <summary>Runs once before the tests of its class.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public class SetupAttribute : Attribute
    {
    }

    /// <summary>Runs once after the tests of its class.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public class CleanupAttribute : Attribute
    {
    }
}
