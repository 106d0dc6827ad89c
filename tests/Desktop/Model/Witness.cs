using Lockbox.Core.Panel;

namespace Lockbox.Tests.Model;

/// <summary>Compares box and model, and watches over what must never happen, whatever the model says.</summary>
internal sealed class Witness(Rig rig)
{
    private static readonly Face[] _faces = [.. Enum.GetNames<ModelFace>().Select(Enum.Parse<Face>)];

    private readonly HashSet<long> _opened = [];
    private readonly HashSet<long> _ended = [];

    // By sequence number, when the check of the code began.
    private long[] _claimed = [];

    private Face _faceBefore;

    /// <summary>True once the flash refused a write: what was to be written may come later, with the mirror.</summary>
    public bool HasRefused { get; set; }

    /// <summary>The box has started anew.</summary>
    public void Begin()
    {
        HasRefused = rig.Board.FlashRefuses;
        _faceBefore = Face.Off;
    }

    /// <summary>After each pass.</summary>
    public void Compare()
    {
        BoxModel model = rig.Model;
        Demand(_faces[(int)model.Face], rig.Box.Box.Face, "face");
        Demand(model.Coil.IsOn, rig.Box.Coil.IsOn, "coil on");
        Demand(model.Coil.Pulses, rig.Box.Coil.Pulses, "pulses");
        Demand(model.Lockout.Streak, rig.Box.Box.Ledger.Lockout.Streak, "failures in a row");
        Demand(model.IsSynced, rig.Box.Box.Ledger.Time.State == Core.Codes.ClockState.Synced, "clock synced");
        Demand(model.Low, rig.Box.Box.Ledger.Time.LowestNow, "lowest time");
        Demand(string.Join("; ", model.Mail.Said), string.Join("; ", rig.Wire.Hear()), "said");
        if (_faceBefore == Face.Checking && rig.Box.Box.Face == Face.Open)
        {
            DemandNewClaim();
        }

        AdoptLate();
        if (_faceBefore != rig.Box.Box.Face)
        {
            _faceBefore = rig.Box.Box.Face;
            rig.Seen.Add(_faceBefore.ToString());
            _claimed = _faceBefore == Face.Checking ? [.. Claimed()] : _claimed;
        }
    }

    /// <summary>After each move: every byte that must survive.</summary>
    public void CompareMemory()
    {
        Kept found = FlashReader.Read(rig.Flash);
        foreach (Held grant in found.Grants.Where(grant => grant.Status >= Status.Opened && _ended.Add(grant.Sequence)))
        {
            rig.Seen.Add(grant.Status.ToString());
        }

        if (!found.IsSameAs(rig.Model.Memory.Kept))
        {
            throw new Mismatch($"stored: {found}{Environment.NewLine}expected: {rig.Model.Memory.Kept}");
        }
    }

    /// <returns>What a power cut left: one of the memories that the model went through in the pass that was cut.</returns>
    public Kept FindIn(BoxModel model)
    {
        Kept found = FlashReader.Read(rig.Flash);
        bool isKnown = model.Memory.Trail.Any(kept => found.IsSameAs(kept) || (HasRefused && found.IsSameAs(model.Lockout.Apply(kept))));
        string trail = string.Join(Environment.NewLine, model.Memory.Trail);
        return isKnown ? found : throw new Mismatch($"after the cut: {found}{Environment.NewLine}expected one of:{Environment.NewLine}{trail}");
    }

    /// <summary>When a code is about to be compared: the try must be counted durably by then.</summary>
    public void DemandCount()
    {
        Demand(rig.Model.Lockout.Streak + 1, FlashReader.Streak(rig.Flash), "durable failures when a guess is compared");
    }

    // At once: the next step may lose its power, and then this is what was there before it.
    private void AdoptLate()
    {
        if (!HasRefused)
        {
            return;
        }

        Kept late = rig.Model.Lockout.Apply(rig.Model.Memory.Kept);
        if (!late.IsSameAs(rig.Model.Memory.Kept) && FlashReader.Read(rig.Flash).IsSameAs(late))
        {
            rig.Model.Memory.Adopt(late);
        }
    }

    // When the door opens a grant must have been claimed durably for it, one that never opened the box before. An end that
    // the flash did not take leaves others claimed.
    private void DemandNewClaim()
    {
        long[] claimed = [.. Claimed().Except(_claimed)];
        bool mayBeStaff = FlashReader.Grants(rig.Flash).Any(grant => grant is { Kind: 1, Status: Status.Armed });
        if (claimed.Length > 1 || (claimed.Length == 0 && !mayBeStaff))
        {
            throw new Mismatch($"an opening with {claimed.Length} claims");
        }

        foreach (long sequence in claimed.Where(sequence => !_opened.Add(sequence)))
        {
            throw new Mismatch($"second opening by grant {sequence}");
        }
    }

    private IEnumerable<long> Claimed()
    {
        return FlashReader.Grants(rig.Flash).Where(grant => grant.Status == Status.Claimed).Select(grant => grant.Sequence);
    }

    private void Demand<T>(T expected, T actual, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new Mismatch($"{what} at {rig.NowMs} ms after boot: expected {expected}, found {actual}");
        }
    }
}
