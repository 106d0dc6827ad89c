using global::System.Security.Cryptography;
using Lockbox.Nano;

namespace Nano.System.Security.Cryptography;

/// <summary>
/// HMAC-SHA-256. As on the device it keeps the key array it is given, not a copy, and wipes that array when
/// it is disposed of.
/// </summary>
public class HMACSHA256 : KeyedHashAlgorithm
{
    private const int RandomKeyBytes = 64;

    private readonly MemoryStream _input = new();
    private byte[]? _key;

    /// <summary>With a key of 64 bytes from <see cref="Nano.System.Random"/>.</summary>
    public HMACSHA256()
        : this(new byte[RandomKeyBytes])
    {
        new Random().NextBytes(_key!);
    }

    public HMACSHA256(byte[] key)
    {
        Chip.Powered();
        ArgumentNullException.ThrowIfNull(key);
        _key = key;
        HashSizeValue = 256;
    }

    /// <summary>Copies both ways.</summary>
    public override byte[] Key
    {
        get => (byte[])Powered().Clone();
        set => _key = (byte[])value.Clone();
    }

    public static byte[] HashData(byte[] key, byte[] source)
    {
        Chip.Powered();
        return global::System.Security.Cryptography.HMACSHA256.HashData(key, source);
    }

    public override void Initialize()
    {
        _input.SetLength(0);
    }

    protected override void HashCore(byte[] array, int ibStart, int cbSize)
    {
        _input.Write(array, ibStart, cbSize);
    }

    protected override byte[] HashFinal()
    {
        return HashData(Powered(), _input.ToArray());
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _key != null)
        {
            Array.Clear(_key);
            _key = null;
        }

        base.Dispose(disposing);
    }

    private byte[] Powered()
    {
        Chip.Powered();
        return _key ?? throw new ObjectDisposedException(nameof(HMACSHA256));
    }
}
