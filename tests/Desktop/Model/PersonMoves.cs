namespace Lockbox.Tests.Model;

/// <summary>Somebody types a code and a symbol, and walks away before the verdict.</summary>
/// <param name="SymbolOff">0 for the right symbol.</param>
/// <param name="AreDigitsRight">False for digits of no code.</param>
internal sealed record EnterMove(int Code, int SymbolOff, bool AreDigitsRight) : Move
{
    public override void Make(Rig rig)
    {
        rig.Hands.Enter(AreDigitsRight ? Codes.Digits(Code) : "00000000", (Codes.Symbol(Code) + SymbolOff) % 16);
    }
}

/// <summary>Somebody whose code is armed, if there is one, comes to a box that nobody is using, types it, and lifts the lid.</summary>
/// <param name="Pick">Which of the armed codes, counted round.</param>
/// <param name="LiftAfterMs">From the symbol key on; the coil is on from 1,000 to 1,700 ms.</param>
internal sealed record OpenMove(int Pick, int LiftAfterMs) : Move
{
    public override void Make(Rig rig)
    {
        rig.Rest();
        int[] armed = [.. rig.Model.Memory.Kept.Grants.Where(grant => grant.Status == Status.Armed).Select(grant => grant.Code)];
        int code = armed.Length > 0 ? armed[Pick % armed.Length] : Pick;
        rig.Hands.Enter(Codes.Digits(code), Codes.Symbol(code));
        rig.Wait(LiftAfterMs);
        rig.Change(board => board.IsLidOpen = true);
        rig.Wait(3000);
        rig.Change(board => board.IsLidOpen = false);
    }
}

/// <summary>A technician whose code is armed, if there is one, opens the menu, turns pages and presses keys.</summary>
internal sealed record MenuMove(int Pages, string Caps) : Move
{
    public override void Make(Rig rig)
    {
        rig.Rest();
        Held? held = rig.Model.Memory.Kept.Grants.FirstOrDefault(grant => grant is { Status: Status.Armed, Kind: 2 });
        if (held is null)
        {
            return;
        }

        rig.Hands.Enter(Codes.Digits(held.Code), Codes.Symbol(held.Code));
        rig.Wait(1100);
        int pulses = rig.Model.Coil.Pulses;
        rig.Hands.Type(new string('#', Pages) + Caps);
        if (rig.Model.Coil.Pulses > pulses)
        {
            rig.Seen.Add("service pulse");
        }
    }
}

/// <summary>Keys as they are printed.</summary>
internal sealed record KeysMove(string Caps) : Move
{
    public override void Make(Rig rig)
    {
        rig.Hands.Type(Caps);
    }
}

/// <summary>Somebody guesses, waiting for each penalty to end.</summary>
internal sealed record GuessMove(int Times, int WaitS) : Move
{
    public override void Make(Rig rig)
    {
        for (int i = 0; i < Times; i++)
        {
            rig.Rest();
            rig.Hands.Enter("00000000", i % 16);
            rig.Wait(WaitS * 1000L);
        }
    }
}

/// <summary>A technician tries the recovery code.</summary>
internal sealed record RecoverMove(bool IsRight) : Move
{
    public override void Make(Rig rig)
    {
        rig.Rest();
        rig.Hands.Type($"#{(IsRight ? Codes.Recovery : "000000000000")}");
    }
}

/// <summary>A key sticks; or, without one, the key that is stuck comes free.</summary>
internal sealed record StickMove(char? Cap) : Move
{
    public override void Make(Rig rig)
    {
        rig.Hands.Stick(Cap);
    }
}

/// <summary>Failures of long ago stand on the flash: the box is restarted with them.</summary>
internal sealed record SeedMove(int Streak, int Bucket) : Move
{
    public override void Make(Rig rig)
    {
        Kept seeded = rig.Model.Memory.Kept with { Streak = Streak, Bucket = Bucket, PenaltyS = 0, ClearsDone = rig.Model.Memory.Kept.ClearsOrdered };
        FlashWriter.WriteFails(rig.Flash, seeded);
        rig.Model.Memory.Adopt(seeded);
        rig.Mains.Cut(-1, -1);
    }
}
