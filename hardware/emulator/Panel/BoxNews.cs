namespace Lockbox.Emulator.Panel;

/// <summary>One box of a lot at a glance.</summary>
/// <param name="Face">What its display says, as in <see cref="BoardState"/>.</param>
internal sealed record BoxNews(string Box, bool Power, string Face, string Bolt, string Lid, bool Connected)
{
    public static BoxNews Of(Stand stand)
    {
        BoardState state = stand.Scene.Look();
        return new BoxNews(stand.Id, state.Power, state.Face, state.Bolt, state.Lid, state.Link.Connected);
    }
}
