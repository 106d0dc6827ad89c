using Lockbox.Emulator.Parts;

namespace Lockbox.Tests.Packets;

/// <summary>A broker's end of one connection.</summary>
/// <param name="put">Sends bytes to the box.</param>
/// <param name="hangUp">Ends it.</param>
/// <param name="later">Does something after so many board milliseconds.</param>
internal sealed class Line(Action<byte[]> put, Action hangUp, Action<int, Action> later)
{
    public void Put(byte[] bytes) => put(bytes);

    public void HangUp() => hangUp();

    public void Later(int milliseconds, Action action) => later(milliseconds, action);

    /// <summary>Byte by byte.</summary>
    public void Trickle(byte[] bytes, int pauseMs)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            byte[] one = [bytes[i]];
            Later(i * pauseMs, () => Put(one));
        }
    }

    public static Line Of(PeerStream stream, EmulatedBoard board) => new(
        stream.Put,
        stream.HangUp,
        (milliseconds, action) => board.Substrate.Thread.At(board.Substrate.Clock.NowMs + milliseconds, action));
}
