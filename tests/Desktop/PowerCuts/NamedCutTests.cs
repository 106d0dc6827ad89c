namespace Lockbox.Tests.PowerCuts;

/// <summary>One cut by its name, from LOCKBOX_CUT: what a failing case is repeated with.</summary>
[TestClass]
public sealed class NamedCutTests
{
    private const string Example = "good-code-opened:2:close:prefix:1/40:write:outoforder:7";

    [TestMethod]
    public void PowerCut_Named_EveryPromiseHolds()
    {
        CutName name = CutName.Parse(Environment.GetEnvironmentVariable(CutName.Variable) ?? Example);

        IReadOnlyList<string> wrong = name.Run(new Rehearsal(name.Scenario));

        Assert.IsEmpty(wrong, string.Join(Environment.NewLine, wrong));
    }

    [TestMethod]
    public void Name_ReadBack_IsTheSame()
    {
        Assert.AreEqual(Example, CutName.Parse(Example).ToString());
    }
}
