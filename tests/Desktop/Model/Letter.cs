namespace Lockbox.Tests.Model;

/// <summary>A message to the box as its sender means it.</summary>
internal sealed record Letter(string Command)
{
    public long? Sequence { get; init; }

    public string? Id { get; init; }

    /// <summary>Which of <see cref="Codes"/> a grant is for; none makes it malformed.</summary>
    public int? Code { get; init; }

    public long? NotBefore { get; init; }

    public long? Expires { get; init; }

    public bool IsStrict { get; init; }

    public int Kind { get; init; }

    public long? IssuedAt { get; init; }

    public byte[]? Nonce { get; init; }

    public long? Event { get; init; }

    public Forgery Forgery { get; init; }
}
