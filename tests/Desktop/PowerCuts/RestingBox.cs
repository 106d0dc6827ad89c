using Lockbox.Core.Codes;

namespace Lockbox.Tests.PowerCuts;

/// <summary>The files of a box that is at rest after a life, and what was seen of that life.</summary>
internal sealed record RestingBox(string Name, byte[][] Image, Witness Witness)
{
    /// <summary>One of each kind of end, failures, a staff code.</summary>
    public static RestingBox Used()
    {
        return After("used", lot =>
        {
            GrantScenarios.UsedAndRevoked(lot);
            lot.Grant(Code.Of(4) with { Kind = GrantKind.Staff });
            lot.Try(Code.Of(4) with { Kind = GrantKind.Staff });
            GuessScenarios.Guess(lot, 0, 2);
        });
    }

    /// <summary>A penalty that runs, a jammed opening, an interrupted one, more than one segment of events.</summary>
    public static RestingBox Troubled()
    {
        return After("troubled", lot =>
        {
            GrantScenarios.Three(lot);
            lot.Coil.LiftsAtPulse = 0;
            lot.Try(Code.Of(1));
            lot.Enter(Code.Of(2));
            lot.Wait(1100);
            lot.PowerOff(losesMail: false);
            lot.PowerOn();
            lot.Connect();
            EventScenarios.Force(lot, Core.Limits.EventsPerSegment);
            lot.Exchange();
            GuessScenarios.Guess(lot, 0, 5);
        });
    }

    private static RestingBox After(string name, Action<Lot> life)
    {
        Lot lot = new(Rehearsal.Fresh(), new Witness());
        lot.PowerOn();
        lot.Connect();
        life(lot);
        lot.Exchange();
        Rehearsal.Rest(lot);
        Assert.IsEmpty(lot.Witness.Violations, string.Join("; ", lot.Witness.Violations));
        return new RestingBox(name, lot.Flash.Image(), lot.Witness);
    }
}
