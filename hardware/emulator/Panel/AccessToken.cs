using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Lockbox.Emulator.Panel;

/// <summary>The secret of one run, for those who come over the network.</summary>
internal sealed class AccessToken
{
    private const int Bytes = 32;

    private readonly byte[] _secret;

    public AccessToken()
    {
        Text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        _secret = Encoding.ASCII.GetBytes(Text);
    }

    public string Text { get; }

    /// <summary>Takes as long for a nearly right one as for a wrong one.</summary>
    public bool Is(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(_secret, Encoding.UTF8.GetBytes(given));
}
