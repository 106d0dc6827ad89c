namespace Lockbox.Wiring;

/// <summary>One random generator of the program.</summary>
public interface INoise
{
    /// <summary>Fills all of it.</summary>
    void Fill(byte[] buffer);
}
