namespace Lockbox.Tests.Repository;

/// <summary>A fence that never stopped anything proves nothing: each kind of violation, planted and caught.</summary>
[TestClass]
public sealed class PlantedViolations
{
    [TestMethod]
    [DataRow("class A<T> { }", "own generic type")]
    [DataRow("class A { void M<T>() { } }", "own generic method")]
    [DataRow("class A { System.Action<int> F; }", "generic System.Action`1")]
    [DataRow("class A { System.Func<int> F() { return null; } }", "generic System.Func`1")]
    [DataRow("class A { event System.EventHandler<System.EventArgs> E; void M() { E(null, null); } }", "generic System.EventHandler`1")]
    [DataRow("class A { int? F; }", "generic System.Nullable`1")]
    [DataRow("class A { (int, int) M() { return (1, 2); } }", "generic System.ValueTuple`2")]
    [DataRow("class A { object M() { return new System.Collections.Generic.List<string>(); } }", "generic System.Collections.Generic.List`1")]
    [DataRow("class A { int M(System.Span<byte> s) { return s.Length; } }", "generic System.Span`1")]
    [DataRow("class A { static void P(params object[] x) { } void M() { P(); } }", "generic call Empty")]
    [DataRow("class A { int[,] F; }", "array of several dimensions")]
    [DataRow("class A { int M() { return new int[2, 3].Length; } }", "array of several dimensions")]
    [DataRow("class A { int M(int a) { return checked(a + 1); } }", "checked arithmetic")]
    [DataRow("class A { byte M(int a) { return checked((byte)a); } }", "checked arithmetic")]
    [DataRow("class A { unsafe int M(int n) { int* p = stackalloc int[n]; return p[0]; } }", "stackalloc")]
    [DataRow("interface I { int M() { return 1; } }", "default interface method")]
    [DataRow("class A { async void M() { await System.Threading.Tasks.Task.Yield(); } }", "async")]
    [DataRow("class A { System.Collections.IEnumerable M() { yield return 1; } }", "generic System.Collections.Generic.IEnumerator`1")]
    [DataRow("record A(int X);", "generic System.IEquatable`1")]
    [DataRow("class A { string M(int a) { return a.ToString(\"0.00\"); } }", "a number format")]
    [DataRow("class A { string M(double a) { return a.ToString(\"P1\"); } }", "a number format")]
    [DataRow("class A { string M(int a, string f) { return a.ToString(f); } }", "a number format")]
    [DataRow("class A { string M(int a) { return string.Format(\"{0:00}\", a); } }", "a number format")]
    [DataRow("class A { string M(int a) { return $\"{a}\"; } }", "generic call AppendFormatted")]
    [DataRow("enum E { X } class A { string M(E e) { return e.ToString(); } }", "the name of an enum's value")]
    [DataRow("enum E { X } class A { string M(E e) { return \"\" + e; } }", "the name of an enum's value")]
    [DataRow("class A { string M(System.DayOfWeek e) { return string.Format(\"{0}\", e); } }", "the name of an enum's value")]
    public void A_construct_that_fails_on_the_device_is_refused(string source, string breach)
    {
        string[] found = ForbiddenConstructs.In(PlantedAssembly.Compile(source)).ToArray();

        Assert.Contains(line => line.StartsWith(breach, StringComparison.Ordinal), found, string.Join(Environment.NewLine, found));
    }

    [TestMethod]
    [DataRow("class A { string M(int a) { return a.ToString(\"D4\") + a.ToString() + 1; } }")]
    [DataRow("enum E { X } class A { delegate void D(); D F; int M(E e) { F(); return (int)e + new int[2][].Length; } }")]
    [DataRow("class A { object _lock = new object(); void M() { lock (_lock) { foreach (int i in new[] { 1, 2, 3 }) { } } } }")]
    public void A_construct_that_works_on_the_device_is_not(string source)
    {
        Assert.IsEmpty(ForbiddenConstructs.In(PlantedAssembly.Compile(source)));
    }

    [TestMethod]
    [DataRow("class A { string M(string s) { return s.Replace('a', 'b'); } }", "System.String System.String Replace(System.Char, System.Char)")]
    [DataRow("class A { object F = new System.Diagnostics.Stopwatch(); }", "System.Diagnostics.Stopwatch System.Void .ctor()")]
    [DataRow("class A { void M() { System.Threading.Thread.Sleep(System.TimeSpan.Zero); } }", "System.Threading.Thread static System.Void Sleep(System.TimeSpan)")]
    [DataRow("class A { string M(string s, char c) { return s + c; } }", "System.String static System.String Concat(System.ReadOnlySpan`1<System.Char>")]
    [DataRow("class A { volatile int F; }", "System.Runtime.CompilerServices.IsVolatile")]
    [DataRow("class A : System.MarshalByRefObject { }", "System.MarshalByRefObject")]
    [DataRow("class A { [System.ThreadStatic] static int F; }", "System.ThreadStaticAttribute")]
    [DataRow("class A { void M() { try { M(); } catch (System.OverflowException) { } } }", "System.OverflowException")]
    [DataRow("class A { decimal F; }", "System.Decimal")]
    public void A_member_that_the_device_lacks_is_refused(string source, string breach)
    {
        string[] found = Fence.OfFirmware().Breaches(PlantedAssembly.Compile(source)).ToArray();

        Assert.Contains(line => line.StartsWith(breach, StringComparison.Ordinal), found, string.Join(Environment.NewLine, found));
    }

    [TestMethod]
    public void Core_is_refused_what_another_package_has()
    {
        string[] found = Fence.OfCore().Breaches(PlantedAssembly.Compile("class A { bool M() { return System.IO.File.Exists(\"x\"); } }")).ToArray();

        Assert.Contains(line => line.StartsWith("System.IO.File static System.Boolean Exists(System.String)", StringComparison.Ordinal), found);
    }
}
