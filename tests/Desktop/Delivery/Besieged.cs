using Lockbox.Core.Link;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;
using Lockbox.Tests.Guessing;

namespace Lockbox.Tests.Delivery;

/// <summary>A box with a grant, connected and silent, and one valid message of each kind that it has not had yet.</summary>
internal sealed class Besieged
{
    private static readonly string[] _names = [Names.Grant, Names.Revoke, Names.Clear, Names.Time, Names.EventAck];

    private readonly Tally _tally;
    private readonly byte[][] _kinds = new byte[_names.Length][];
    private readonly Memory _before;

    public Besieged(Tally tally)
    {
        _tally = tally;
        TestIssuer issuer = Siege.Box.Issuer;
        Siege.Arm("armed", "11111111", 1);
        for (int failure = 0; failure < 2; failure++)
        {
            Siege.Enter("00000000", 0);
        }

        Siege.Pass(5000);
        byte[] nonce = Greet();
        long next = issuer.Sequence;
        issuer.Grant("next", "22222222", 2, TestBox.Now, TestBox.Now + 86400);
        _kinds[0] = issuer.Copy();
        issuer.Sequence = next;
        issuer.Revoke("armed");
        _kinds[1] = issuer.Copy();
        issuer.Sequence = next;
        issuer.Command(Names.Clear);
        _kinds[2] = issuer.Copy();
        issuer.Time(TestBox.Now + 3600, nonce);
        _kinds[3] = issuer.Copy();
        issuer.EventAck(Siege.Ledger.Log.Next - 1);
        _kinds[4] = issuer.Copy();
        _before = new Memory(Siege);
    }

    public Siege Siege { get; } = new();

    /// <returns>A grant, a revocation, a clear, a time that answers the box's question, and an acknowledgement.</returns>
    public byte[][] EachKind() => _kinds;

    public string NameOf(byte[] message) => _names[Array.IndexOf(_kinds, message)];

    /// <summary>Delivers what must be neither taken nor answered. Time stands still, so that the question stays open.</summary>
    public void Refuse(byte[] message, string what)
    {
        Siege.Box.Mail.Inbox.TryPut(message, message.Length, false);
        Siege.Box.Box.Tick();
        _tally.Add();
        bool isSilent = Siege.Box.Mail.Outbox.Free == Core.Limits.OutboxSlots;
        _tally.Keep(isSilent && IsUntouched(), what);
    }

    /// <returns>True when a message changes something.</returns>
    public bool Takes(byte[] message)
    {
        Siege.Box.Mail.Inbox.TryPut(message, message.Length, false);
        Siege.Box.Box.Tick();
        return !IsUntouched();
    }

    private bool IsUntouched() => _before.IsThatOf(Siege) && Siege.Ledger.Log.Unacked == 0;

    // Until the box has told everything and only its question is open.
    private byte[] Greet()
    {
        byte[] nonce = new byte[16];
        Siege.Box.Mail.Inbox.SetLink(true);
        for (int pass = 0; pass < 50; pass++)
        {
            Siege.Pass(10);
            while (Siege.Box.Up.Take())
            {
                if (Siege.Box.Up.Type.Spells(Names.Hello))
                {
                    Siege.Box.Up.Nonce.TryDecode(nonce, 16);
                }
            }
        }

        return nonce;
    }
}
