using Lockbox.Core;
using Lockbox.Core.Link;

namespace Lockbox.Fuzzing;

/// <summary>A whole box, greeted by its issuer and at rest, that takes one message at a time.</summary>
internal sealed class FedBox
{
    /// <summary>In place of a <see cref="DownResult"/>: the message never came in.</summary>
    public const int Dropped = -1;

    private const int PassMs = 10;

    // The ledger looks after one file in each pass.
    private const int QuietPasses = SlotInput.Files + 1;

    private readonly MemoryFlash _image = KnownBox.NewFlash();
    private readonly MemoryFlash _flash = new();
    private readonly int[] _counts = new int[DownDesk.Results];
    private readonly byte[] _grants;

    private MemoryFlash? _atRest;
    private StillParts _parts = new();
    private Mail _mail = new();
    private Box _box;
    private LedgerView _before;
    private int _drops;

    public FedBox()
    {
        _box = Start();
        _grants = LedgerView.Grants(_box.Ledger).ToArray();
    }

    public LedgerView Before => _before;

    public LedgerView Now => LedgerView.Of(_box.Ledger);

    /// <summary>True while what is remembered, stored and driven is what it was when the box came to rest.</summary>
    public bool IsUntouched => Now == _before && AreGrantsUntouched && _flash.Writes == 0 && IsCoilAtRest;

    public bool AreGrantsUntouched => LedgerView.Grants(_box.Ledger).SequenceEqual(_grants);

    public bool IsCoilAtRest => _parts.Pulses == 0;

    /// <summary>The box as it was, started anew.</summary>
    public void Restart() => _box = Start();

    /// <summary>The box as it was. Much quicker than a start, which it takes only when the clock was told something.</summary>
    public void Rewind()
    {
        _flash.CopyFrom(_atRest!);
        _box.Ledger.State.Load();
        _box.Ledger.Log.Load(_box.Ledger.State.Events);
        _box.Ledger.Lockout.Load(_box.Ledger.State.Clears);
        if (!IsUntouched)
        {
            Restart();
        }
    }

    /// <summary>Puts a message into the inbox and lets the loop turn once.</summary>
    public void Feed(byte[] message, int length, bool isRetained)
    {
        _mail.Inbox.TryPut(message, length, isRetained);
        _box.Tick();
    }

    /// <summary>What the message came to.</summary>
    /// <returns>The one counter that went up by one, or <see cref="Dropped"/>.</returns>
    /// <exception cref="BrokenPromise">Not exactly one counter went up by one.</exception>
    public int Result()
    {
        int result = Dropped;
        int counted = _mail.Inbox.Dropped - _drops;
        int[] counts = _box.MessageCounts;
        for (int i = 0; i < counts.Length; i++)
        {
            int more = counts[i] - _counts[i];
            counted += more;
            result = more > 0 ? i : result;
        }

        BrokenPromise.Unless(counted == 1, $"{counted} counters for one message");
        Remember(_box);
        return result;
    }

    private void Remember(Box box)
    {
        _drops = _mail.Inbox.Dropped;
        Array.Copy(box.MessageCounts, _counts, _counts.Length);
    }

    private Box Start()
    {
        _flash.CopyFrom(_image);
        _parts = new StillParts();
        _mail = new Mail();
        Board board = new()
        {
            Clock = _parts,
            Keys = _parts,
            Coil = _parts,
            Lid = _parts,
            Supply = _parts,
            Display = _parts,
            Random = _parts,
            Buzzer = _parts,
            Gauges = _parts,
            Flash = _flash,
            Hash = PlainHash.Instance,
        };
        Box box = new(board, KnownBox.NewIdentity(), _mail);
        _mail.Inbox.SetLink(true);
        Settle(box);
        _atRest ??= _flash.Copy();
        _flash.CopyFrom(_atRest);
        _before = LedgerView.Of(box.Ledger);
        Remember(box);
        return box;
    }

    // Until it has said and stored what a start makes it say and store.
    private void Settle(Box box)
    {
        int quiet = 0;
        while (quiet < QuietPasses)
        {
            int writes = _flash.Writes;
            int free = _mail.Outbox.Free;
            _parts.NowMs += PassMs;
            box.Tick();
            quiet = writes == _flash.Writes && free == _mail.Outbox.Free ? quiet + 1 : 0;
        }
    }
}
