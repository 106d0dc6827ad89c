using Lockbox.Core.Ports;

namespace Lockbox.Tests.PowerCuts;

/// <summary>Holds what a box says to what it said before.</summary>
internal static class Statements
{
    // The flash did not take it: the number is not consumed, and the command comes again.
    private const string Refused = "flash";

    /// <summary>A receipt says what was expected, and nothing ahead of its commit.</summary>
    public static void HearReceipt(UpReader up, Witness witness)
    {
        Order order = witness.Orders[up.Sequence.Number];
        string result = up.Result.ToText();
        if (result == Refused)
        {
            witness.HearNext(up.Next.Number);
            return;
        }

        bool isRight = result == order.Result || result == "repeated" || order.Result == Order.Any;
        witness.Expect(isRight, $"receipt {result} for {order.Command} {up.Sequence.Number}");
        witness.Expect(up.Next.Number > up.Sequence.Number, $"a receipt for {up.Sequence.Number} ahead of its commit");
        witness.HearNext(up.Next.Number);
    }

    /// <summary>An event says what it said before, follows the one before it, and ends no code twice.</summary>
    /// <returns>Its number.</returns>
    public static long HearEvent(UpReader up, Witness witness)
    {
        long number = up.Event.Number;
        bool isNew = !witness.Events.Has(number);
        witness.Note(witness.Events.Hear(number, up.Message, up.Mac(), up.Link()));
        EventKind kind = (EventKind)up.EventKind.Number;
        bool isEnd = kind is EventKind.Opened or EventKind.NotOpened or EventKind.Interrupted;
        if (isNew && isEnd && up.GrantId.IsThere)
        {
            witness.Note(witness.Find(up.GrantId.ToText())?.End(number));
        }

        return number;
    }
}
