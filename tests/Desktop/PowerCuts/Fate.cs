using Lockbox.Core.Codes;

namespace Lockbox.Tests.PowerCuts;

/// <summary>All that the world outside the box saw of one code.</summary>
internal sealed class Fate(Code code)
{
    private const int MostPulses = 2;

    private readonly SortedSet<long> _ends = [];

    private int _opening = -1;
    private int _pulses;

    public Code Code { get; } = code;

    /// <summary>A command to store it was signed.</summary>
    public bool IsIssued { get; set; }

    /// <summary>The box said that it is stored.</summary>
    public bool IsReceipted { get; set; }

    /// <summary>A command to revoke it was signed.</summary>
    public bool IsRevoked { get; set; }

    /// <summary>The box said that it is revoked, or that the command has been carried out.</summary>
    public bool IsRevocationReceipted { get; set; }

    /// <summary>Somebody pressed the last key of it while it could open.</summary>
    public bool IsTried { get; set; }

    public bool HasPulsed => _opening >= 0;

    /// <summary>How many events told of its end: opened, not opened, interrupted.</summary>
    public int Ends => _ends.Count;

    public Fate Copy()
    {
        Fate copy = new(Code)
        {
            IsIssued = IsIssued,
            IsReceipted = IsReceipted,
            IsRevoked = IsRevoked,
            IsRevocationReceipted = IsRevocationReceipted,
            IsTried = IsTried,
            _opening = _opening,
            _pulses = _pulses,
        };
        copy._ends.UnionWith(_ends);
        return copy;
    }

    /// <summary>The coil fired because somebody typed this code.</summary>
    /// <param name="attempt">A number for that entry of the code; no two power-ups share one.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Pulse(int attempt)
    {
        bool isAnother = HasPulsed && attempt != _opening;
        _pulses = attempt == _opening ? _pulses + 1 : 1;
        _opening = attempt;
        return !IsIssued || Code.Kind == GrantKind.Technician ? $"{Code.Id} opened and must not"
            : IsRevocationReceipted ? $"{Code.Id} opened after its revocation was receipted"
            : isAnother && Code.Kind == GrantKind.Buyer ? $"{Code.Id} gave a second opening"
            : _pulses > MostPulses ? $"{Code.Id} got pulse {_pulses} for one claim"
            : null;
    }

    /// <summary>An event told of its end.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public string? End(long number)
    {
        return _ends.Add(number) && _ends.Count > 1 && Code.Kind == GrantKind.Buyer ? $"{Code.Id} ended {_ends.Count} times" : null;
    }
}
