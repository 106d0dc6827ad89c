using Lockbox.Emulator.Parts;
using Lockbox.Issuing;

namespace Lockbox.Tests.Board;

/// <summary>The box's own firmware with an identity on its flash, switched off; gone at the end.</summary>
internal sealed class BoxOnBoard : IDisposable
{
    public const string BoxId = "box-1";

    private readonly string _folder = Directory.CreateTempSubdirectory("lockbox-box-").FullName;

    /// <param name="port">Where its broker is, on localhost.</param>
    /// <param name="speed">Milliseconds of board time for each real one.</param>
    /// <param name="authority">A PEM; makes the box use TLS.</param>
    public BoxOnBoard(int port, double speed, string? authority = null)
        : this(new BrokerAddress("localhost", port), authority, settings => settings with { Speed = speed })
    {
    }

    /// <summary>A box in steps of time, with a peer in place of sockets.</summary>
    public BoxOnBoard(Action<PeerStream> peer)
        : this(new BrokerAddress("localhost", 1883), null, settings => settings with { IsLockStep = true })
    {
        Board.Radio.Peer = peer;
    }

    private BoxOnBoard(BrokerAddress broker, string? authority, Func<BoardSettings, BoardSettings> change)
    {
        string? trusted = authority is null ? null : Path.Combine(_folder, "authority.pem");
        if (trusted is not null)
        {
            File.WriteAllText(trusted, authority);
        }

        string flash = Path.Combine(_folder, "flash");
        Vault = Vault.Open(Path.Combine(_folder, "vault.db"));
        new Provisioner(Vault, TimeProvider.System).Provision(new ProvisionRequest(BoxId, broker with { CaFile = trusted }, flash));
        Board = new EmulatedBoard(change(new BoardSettings(flash)));
    }

    public EmulatedBoard Board { get; }

    /// <summary>Who issues codes for it.</summary>
    public Vault Vault { get; }

    public void Dispose()
    {
        Board.Dispose();
        Vault.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
