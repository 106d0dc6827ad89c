using Lockbox.Core.Link;

namespace Lockbox.Issuing;

/// <summary>Writes the command that ends a lockout into the vault.</summary>
internal static class ClearDesk
{
    /// <returns>The box and the command's sequence number.</returns>
    /// <exception cref="IssuingRefused">Unknown box, or box in need of attention.</exception>
    public static (BoxRecord Box, long Sequence) Clear(Tables tables, string boxId)
    {
        BoxRecord box = tables.Boxes.GetSound(boxId);
        using BoxKeys keys = new(box);
        long sequence = tables.Boxes.TakeSequence(box.Id);
        tables.Commands.Add(box, new CommandRecord(sequence, Names.Clear, null, keys.Clear(sequence)));
        return (box, sequence);
    }
}
