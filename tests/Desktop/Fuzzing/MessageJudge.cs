using System.Text.Json;
using Lockbox.Core.Link;

namespace Lockbox.Fuzzing;

/// <summary>Holds what a box did with a message to PROTOCOL.md 3 and 4, reading it with another reader.</summary>
internal static class MessageJudge
{
    private const long LongestHearsayS = 24 * 3600;

    private static readonly string _id = System.Text.Encoding.ASCII.GetString(KnownBox.Id);

    /// <param name="result">A <see cref="DownResult"/>, or <see cref="FedBox.Dropped"/>.</param>
    /// <param name="payload">What was signed; of no matter for a message that nobody opened.</param>
    public static void Hold(FedBox box, int result, ReadOnlySpan<byte> payload)
    {
        BrokenPromise.Unless(box.IsCoilAtRest, "drove the coil");
        switch ((DownResult)result)
        {
            case DownResult.Receipted:
                HoldReceipted(box, Read(payload));
                break;
            case DownResult.Repeated:
                HoldUntouched(box, Read(payload).Sequence < box.Before.Next);
                break;
            case DownResult.Nacked:
                HoldUntouched(box, Read(payload).Sequence > box.Before.Next);
                break;
            case DownResult.TimeTaken or DownResult.TimeDoubted:
                HoldTime(box, Read(payload));
                break;
            case DownResult.EventsAcknowledged:
                HoldAcknowledged(box, Read(payload));
                break;
            default:
                HoldUntouched(box, (DownResult)result is not (DownResult.StorageFailed or DownResult.NotSound));
                break;
        }
    }

    private static void HoldUntouched(FedBox box, bool isRight)
    {
        BrokenPromise.Unless(isRight, "another result than the message deserves");
        BrokenPromise.Unless(box.IsUntouched, "changed something for a message that may change nothing");
    }

    private static void HoldReceipted(FedBox box, Order order)
    {
        LedgerView before = box.Before;
        LedgerView now = box.Now;
        bool isClear = order.Command == Names.Clear;
        bool mayChangeGrants = order.Command is Names.Grant or Names.Revoke;
        long least = order.IssuedAt - before.LowestNow is > 0 and <= LongestHearsayS ? order.IssuedAt : before.LowestNow;

        BrokenPromise.Unless(order.Sequence == before.Next, "took a number that is not next");
        BrokenPromise.Unless(mayChangeGrants || box.AreGrantsUntouched, "changed a grant");
        LedgerView expected = before with
        {
            Next = before.Next + 1,
            LowestNow = least,
            Streak = isClear ? 0 : before.Streak,
            NextEvent = before.NextEvent + (isClear ? 1 : 0),
        };
        BrokenPromise.Unless(now == expected, $"became {now} instead of {expected}");
    }

    private static void HoldTime(FedBox box, Order order)
    {
        LedgerView now = box.Now;
        BrokenPromise.Unless(order.Command == Names.Time && now.LowestNow >= box.Before.LowestNow, "lowered the floor");
        bool isSame = now == box.Before with { LowestNow = now.LowestNow, Clock = now.Clock };
        BrokenPromise.Unless(isSame && box.AreGrantsUntouched, "changed more than the time");
    }

    private static void HoldAcknowledged(FedBox box, Order order)
    {
        LedgerView now = box.Now;
        bool isInRange = now.Unacked >= box.Before.Unacked && now.Unacked <= box.Before.NextEvent;
        BrokenPromise.Unless(order.Command == Names.EventAck && isInRange, "acknowledged events that there are not");
        bool isSame = now == box.Before with { Unacked = now.Unacked };
        BrokenPromise.Unless(isSame && box.AreGrantsUntouched, "changed more than what is acknowledged");
    }

    private static Order Read(ReadOnlySpan<byte> payload)
    {
        try
        {
            Utf8JsonReader reader = new(payload);
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            JsonElement root = document.RootElement;
            bool isOurs = root.GetProperty(Names.Audience).GetString() == _id && root.GetProperty(Names.Epoch).GetInt64() == KnownBox.Epoch;
            BrokenPromise.Unless(isOurs && IsSpace(payload[(int)reader.BytesConsumed..]), "took a message for another box");
            return new Order(TextOf(root, Names.Command), NumberOf(root, Names.Sequence), NumberOf(root, Names.IssuedAt));
        }
        catch (Exception refused) when (refused is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new BrokenPromise("took what is not JSON: " + refused.Message);
        }
    }

    private static bool IsSpace(ReadOnlySpan<byte> rest) => rest.TrimStart(" \t\r\n"u8).IsEmpty;

    private static string? TextOf(JsonElement root, string name)
    {
        return root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    private static long NumberOf(JsonElement root, string name)
    {
        return root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : -1;
    }

    private readonly record struct Order(string? Command, long Sequence, long IssuedAt);
}
