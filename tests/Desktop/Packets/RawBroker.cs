using System.Net.Sockets;

namespace Lockbox.Tests.Packets;

/// <summary>The same deeds over real sockets, one for each connection.</summary>
internal sealed class RawBroker : IDisposable
{
    private const int BufferBytes = 2_048;

    private readonly CancellationTokenSource _end = new();
    private readonly TcpListener _listener;
    private readonly double _speed;
    private int _number;
    private int _done;

    public RawBroker(TcpListener listener, double speed)
    {
        _listener = listener;
        _speed = speed;
        _ = AcceptAsync();
    }

    /// <summary>Deeds done.</summary>
    public int Done => Volatile.Read(ref _done);

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptSocketAsync(_end.Token), _number++);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(Socket socket, int number)
    {
        using Socket open = socket;
        Manners manners = new(LineOf(open), Deeds.Of(number)) { Done = () => Interlocked.Increment(ref _done) };
        byte[] buffer = new byte[BufferBytes];
        try
        {
            int read;
            while ((read = await open.ReceiveAsync(buffer, _end.Token)) > 0)
            {
                manners.Take(buffer[..read]);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private Line LineOf(Socket socket) => new(
        bytes => Try(() => socket.Send(bytes)),
        () => Try(socket.Close),
        (milliseconds, action) => _ = Task.Delay((int)(milliseconds / _speed), _end.Token).ContinueWith(_ => action(), TaskScheduler.Default));

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
        }
    }
}
