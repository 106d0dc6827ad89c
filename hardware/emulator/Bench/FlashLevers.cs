using Lockbox.Core.Ports;
using Lockbox.Emulator.Parts;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Bench;

/// <summary>The flash is full, worn, or rots.</summary>
internal static class FlashLevers
{
    private const int VerdictMs = 10_000;
    private const int QuietMs = 1_500;
    private const int LongestMs = 30_000;
    private const int MirrorMs = 90_000;

    public static IReadOnlyList<Lever> All { get; } =
    [
        new("flash-full", LeverGroups.Flash, "Flash full", "Other files fill the flash up to the last byte.", "New codes are taken and open all the same. What is to be told may have to wait for room; let go, and it is.")
        {
            Plays = true,
            Pull = FillAsync,
            Undo = Undo.By(rig => rig.Board.Flash.CapacityBytes = FlashPart.PartitionBytes),
            LetGo = EmptyAsync,
        },
        new("flash-worn", LeverGroups.Flash, "Flash worn", "The flash refuses every write.", "Nothing is counted, so nothing is compared and nothing opens: a good code shows a fault and stays good. It opens once the flash writes again.")
        {
            Plays = true,
            BuysFirst = true,
            Pull = WearAsync,
            Undo = Undo.By(rig => rig.Board.Flash.Fault = FlashFault.None),
            LetGo = trial => trial.Buyer.OpenAsync("the same code opened the box once the flash wrote again"),
        },
        new("bit-flip", LeverGroups.Flash, "Bit flip", "Switches the box off, flips one bit of the state that was written last, and switches it on.", "The other slot is used, and nothing is lost: the code still opens.")
        {
            Plays = true,
            BuysFirst = true,
            Pull = FlipAsync,
        },
    ];

    private static async Task<bool> FillAsync(Trial trial)
    {
        FlashPart flash = trial.Rig.Board.Flash;
        if (!await IsQuietAsync(trial))
        {
            return false;
        }

        flash.CapacityBytes = flash.UsedBytes;
        return trial.Notes($"full with {flash.UsedBytes} bytes")
            && await trial.Buyer.BuyAsync()
            && trial.Notes("a new code was taken")
            && await trial.Buyer.OpenAsync("it opened the box");
    }

    private static async Task<bool> EmptyAsync(Trial trial)
    {
        string first = trial.Code!.Id;
        return await trial.Buyer.BuyAsync()
            && await trial.Buyer.OpenAsync("the next code opened the box")
            && await trial.HearsAsync("the dealer was told of both openings", () => trial.CodeState == GrantState.Opened && trial.Rig.Dealer.StateOf(first) == GrantState.Opened);
    }

    private static async Task<bool> WearAsync(Trial trial)
    {
        EmulatedBoard board = trial.Rig.Board;
        int pulses = board.Coil.Pulses;
        board.Flash.Fault = FlashFault.Refusing;
        return await trial.Buyer.EnterAsync()
            && trial.Mark()
            && await trial.SeesAsync("a fault was shown", () => trial.Rig.State.Face == "fault", VerdictMs)
            && await trial.IsAsync("ready", () => Rig.IsReady(trial.Rig.State), VerdictMs)
            && trial.Finds("no pulse", board.Coil.Pulses == pulses)
            && trial.Finds("the code is still good", trial.CodeState.IsArmed());
    }

    private static async Task<bool> FlipAsync(Trial trial)
    {
        EmulatedBoard board = trial.Rig.Board;
        if (!await IsMirroredAsync(trial))
        {
            return false;
        }

        board.Cut();
        int slot = StateSlots.Newest(board.Flash);
        return trial.Finds("both slots held the same", StateSlots.AreAlike(board.Flash))
            && trial.Finds($"a bit of {FlashFiles.NameOf(FlashFiles.State, slot)} flipped", board.Flash.FlipBit(FlashFiles.State, slot))
            && await Mains.ComesBackAsync(trial)
            && await trial.Buyer.OpenAsync("the code opened the box")
            && await trial.HearsAsync("the dealer was told", () => trial.CodeState == GrantState.Opened)
            && trial.Finds("nothing was lost", trial.Rig.Dealer.Attention is null);
    }

    // After a write that failed, the box tries the other slot again in a minute.
    private static Task<bool> IsMirroredAsync(Trial trial)
    {
        trial.Says("Waits until both slots hold the same.");
        return trial.IsAsync("both slots the same", () => StateSlots.AreAlike(trial.Rig.Board.Flash), MirrorMs);
    }

    private static async Task<bool> IsQuietAsync(Trial trial)
    {
        FlashPart flash = trial.Rig.Board.Flash;
        int commits = flash.Commits;
        long sinceMs = trial.Rig.NowMs;
        return await trial.IsAsync("the flash at rest", IsQuiet, LongestMs);

        bool IsQuiet()
        {
            int now = flash.Commits;
            sinceMs = now == commits ? sinceMs : trial.Rig.NowMs;
            commits = now;
            return trial.Rig.NowMs - sinceMs >= QuietMs;
        }
    }
}
