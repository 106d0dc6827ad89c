using Lockbox.Emulator.Parts;
using Lockbox.Issuing;

namespace Lockbox.Tests.Board;

/// <summary>The box's own firmware with an identity on its flash, switched off; gone at the end.</summary>
internal sealed class ProvisionedBox : IDisposable
{
    public const string BoxId = "box-1";

    private readonly string _folder = Directory.CreateTempSubdirectory("lockbox-box-").FullName;

    /// <param name="port">Where its broker is, on localhost.</param>
    /// <param name="speed">Milliseconds of board time for each real one.</param>
    /// <param name="authority">A PEM; makes the box use TLS.</param>
    public ProvisionedBox(int port, double speed, string? authority = null)
    {
        string? trusted = authority is null ? null : Path.Combine(_folder, "authority.pem");
        if (trusted is not null)
        {
            File.WriteAllText(trusted, authority);
        }

        string flash = Path.Combine(_folder, "flash");
        using (Vault vault = Vault.Open(Path.Combine(_folder, "vault.db")))
        {
            BrokerAddress address = new("localhost", port) { CaFile = trusted };
            new Provisioner(vault, TimeProvider.System).Provision(new ProvisionRequest(BoxId, address, flash));
        }

        Board = new EmulatedBoard(new BoardSettings(flash, speed));
    }

    public EmulatedBoard Board { get; }

    public void Dispose()
    {
        Board.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
