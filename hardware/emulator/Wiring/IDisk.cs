namespace Lockbox.Wiring;

/// <summary>
/// The flash partition behind drive I:. Names are without drive and folder. A whole file becomes durable in one
/// step, or, when the power goes in that step, whatever the board's tear mode makes of it.
/// </summary>
public interface IDisk
{
    /// <returns>The durable bytes, or null when there is no such file.</returns>
    byte[]? Read(string name);

    /// <returns>False when the flash is full or failed; the old content then stands.</returns>
    bool Commit(string name, byte[] content);

    bool Delete(string name);

    string[] Names();
}
