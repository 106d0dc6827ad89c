namespace Lockbox.Tests.Model;

/// <summary>The issuer grants a code, with the next number or one ahead of it.</summary>
/// <param name="Forgery">What the network makes of it.</param>
internal sealed record GrantMove(int Code, Window Window, int Kind, bool IsStrict, int Ahead, int? HeardS, Forgery Forgery) : Move
{
    public override void Make(Rig rig)
    {
        rig.Wire.Deliver(Write(rig, Code, Window) with
        {
            Kind = Kind,
            IsStrict = IsStrict,
            Sequence = rig.Model.Next + Ahead,
            IssuedAt = HeardS is int later ? rig.Model.Low + later : null,
            Forgery = Forgery,
        });
    }

    public static Letter Write(Rig rig, int code, Window window)
    {
        long now = rig.Model.Low;
        (long from, long to) = window switch
        {
            Window.Open => (now - 60, now + 86400),
            Window.Brief => (now - 60, now + 600),
            Window.Early => (now + 7200, now + 172800),
            Window.Over => (now - 172800, now - 86400),
            Window.Reversed => (now, now),
            _ => (now, now + (31 * 86400) + 1),
        };
        return new Letter("grant") { Sequence = rig.Model.Next, Id = $"g{code % 7}", Code = code, NotBefore = from, Expires = to };
    }
}

/// <summary>Many grants at once, to fill the box.</summary>
internal sealed record FillMove(int First, int Count) : Move
{
    public override void Make(Rig rig)
    {
        for (int i = 0; i < Count; i++)
        {
            rig.Wire.Deliver(GrantMove.Write(rig, (First + i) % Codes.Count, Window.Open));
        }
    }
}

/// <summary>The issuer takes a code back, or every one.</summary>
internal sealed record RevokeMove(int? Code) : Move
{
    public override void Make(Rig rig)
    {
        string id = Code is int code ? $"g{code % 7}" : "*";
        rig.Wire.Deliver(new Letter("revoke") { Sequence = rig.Model.Next, Id = id });
    }
}

/// <summary>A command without claims of its own: `clear`, one that does not exist, or a grant of nothing.</summary>
internal sealed record CommandMove(string Command) : Move
{
    public override void Make(Rig rig)
    {
        rig.Wire.Deliver(new Letter(Command) { Sequence = rig.Model.Next });
    }
}

/// <summary>The network delivers an old message once more, or one that it had lost.</summary>
internal sealed record RepeatMove(int Back) : Move
{
    public override void Make(Rig rig)
    {
        if (Back < rig.Wire.Sent.Count)
        {
            rig.Wire.Deliver(rig.Wire.Sent[^(Back + 1)]);
        }
    }
}

/// <summary>The issuer answers the box's question for the time.</summary>
/// <param name="OffS">How far off the box's lowest time, seconds.</param>
/// <param name="LateMs">How long after the question.</param>
/// <param name="Times">How often the same moment is told; a far jump wants two.</param>
internal sealed record TimeMove(int OffS, int LateMs, int Times, Forgery Forgery) : Move
{
    public override void Make(Rig rig)
    {
        rig.Wire.Reconnect();
        long time = rig.Model.Low + OffS;
        rig.Wait(LateMs);
        for (int i = 0; i < Times; i++)
        {
            rig.Wire.Deliver(new Letter("time") { IssuedAt = time + i, Nonce = rig.Wire.Nonce, Forgery = Forgery });
        }
    }
}
