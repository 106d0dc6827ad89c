namespace Lockbox.Tests.Model.Protocol;

/// <summary>What may happen around the box: the issuer, the network, people, the power, the flash.</summary>
internal sealed class Outside(Rules rules, Script script)
{
    public IEnumerable<Step> From(World world)
    {
        return Issuer(world).Concat(Network(world)).Concat(People(world)).Concat(Power(world)).Concat(Flash(world));
    }

    private IEnumerable<Step> Issuer(World world)
    {
        int own = script.Of(world.IssuerEpoch);
        int unsent = own & ~world.Sent;
        if (unsent != 0)
        {
            int next = unsent & -unsent;
            yield return new Step($"the issuer sends {NameOf(next)}", world with { Sent = world.Sent | next });
        }

        // Any receipt ever sent may arrive: it speaks for its own number and for all before.
        for (int rest = own & world.Receipted & ~world.Confirmed; rest != 0; rest &= rest - 1)
        {
            int last = rest & -rest;
            int confirmed = own & world.Receipted & (last | (last - 1));
            World then = world with { Confirmed = world.Confirmed | confirmed };
            yield return new Step($"a receipt up to {NameOf(last)} reaches the issuer", then);
        }
    }

    private IEnumerable<Step> Network(World world)
    {
        for (int i = 0; i < script.Orders.Length && world.Phase == Phase.Idle; i++)
        {
            if ((world.Sent & (1 << i)) != 0)
            {
                int confirmed = rules.TrustsPuback ? 1 << i : 0;
                World then = world with { Phase = Phase.Received, Subject = i, Confirmed = world.Confirmed | confirmed };
                yield return new Step($"{script.Orders[i]} arrives", then);
            }
        }
    }

    // A code may be typed as soon as the issuer has made it, released or not.
    private IEnumerable<Step> People(World world)
    {
        if (world.Phase != Phase.Idle)
        {
            yield break;
        }

        yield return new Step("somebody types a wrong code", world with { Phase = Phase.Typed, Subject = World.Wrong });
        for (int code = 0; code < Script.Codes; code++)
        {
            if ((world.Sent & script.GrantOf(code)) != 0)
            {
                yield return new Step($"the buyer types code {(char)('a' + code)}", world with { Phase = Phase.Typed, Subject = code });
            }
        }
    }

    private IEnumerable<Step> Power(World world)
    {
        yield return world.Phase == Phase.Off
            ? new Step("the power returns", world with { Phase = Phase.Booting })
            : new Step("the power goes", world with { Phase = Phase.Off, Subject = World.Wrong, IsWriting = false });

        if (world.LossIsTold && !world.Flash.IsSound)
        {
            Memory fresh = new(2, 0, 0);
            World then = world with { Phase = Phase.Off, Flash = fresh, Spare = fresh, IssuerEpoch = 2 };
            yield return new Step("the issuer re-keys the box", then);
        }
    }

    private IEnumerable<Step> Flash(World world)
    {
        if (rules.MayLoseState && world.Phase == Phase.Off && world.Flash is { Epoch: 1, Next: > 0 })
        {
            Memory left = rules.RestartsAtZero ? new Memory(1, 0, 0) : Memory.Unreadable;
            yield return new Step("both slots go bad", world with { Flash = left, Spare = left });
        }

        bool isAtRest = world.Phase is Phase.Idle or Phase.Off && (world.Spare == world.Flash || rules.NeverMirrors);
        if (rules.HasSlots && isAtRest && world.Spare.IsSound)
        {
            yield return new Step("a bit of one slot turns over", world with { Flash = world.Spare, Spare = Memory.Unreadable });
        }
    }

    private string NameOf(int bit)
    {
        return script.Orders[int.TrailingZeroCount(bit)].ToString();
    }
}
