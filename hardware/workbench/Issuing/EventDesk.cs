using System.Security.Cryptography;
using Lockbox.Core.Ports;

namespace Lockbox.Issuing;

/// <summary>Stores the events of a box, each once, checks their chain, and moves the grants they speak of.</summary>
internal sealed class EventDesk(Tables tables, ReceiptDesk receipts, long now)
{
    /// <summary>An event above a gap that has come so often is sent from the oldest the box has: the rest is gone.</summary>
    private const int RepeatsOfGap = 3;

    /// <returns>The number up to which nothing is missing, -1 while the first one is.</returns>
    public long Take(BoxRecord box, EventRecord happened)
    {
        EventRecord? known = tables.Events.Find(box, happened.Number);
        if (known is not null)
        {
            return TakeAgain(box, known, happened);
        }

        tables.Events.Add(box, happened);
        tables.Journal.Event(box.Id, happened, now);
        Apply(box, happened);
        return Advance(box, box.Event);
    }

    private long TakeAgain(BoxRecord box, EventRecord known, EventRecord again)
    {
        if (!CryptographicOperations.FixedTimeEquals(known.Mac, again.Mac))
        {
            receipts.Alarm(box, $"The box has sent two different events under number {known.Number}: its state was restored from an old image.");
        }

        bool isGone = known.Number > box.Event && tables.Events.CountRepeat(box, known.Number) >= RepeatsOfGap;
        return isGone ? Skip(box) : box.Event;
    }

    private long Skip(BoxRecord box)
    {
        EventRecord first = tables.Events.FirstAfter(box, box.Event)!;
        tables.Events.SetChain(box, first.Number, ChainLink.Gap);
        tables.Journal.Note(box.Id, $"events {box.Event + 1} to {first.Number - 1} are missing; the box no longer has them", now);
        tables.Boxes.SetEvent(box.Id, first.Number);
        return Advance(box, first.Number);
    }

    private long Advance(BoxRecord box, long reached)
    {
        EventRecord? last = tables.Events.Find(box, reached);
        while (NextOf(box, reached) is EventRecord next)
        {
            Link(box, last, next);
            last = next;
            reached = next.Number;
        }

        tables.Boxes.SetEvent(box.Id, reached);
        return reached;
    }

    // A box may count from 0 or from 1; the very first event has nothing before it.
    private EventRecord? NextOf(BoxRecord box, long reached)
    {
        EventRecord? next = tables.Events.FirstAfter(box, reached);
        bool isFirst = reached < 0 && next is not null && next.Number <= 1 && IsBlank(next.Previous);
        return isFirst || next?.Number == reached + 1 ? next : null;
    }

    private void Link(BoxRecord box, EventRecord? last, EventRecord next)
    {
        bool isWhole = last is null ? IsBlank(next.Previous) : next.Previous?.AsSpan().SequenceEqual(last.Mac) == true;
        tables.Events.SetChain(box, next.Number, isWhole ? ChainLink.Whole : ChainLink.Broken);
        if (!isWhole)
        {
            tables.Journal.Note(box.Id, $"event {next.Number} does not follow the event before it", now);
        }
    }

    private void Apply(BoxRecord box, EventRecord happened)
    {
        if (happened.Kind == EventKind.StateLost)
        {
            receipts.Alarm(box, "The box says that its state cannot be trusted.");
            return;
        }

        GrantState? state = happened.Kind switch
        {
            EventKind.Opened => GrantState.Opened,
            EventKind.NotOpened => GrantState.NotOpened,
            EventKind.Interrupted => GrantState.Interrupted,
            _ => null,
        };
        GrantRecord? grant = happened.GrantId is null ? null : tables.Grants.Find(happened.GrantId);
        if (state is GrantState spent && grant is not null && grant.Box == box.Id && !IsSpent(grant.State))
        {
            Spend(box, grant, spent);
        }
    }

    private void Spend(BoxRecord box, GrantRecord grant, GrantState state)
    {
        tables.Grants.SetState(grant.Id, state);
        tables.Journal.Grant(box.Id, grant.Id, state, now);

        // A code that was to be revoked, because the box was loaded for the next buyer, must not come back.
        bool isOwed = state == GrantState.Interrupted && grant.State.IsLive() && grant.Revoke is null && grant.Expires > now;
        if (isOwed)
        {
            new GrantDesk(tables, now).Replace(box, grant);
        }
    }

    private static bool IsSpent(GrantState state) =>
        state is GrantState.Opened or GrantState.NotOpened or GrantState.Interrupted or GrantState.Replaced;

    private static bool IsBlank(byte[]? previous) => previous is null || !previous.AsSpan().ContainsAnyExcept((byte)0);
}
