namespace Lockbox.Tests.Model;

internal sealed record WaitMove(long Ms) : Move
{
    public override void Make(Rig rig)
    {
        rig.Wait(Ms);
    }
}

internal sealed record LinkMove(bool IsUp) : Move
{
    public override void Make(Rig rig)
    {
        rig.Wire.SetLink(IsUp);
    }
}

internal sealed record LidMove(bool IsOpen) : Move
{
    public override void Make(Rig rig)
    {
        rig.Change(board => board.IsLidOpen = IsOpen);
    }
}

internal sealed record SupplyMove(bool IsGood) : Move
{
    public override void Make(Rig rig)
    {
        rig.Change(board => board.IsSupplyGood = IsGood);
    }
}

/// <summary>The flash takes no more writes, or takes them again.</summary>
internal sealed record FlashMove(bool Refuses) : Move
{
    public override void Make(Rig rig)
    {
        rig.Change(board => board.FlashRefuses = Refuses);
    }
}

/// <summary>The power goes and returns.</summary>
/// <param name="After">Writes that still become durable; negative to cut now.</param>
/// <param name="Again">The same for the recovery; negative for no second cut.</param>
internal sealed record CutMove(int After, int Again) : Move
{
    public override void Make(Rig rig)
    {
        rig.Mains.Cut(After, Again);
    }
}
