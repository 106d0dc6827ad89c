using System.Reflection;
using LauncherRules = nanoFramework.TestFramework.LauncherRules;
using Row = nanoFramework.TestFramework.DataRowAttribute;

namespace Lockbox.Tests.Repository;

/// <summary>What the device's launcher cannot run must fail on the desktop already.</summary>
[TestClass]
public sealed class LauncherRulesTests
{
    [TestMethod]
    public void A_class_with_fields_of_its_own_is_refused()
    {
        Assert.IsNotNull(LauncherRules.CheckClass(typeof(WithField)));
        Assert.IsNull(LauncherRules.CheckClass(typeof(Rows)));
    }

    [TestMethod]
    public void A_row_must_have_exactly_the_parameters_types()
    {
        string[] refused = typeof(Rows).GetMethods(BindingFlags.Static | BindingFlags.Public).Where(row => LauncherRules.CheckRows(row) is not null).Select(row => row.Name).ToArray();

        CollectionAssert.AreEquivalent(new[] { "Int_for_byte", "Array", "Null", "Too_few" }, refused);
    }

    private sealed class WithField
    {
        public int Count { get; set; }
    }

    private static class Rows
    {
        [Row((byte)1, "x")]
        public static void Right(byte value, string text)
        {
            GC.KeepAlive(value + text);
        }

        [Row(1)]
        public static void Int_for_byte(byte value)
        {
            GC.KeepAlive(value);
        }

        [Row(1, new[] { 1, 2 })]
        public static void Array(int first, int[] values)
        {
            GC.KeepAlive(values[first]);
        }

        [Row(1, null)]
        public static void Null(int first, string text)
        {
            GC.KeepAlive(first + text);
        }

        [Row(1)]
        public static void Too_few(int first, int second)
        {
            GC.KeepAlive(first + second);
        }
    }
}
