namespace Lockbox.Issuing;

/// <summary>
/// The issuer's store in one SQLite file: boxes with their keys, commands, grants, events. Any number of threads and
/// processes may use the same file.
/// </summary>
public sealed class Vault : IDisposable
{
    /// <summary>Opens a vault; makes an empty one, readable by its owner alone, where none is.</summary>
    /// <exception cref="IssuingRefused">The file is no vault, or of a newer version.</exception>
    public static Vault Open(string file) => throw new NotImplementedException(file);

    /// <returns>Every box, by id.</returns>
    public IReadOnlyList<BoxView> Boxes() => throw new NotImplementedException();

    /// <returns>The box, or null when there is none.</returns>
    public BoxView? FindBox(string box) => throw new NotImplementedException(box);

    /// <returns>What the box shows the broker, or null when there is no such box. For a broker's access list.</returns>
    public BrokerLogin? LoginOf(string box) => throw new NotImplementedException(box);

    public void Dispose()
    {
    }
}
