using System;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework
{
    public sealed partial class Assert
    {
        public static void AreSame(object expected, object actual, string message = "")
        {
            MSTest.Assert.AreSame(expected, actual, message);
        }

        public static void AreNotSame(object notExpected, object actual, string message = "")
        {
            MSTest.Assert.AreNotSame(notExpected, actual, message);
        }

        public static void IsTrue(bool condition, string message = "")
        {
            MSTest.Assert.IsTrue(condition, message);
        }

        public static void IsFalse(bool condition, string message = "")
        {
            MSTest.Assert.IsFalse(condition, message);
        }

        public static void IsNull(object value, string message = "")
        {
            MSTest.Assert.IsNull(value, message);
        }

        public static void IsNotNull(object value, string message = "")
        {
            MSTest.Assert.IsNotNull(value, message);
        }

        /// <summary>Holds for exactly this type; a derived one fails.</summary>
        public static void IsInstanceOfType(object value, Type expected, string message = "")
        {
            MSTest.Assert.AreEqual(expected, value?.GetType(), message);
        }

        public static void IsNotInstanceOfType(object value, Type notExpected, string message = "")
        {
            MSTest.Assert.AreNotEqual(notExpected, value?.GetType(), message);
        }

        public static void Contains(string expected, string value, string message = "")
        {
            MSTest.Assert.IsTrue(value.Contains(expected, StringComparison.Ordinal), "'" + value + "' does not contain '" + expected + "'. " + message);
        }

        public static void DoesNotContains(string notExpected, string value, string message = "")
        {
            MSTest.Assert.IsFalse(value.Contains(notExpected, StringComparison.Ordinal), "'" + value + "' contains '" + notExpected + "'. " + message);
        }

        public static void StartsWith(string expected, string value, string message = "")
        {
            MSTest.Assert.IsTrue(value.StartsWith(expected, StringComparison.Ordinal), "'" + value + "' does not start with '" + expected + "'. " + message);
        }

        public static void EndsWith(string expected, string value, string message = "")
        {
            MSTest.Assert.IsTrue(value.EndsWith(expected, StringComparison.Ordinal), "'" + value + "' does not end with '" + expected + "'. " + message);
        }

        /// <summary>Holds for exactly this exception; a derived one fails.</summary>
        public static void ThrowsException(Type exception, Action action, string message = "")
        {
            Type thrown = null;
            try
            {
                action();
            }
            catch (Exception e)
            {
                thrown = e.GetType();
            }

            MSTest.Assert.AreEqual(exception, thrown, message);
        }

        public static void SkipTest(string message = null)
        {
            MSTest.Assert.Inconclusive(message ?? "");
        }
    }
}
