using System;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework
{
    /// <summary>nanoFramework's overloads and no others: doubles are compared exactly, arrays by reference.</summary>
    public sealed partial class Assert
    {
        public static void AreEqual(bool expected, bool actual, string message = "")
        {
            MSTest.Assert.AreEqual<bool>(expected, actual, message);
        }

        public static void AreEqual(byte expected, byte actual, string message = "")
        {
            MSTest.Assert.AreEqual<byte>(expected, actual, message);
        }

        public static void AreEqual(char expected, char actual, string message = "")
        {
            MSTest.Assert.AreEqual<char>(expected, actual, message);
        }

        public static void AreEqual(DateTime expected, DateTime actual, string message = "")
        {
            MSTest.Assert.AreEqual<DateTime>(expected, actual, message);
        }

        public static void AreEqual(double expected, double actual, string message = "")
        {
            MSTest.Assert.AreEqual<double>(expected, actual, message);
        }

        public static void AreEqual(float expected, float actual, string message = "")
        {
            MSTest.Assert.AreEqual<float>(expected, actual, message);
        }

        public static void AreEqual(int expected, int actual, string message = "")
        {
            MSTest.Assert.AreEqual<int>(expected, actual, message);
        }

        public static void AreEqual(long expected, long actual, string message = "")
        {
            MSTest.Assert.AreEqual<long>(expected, actual, message);
        }

        public static void AreEqual(object expected, object actual, string message = "")
        {
            MSTest.Assert.AreEqual<object>(expected, actual, message);
        }

        public static void AreEqual(sbyte expected, sbyte actual, string message = "")
        {
            MSTest.Assert.AreEqual<sbyte>(expected, actual, message);
        }

        public static void AreEqual(short expected, short actual, string message = "")
        {
            MSTest.Assert.AreEqual<short>(expected, actual, message);
        }

        public static void AreEqual(string expected, string actual, string message = "")
        {
            MSTest.Assert.AreEqual<string>(expected, actual, message);
        }

        public static void AreEqual(uint expected, uint actual, string message = "")
        {
            MSTest.Assert.AreEqual<uint>(expected, actual, message);
        }

        public static void AreEqual(ulong expected, ulong actual, string message = "")
        {
            MSTest.Assert.AreEqual<ulong>(expected, actual, message);
        }

        public static void AreEqual(ushort expected, ushort actual, string message = "")
        {
            MSTest.Assert.AreEqual<ushort>(expected, actual, message);
        }
    }
}
