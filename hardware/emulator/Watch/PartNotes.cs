using Lockbox.Emulator.Panel;
using Lockbox.Emulator.Parts;

namespace Lockbox.Emulator.Watch;

/// <summary>Notes what the parts of a board do. Everything here runs under the board's lock.</summary>
internal static class PartNotes
{
    public static void Take(EmulatedBoard board, NoteQueue notes)
    {
        board.Substrate.Deed += deed => Note(deed, notes);
        board.Flash.Committed += (file, bytes, isStored) => notes.Add(Committed(new FlashSeen(file, bytes, isStored)));
        board.Coil.Switched += isOn => notes.Add(CoilSwitched(isOn, board.Coil.LastPulseMs));
        board.Lid.Moved += isOpen => notes.Add(EntryKind.Lid, isOpen ? "lid open" : "lid shut", new LidSeen(isOpen));
        board.Buzzer.Sounded += lengthMs => notes.Add(Sounded(lengthMs));
        board.Radio.LinkChanged += isUp => notes.Add(EntryKind.Link, isUp ? "connected to the broker" : "connection lost", new LinkSeen(isUp));
        board.PowerChanged += change => notes.Add(EntryKind.Power, TextOf(change, board), new PowerSeen(change));
        board.Substrate.Complained += (part, mistreatment) => notes.Add(EntryKind.Fault, part + ": " + mistreatment);
    }

    private static void Add(this NoteQueue notes, Draft draft) => notes.Add(() => draft);

    // The rest has its own entry once it has had its effect.
    private static void Note(Deed deed, NoteQueue notes)
    {
        if (deed.What is Deeds.Press or Deeds.Release)
        {
            notes.Add(KeyMoved(KeyNames.Of(deed.Value / 4, deed.Value % 4), deed.What == Deeds.Press));
        }
        else if (deed.What is not (Deeds.OpenLid or Deeds.CloseLid or Deeds.Cut or Deeds.Restore))
        {
            notes.Add(EntryKind.Fault, DeedWords.Of(deed), new FaultSeen(deed.What, deed.Value));
        }
    }

    private static Draft KeyMoved(string key, bool isDown) =>
        new(EntryKind.Key, $"key {key} {(isDown ? "down" : "up")}", new KeySeen(key, isDown));

    private static Draft Committed(FlashSeen seen)
    {
        string what = seen.Bytes < 0 ? $"{seen.File} removed" : $"{seen.File} written, {seen.Bytes} bytes";
        return new Draft(EntryKind.Flash, seen.Stored ? what : what + ": refused", seen);
    }

    private static Draft CoilSwitched(bool isOn, long lengthMs) => isOn
        ? new Draft(EntryKind.Coil, "coil on", new CoilSeen(true, null))
        : new Draft(EntryKind.Coil, $"coil off after {lengthMs} ms", new CoilSeen(false, lengthMs));

    private static Draft Sounded(long lengthMs) => lengthMs < 0
        ? new Draft(EntryKind.Sound, "buzzer on", new SoundSeen(true, null))
        : new Draft(EntryKind.Sound, $"buzzer off after {lengthMs} ms", new SoundSeen(false, lengthMs));

    private static string TextOf(PowerChange change, EmulatedBoard board) => change switch
    {
        PowerChange.On => "power on",
        PowerChange.Off => "power off",
        PowerChange.Boot => $"boot {board.BootCount}",
        PowerChange.Reset => "reset by the program",
        PowerChange.Bite => "reset by the watchdog",
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };
}
