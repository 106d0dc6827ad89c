namespace Lockbox.Tests.Model.Protocol;

/// <summary>Issuer, network, box and what has happened so far: one state of the protocol. Masks have a bit for each order.</summary>
internal sealed record World
{
    /// <summary>A wrong code, as <see cref="Subject"/>.</summary>
    public const int Wrong = -1;

    public static readonly World Start = new() { Flash = new Memory(1, 0, 0), Spare = new Memory(1, 0, 0) };

    /// <summary>The newer whole slot: what the box would read at boot.</summary>
    public Memory Flash { get; init; }

    /// <summary>The other slot.</summary>
    public Memory Spare { get; init; }

    /// <summary>A write has begun: the other slot is torn until it ends.</summary>
    public bool IsWriting { get; init; }

    /// <summary>Failures in a row, durable; 2 stands for all above.</summary>
    public int Failures { get; init; }

    public Phase Phase { get; init; } = Phase.Idle;

    /// <summary>The order, or the code, that the phase is about.</summary>
    public int Subject { get; init; } = Wrong;

    public int IssuerEpoch { get; init; } = 1;

    /// <summary>Orders ever sent: each may arrive at any time, any number of times, or never.</summary>
    public int Sent { get; init; }

    /// <summary>Orders that a receipt ever sent speaks for.</summary>
    public int Receipted { get; init; }

    /// <summary>Orders that the issuer takes for stored: their codes are released.</summary>
    public int Confirmed { get; init; }

    /// <summary>Orders that the box ever carried out.</summary>
    public int Applied { get; init; }

    /// <summary>How often each code opened the box, two bits a code.</summary>
    public int Openings { get; init; }

    /// <summary>A guess was compared and is not counted yet.</summary>
    public bool OwesCount { get; init; }

    /// <summary>A code opened the box after the receipt of its revocation.</summary>
    public bool OpenedLate { get; init; }

    /// <summary>The box has said that it lost its state.</summary>
    public bool LossIsTold { get; init; }

    public int OpeningsOf(int code)
    {
        return (Openings >> (code * 2)) & 3;
    }
}
