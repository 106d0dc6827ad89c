using Lockbox.Core.Panel;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Timing.Tracing;

namespace Lockbox.Tests.Timing.Traced;

/// <summary>
/// A whole box: from the symbol key on, every instruction of every pass. Each try is a new box with the same dice, so the
/// same key picks the same symbol and nothing differs but what lies in the slots.
/// </summary>
internal sealed class BoxSubject : ISubject
{
    private const string Digits = "48151623";
    private const int FirstSymbolKey = 3;

    // The key counts 40 ms after it went down; the claim is 700 ms after that and the verdict 1,000.
    private const int KeyMs = 50;
    private const int BeforeClaimMs = 640;
    private const int ToVerdictMs = 1000;

    // Long enough to see what became of it.
    private const int AfterMs = 400;

    private readonly bool _toVerdict;

    private Trail _trail;

    /// <param name="toVerdict">
    /// True: as far as the verdict. False: as far as the claim, since what is done with a code that was found does differ, and
    /// the verdict is shown at the full second whatever it takes.
    /// </param>
    public BoxSubject(bool toVerdict)
    {
        _toVerdict = toVerdict;
        Tag = new byte[16];

        // The first box also runs what runs once in a program, such as static constructors.
        Tag = TypeInto(new SlotTags()).LastTag;
    }

    public byte[] Tag { get; }

    /// <summary>Writes to the flash in the last try.</summary>
    public int Writes { get; private set; }

    public Trail Try(SlotTags slots)
    {
        TypeInto(slots);
        return _trail;
    }

    private TracedHash TypeInto(SlotTags slots)
    {
        TracedFlash flash = new();
        TracedHash hash = new();
        TestBox box = new(hash, flash);
        slots.Store(box.Box.Ledger.State, TestBox.Now);
        box.Boot();

        // Long enough for every file to have had its turn.
        box.Type(Digits);
        int writes = flash.Writes;
        int hashes = hash.CodeCalls;
        Trace.Begin();
        PickSymbol(box);
        Writes = flash.Writes - writes;
        _trail = Trace.Take();
        box.Run(AfterMs);
        if (hash.CodeCalls != hashes + 1 || (box.Box.Face == Face.Refused) == slots.Holds(Tag))
        {
            throw new InvalidOperationException($"{hash.CodeCalls - hashes} HMACs and then {box.Box.Face}: this was no check");
        }

        return hash;
    }

    private void PickSymbol(TestBox box)
    {
        box.Keys.Press(FirstSymbolKey);
        box.Run(KeyMs);
        box.Keys.Release(FirstSymbolKey);
        box.Run(_toVerdict ? ToVerdictMs : BeforeClaimMs);
        if (box.Box.Face != (_toVerdict ? Face.Refused : Face.Checking))
        {
            throw new InvalidOperationException($"{box.Box.Face}: the part that is compared ends elsewhere");
        }
    }
}
