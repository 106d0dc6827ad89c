using Lockbox.Emulator.Parts;
using Lockbox.Wiring;

namespace Lockbox.Emulator.Boot;

/// <summary>The flash as one power-up sees it.</summary>
internal sealed class ChipDisk : IDisk
{
    private readonly PowerUp _chip;
    private readonly FlashPart _flash;

    public ChipDisk(PowerUp chip, FlashPart flash)
    {
        _chip = chip;
        _flash = flash;
    }

    public byte[]? Read(string name) => Use(() => _flash.Read(name));

    public bool Commit(string name, byte[] content) => Use(() => _flash.Commit(name, content));

    public bool Delete(string name) => Use(() => _flash.Delete(name));

    public string[] Names() => Use(_flash.Names);

    private T Use<T>(Func<T> access)
    {
        using Effect effect = _chip.Enter();
        T outcome = access();

        // The power may have gone inside a commit: then the program never learns the outcome.
        _chip.ThrowIfOver();
        return outcome;
    }
}
