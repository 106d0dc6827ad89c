using System.Security.Cryptography;
using Lockbox.Core.Link;

namespace Lockbox.Issuing;

/// <summary>Writes new grants and revocations into the vault, with the commands that carry them, in order.</summary>
internal sealed class GrantDesk(Tables tables, long now)
{
    private const int IdLength = 12;
    private const string IdLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <returns>The box and window of a request that can be granted.</returns>
    /// <exception cref="IssuingRefused">Unknown box, box in need of attention, bad window.</exception>
    public (BoxRecord Box, GrantWindow Window) Check(IssueRequest request) =>
        (tables.Boxes.GetSound(request.Box), GrantWindow.Of(request, now));

    /// <exception cref="IssuingRefused">As for <see cref="Check"/>.</exception>
    public GrantRecord Issue(IssueRequest request)
    {
        (BoxRecord box, GrantWindow window) = Check(request);
        if (request.Kind == GrantKind.Buyer && !request.AlsoKeepOthers)
        {
            RevokeEarlierBuyers(box);
        }

        return Put(box, window, request.Kind, request.Reference, null);
    }

    /// <summary>Issues a code in place of one that a power cut has spent: same window, same reference.</summary>
    public GrantRecord Replace(BoxRecord box, GrantRecord spent) =>
        Put(box, new GrantWindow(spent.NotBefore, spent.Expires), spent.Kind, spent.Reference, spent.Id);

    /// <param name="grantId">A grant of the box, or <see cref="Names.AllGrants"/>.</param>
    /// <returns>The sequence number of the revocation and how many live grants it concerns.</returns>
    /// <exception cref="IssuingRefused">Unknown box or grant, or a grant that is over.</exception>
    public (long Sequence, int Count) Revoke(string boxId, string grantId)
    {
        BoxRecord box = tables.Boxes.GetSound(boxId);
        List<GrantRecord> live = tables.Grants.Live(box.Id);
        if (grantId != Names.AllGrants)
        {
            GetLive(box, grantId);
            live.RemoveAll(grant => grant.Id != grantId);
        }

        return (EnqueueRevoke(box, grantId, live), live.Count);
    }

    /// <summary>Notes that an armed grant's code is shown to somebody now.</summary>
    public GrantRecord Release(GrantRecord grant)
    {
        if (grant.State != GrantState.Armed)
        {
            return grant;
        }

        tables.Grants.SetState(grant.Id, GrantState.Released);
        tables.Journal.Grant(grant.Box, grant.Id, GrantState.Released, now);
        return grant with { State = GrantState.Released };
    }

    /// <summary>Has a command revoke some grants of the box.</summary>
    /// <returns>Its sequence number.</returns>
    public long EnqueueRevoke(BoxRecord box, string grantId, List<GrantRecord> grants)
    {
        using BoxKeys keys = new(box);
        long sequence = tables.Boxes.TakeSequence(box.Id);
        tables.Commands.Add(box, new CommandRecord(sequence, Names.Revoke, grantId, keys.Revoke(sequence, grantId)));
        foreach (GrantRecord grant in grants)
        {
            tables.Grants.SetRevoke(grant.Id, sequence);
        }

        return sequence;
    }

    /// <summary>Has a command carry a grant to its box.</summary>
    public static void Enqueue(Tables tables, BoxRecord box, BoxKeys keys, GrantRecord grant)
    {
        long sequence = tables.Boxes.TakeSequence(box.Id);
        tables.Commands.Add(box, new CommandRecord(sequence, Names.Grant, grant.Id, keys.Grant(sequence, grant)));
    }

    private void GetLive(BoxRecord box, string grantId)
    {
        GrantRecord? grant = tables.Grants.Find(grantId);
        if (grant is null || grant.Box != box.Id)
        {
            throw new IssuingRefused(Refusal.UnknownGrant, $"Box \"{box.Id}\" has no grant \"{grantId}\". 'lockbox list --box {box.Id}' shows them.");
        }

        if (!grant.State.IsLive())
        {
            throw new IssuingRefused(Refusal.NotLive, $"Grant \"{grantId}\" is {grant.State} already; there is nothing to revoke.");
        }
    }

    private void RevokeEarlierBuyers(BoxRecord box)
    {
        foreach (GrantRecord earlier in tables.Grants.Live(box.Id))
        {
            if (earlier.Kind == GrantKind.Buyer && earlier.Revoke is null)
            {
                EnqueueRevoke(box, earlier.Id, [earlier]);
            }
        }
    }

    private GrantRecord Put(BoxRecord box, GrantWindow window, GrantKind kind, string? reference, string? replaces)
    {
        using BoxKeys keys = new(box);
        (string digits, int symbol, byte[] tag) = DrawUnused(box, keys);
        GrantRecord grant = new(
            RandomNumberGenerator.GetString(IdLetters, IdLength),
            box.Id,
            box.Epoch,
            kind,
            GrantState.Created,
            window.From,
            window.To,
            tag,
            digits,
            symbol,
            reference,
            Revoke: null,
            replaces,
            Note: null,
            IsSure: true);
        tables.Grants.Add(grant, now);
        Enqueue(tables, box, keys, grant);
        tables.Journal.Grant(box.Id, grant.Id, GrantState.Created, now, replaces is null ? null : $"replaces {replaces}");
        return grant;
    }

    private (string Digits, int Symbol, byte[] Tag) DrawUnused(BoxRecord box, BoxKeys keys)
    {
        while (true)
        {
            string digits = Codes.DrawDigits(box.Digits);
            int symbol = Codes.DrawSymbol();
            byte[] tag = keys.TagOf(digits, symbol);
            if (!tables.Grants.HasTag(box, tag))
            {
                return (digits, symbol, tag);
            }
        }
    }
}
