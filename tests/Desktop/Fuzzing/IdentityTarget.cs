using System.Text.Json;
using Lockbox.Core;
using Lockbox.Core.Link;

namespace Lockbox.Fuzzing;

/// <summary>The configuration file, as it is.</summary>
public sealed class IdentityTarget : ITarget
{
    // Of an identity's texts: a character array and a string for each byte.
    private const int BytesPerCharacter = 4;

    private readonly byte[] _file = new byte[IdentityReader.LongestFile + 1];
    private readonly long _base;
    private Identity? _identity;

    public IdentityTarget()
    {
        _base = Heap.Of(() => Read([]));
    }

    public int Longest => _file.Length;

    public void Run(ReadOnlySpan<byte> input)
    {
        if (input.Length > Longest)
        {
            return;
        }

        long allowed = _base + (BytesPerCharacter * input.Length);
        if (!Heap.IsBounded(Read(input), allowed))
        {
            BrokenPromise.Unless(Heap.IsBounded(Read(input), allowed), "asked for too much memory");
        }

        BrokenPromise.Unless(!_file.AsSpan(0, input.Length).ContainsAnyExcept((byte)0), "left the file's bytes in memory");
        if (_identity is not null)
        {
            Hold(_identity, input);
        }
    }

    private long Read(ReadOnlySpan<byte> input)
    {
        input.CopyTo(_file);
        long before = Heap.Asked;
        _identity = new IdentityReader().Read(_file, input.Length);
        return Heap.Asked - before;
    }

    private static void Hold(Identity identity, ReadOnlySpan<byte> input)
    {
        using JsonDocument document = Parse(input);
        JsonElement root = document.RootElement;
        BrokenPromise.Unless(input.Length <= IdentityReader.LongestFile, "took a file that is too long");
        BrokenPromise.Unless(identity.BoxId.Length is >= 1 and <= Limits.LongestBoxId, "took a name of the wrong length");
        BrokenPromise.Unless(root.GetProperty("box").GetString() == System.Text.Encoding.ASCII.GetString(identity.BoxId), "misread the name");
        BrokenPromise.Unless(identity.Epoch >= 1 && root.GetProperty("epo").GetInt64() == identity.Epoch, "misread the epoch");
        BrokenPromise.Unless(System.Buffers.Text.Base64Url.DecodeFromChars(root.GetProperty("key").GetString()).AsSpan().SequenceEqual(identity.BoxKey), "misread the key");
        BrokenPromise.Unless(identity.Digits is >= Limits.FewestDigits and <= Limits.MostDigits, "took a wrong number of digits");
        BrokenPromise.Unless(identity.ProvisionedAt is >= 0 and <= Limits.LastSecond, "took a wrong time");
        BrokenPromise.Unless(identity.Port is >= 1 and <= 65535, "took a wrong port");
        BrokenPromise.Unless(identity.Host.Length > 0 && identity.User.Length > 0 && identity.Password.Length > 0, "took half a broker");
        BrokenPromise.Unless(!identity.UsesTls || identity.Authority.Length > 0, "took TLS without an authority");
    }

    private static JsonDocument Parse(ReadOnlySpan<byte> input)
    {
        try
        {
            return JsonDocument.Parse(input.ToArray());
        }
        catch (JsonException refused)
        {
            throw new BrokenPromise("took what is not JSON: " + refused.Message);
        }
    }
}
