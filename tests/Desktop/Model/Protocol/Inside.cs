namespace Lockbox.Tests.Model.Protocol;

/// <summary>What the box does next by itself (PROTOCOL.md 4 and 5), one durable or visible thing at a time.</summary>
internal sealed class Inside(Rules rules, Script script)
{
    public IEnumerable<Step> From(World world)
    {
        return world.Phase switch
        {
            Phase.Booting => Boot(world),
            Phase.Idle => Mirror(world),
            Phase.Received => Take(world),
            Phase.Promised => Carry(world, Phase.Idle),
            Phase.Replying => [Reply(world, Phase.Idle)],
            Phase.Typed => [Weigh(world)],
            Phase.Counted or Phase.Compared => [Compare(world)],
            Phase.Found => rules.FiresFirst ? [Fire(world, Phase.Fired)] : Claim(world, Phase.Claimed),
            Phase.Fired => Claim(world, Phase.Opened),
            Phase.Claimed => [Fire(world, Phase.Opened)],
            Phase.Opened => End(world),
            _ => [],
        };
    }

    private IEnumerable<Step> Boot(World world)
    {
        World then = Rest(world) with { LossIsTold = world.LossIsTold || !world.Flash.IsSound };
        return world.Flash.Recovered() == world.Flash
            ? [new Step(world.Flash.IsSound ? "the box starts" : "the box starts and tells of its loss", then)]
            : Commit(world, "the box starts and ends what was interrupted", world.Flash.Recovered(), then);
    }

    private IEnumerable<Step> Take(World world)
    {
        Order order = script.Orders[world.Subject];
        if (order.Epoch != world.Flash.Epoch)
        {
            return [new Step("the box ignores it", Rest(world))];
        }

        bool isNext = order.Number == world.Flash.Next;
        bool isTaken = isNext || rules.ChecksNoSequence || (rules.AcceptsGaps && order.Number > world.Flash.Next);
        if (isTaken)
        {
            return rules.ReceiptsFirst ? [Reply(world, Phase.Promised)] : Carry(world, Phase.Replying);
        }

        return order.Number < world.Flash.Next
            ? [new Step("the box finds it repeated", world with { Phase = Phase.Replying })]
            : [new Step("the box sends a nack", Rest(world))];
    }

    private IEnumerable<Step> Carry(World world, Phase phase)
    {
        Order order = script.Orders[world.Subject];
        int before = world.Flash[order.Code];
        int revoked = before == Memory.Armed ? Memory.Absent : before;
        Memory after = world.Flash.With(order.Code, order.Grants ? Memory.Armed : revoked);
        after = after with { Next = Math.Max(after.Next, order.Number + 1) };
        World then = world with { Phase = phase, Applied = world.Applied | (1 << world.Subject) };
        return Commit(world, "the box stores it with the next number", after, then);
    }

    private Step Reply(World world, Phase phase)
    {
        Order order = script.Orders[world.Subject];
        int next = Math.Max(world.Flash.Next, phase == Phase.Promised ? order.Number + 1 : 0);
        int receipted = world.Receipted | script.Below(order.Epoch, next);
        int subject = phase == Phase.Idle ? World.Wrong : world.Subject;
        return new Step("the box sends its receipt", world with { Phase = phase, Receipted = receipted, Subject = subject });
    }

    private Step Weigh(World world)
    {
        if (!world.Flash.IsSound)
        {
            return new Step("the box shows its fault", Rest(world));
        }

        return rules.ComparesFirst
            ? new Step("the box compares", world with { Phase = Phase.Compared, OwesCount = true })
            : new Step("the box counts the try", Counted(world) with { Phase = Phase.Counted });
    }

    private static Step Compare(World world)
    {
        bool isGood = world.Subject != World.Wrong && world.Flash[world.Subject] == Memory.Armed;
        World then = isGood ? world with { Phase = Phase.Found } : Rest(world);
        return world.Phase == Phase.Compared
            ? new Step("the box counts the try", Counted(then) with { OwesCount = false })
            : new Step(isGood ? "the box finds the code good" : "the box refuses", then);
    }

    private IEnumerable<Step> Claim(World world, Phase phase)
    {
        return Commit(world, "the box claims the code", world.Flash.With(world.Subject, Memory.Claimed), world with { Phase = phase });
    }

    private IEnumerable<Step> End(World world)
    {
        Memory after = world.Flash.With(world.Subject, Memory.Ended);
        return Commit(world, "the box writes down that the lid was opened", after, Rest(world) with { Failures = 0 });
    }

    private Step Fire(World world, Phase phase)
    {
        int openings = Math.Min(world.OpeningsOf(world.Subject) + 1, 2) << (world.Subject * 2);
        World then = world with
        {
            Phase = phase,
            Openings = (world.Openings & ~(3 << (world.Subject * 2))) | openings,
            OpenedLate = world.OpenedLate || (world.Receipted & script.RevocationOf(world.Subject)) != 0,
        };
        return new Step("the coil draws the bolt", then);
    }

    // Without slots a commit is one step; with slots it is two, and the power may go between.
    private IEnumerable<Step> Commit(World world, string what, Memory memory, World then)
    {
        if (rules.HasSlots && !world.IsWriting)
        {
            return [new Step("a write of the older slot begins", world with { IsWriting = true, Spare = Memory.Unreadable })];
        }

        return [new Step(what, then with { Flash = memory, Spare = rules.HasSlots ? world.Flash : memory, IsWriting = false })];
    }

    private IEnumerable<Step> Mirror(World world)
    {
        if (!rules.HasSlots || rules.NeverMirrors || world.Spare == world.Flash)
        {
            yield break;
        }

        yield return new Step("the box mirrors its newest slot", world with { Spare = world.Flash });
        yield return new Step("the power goes while the box mirrors", world with { Spare = Memory.Unreadable, Phase = Phase.Off });
    }

    private static World Counted(World world)
    {
        return world with { Failures = Math.Min(world.Failures + 1, 2) };
    }

    private static World Rest(World world)
    {
        return world with { Phase = Phase.Idle, Subject = World.Wrong };
    }
}
