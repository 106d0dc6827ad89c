using Lockbox.Emulator.Panel;

namespace Lockbox.Emulator.Terminal;

/// <summary>Sees what the terminal is to show. One thread.</summary>
internal sealed class TerminalEyes(Stand stand, string address)
{
    private int _version = -1;
    private GrantNews? _code;

    public TerminalScene Look(string notice)
    {
        BoardState state = stand.Scene.Look(out string words);
        if (stand.Issuing is { } issuing && issuing.Version != _version)
        {
            _version = issuing.Version;
            _code = issuing.Grants().FirstOrDefault(grant => grant.Code is not null);
        }

        return new TerminalScene(stand.Id, address, state, words, _code, notice);
    }
}
