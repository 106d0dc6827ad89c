using System;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework
{
    public sealed partial class Assert
    {
        public static void AreNotEqual(bool notExpected, bool actual, string message = "")
        {
            MSTest.Assert.AreNotEqual<bool>(notExpected, actual, message);
        }

        public static void AreNotEqual(byte notExpected, byte actual, string message = "")
        {
            MSTest.Assert.AreNotEqual<byte>(notExpected, actual, message);
        }

        public static void AreNotEqual(char notExpected, char actual, string message = "")
        {
            MSTest.Assert.AreNotEqual<char>(notExpected, actual, message);
        }

        public static void AreNotEqual(DateTime notExpected, DateTime actual, string message = "")
        {
            MSTest.Assert.AreNotEqual<DateTime>(notExpected, actual, message);
        }

        public static void AreNotEqual(double notExpected, double actual, string message = "")
        {
            MSTest.Assert.AreNotEqual<double>(notExpected, actual, message);
        }

        public static void AreNotEqual(float notExpected, float actual, string message = "")
        {
            MSTest.Assert.AreNotEqual<float>(notExpected, actual, message);
        }

        public static void AreNotEqual(int notExpected, int actual, string message = "")
        {
            MSTest.Assert.AreNotEqual<int>(notExpected, actual, message);
        }

        public static void AreNotEqual(long notExpected, long actual, string message = "")
        {
            MSTest.Assert.AreNotEqual<long>(notExpected, actual, message);
        }

        public static void AreNotEqual(object notExpected, object actual, string message = "")
        {
            MSTest.Assert.AreNotEqual<object>(notExpected, actual, message);
        }

        public static void AreNotEqual(sbyte notExpected, sbyte actual, string message = "")
        {
            MSTest.Assert.AreNotEqual<sbyte>(notExpected, actual, message);
        }

        public static void AreNotEqual(short notExpected, short actual, string message = "")
        {
            MSTest.Assert.AreNotEqual<short>(notExpected, actual, message);
        }

        public static void AreNotEqual(string notExpected, string actual, string message = "")
        {
            MSTest.Assert.AreNotEqual<string>(notExpected, actual, message);
        }

        public static void AreNotEqual(uint notExpected, uint actual, string message = "")
        {
            MSTest.Assert.AreNotEqual<uint>(notExpected, actual, message);
        }

        public static void AreNotEqual(ulong notExpected, ulong actual, string message = "")
        {
            MSTest.Assert.AreNotEqual<ulong>(notExpected, actual, message);
        }

        public static void AreNotEqual(ushort notExpected, ushort actual, string message = "")
        {
            MSTest.Assert.AreNotEqual<ushort>(notExpected, actual, message);
        }
    }
}
