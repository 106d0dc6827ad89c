using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Lockbox.Wiring;

namespace Lockbox.Tests.Nano;

/// <summary>Pins whose levels the test sets.</summary>
internal sealed class FakePins : IPins
{
    private readonly ConcurrentDictionary<int, bool> _levels = new();
    private readonly List<(int Pin, Action<bool> Edge)> _watchers = new();

    public ConcurrentDictionary<int, PinDrive> Drives { get; } = new();

    public ConcurrentQueue<(int Pin, PinCall Call)> Calls { get; } = new();

    public void SetDrive(int pin, PinDrive drive)
    {
        Drives[pin] = drive;
    }

    public void Write(int pin, bool high)
    {
        _levels[pin] = high;
    }

    public bool Read(int pin)
    {
        return _levels.GetValueOrDefault(pin);
    }

    /// <summary>The outside drives the wire.</summary>
    public void Drive(int pin, bool high)
    {
        _levels[pin] = high;
        (int Pin, Action<bool> Edge)[] watchers;
        lock (_watchers)
        {
            watchers = _watchers.Where(watcher => watcher.Pin == pin).ToArray();
        }

        foreach ((int _, Action<bool> edge) in watchers)
        {
            edge(high);
        }
    }

    public void Count(int pin, PinCall call)
    {
        Calls.Enqueue((pin, call));
    }

    public IDisposable Watch(int pin, Action<bool> edge)
    {
        (int, Action<bool>) watcher = (pin, edge);
        lock (_watchers)
        {
            _watchers.Add(watcher);
        }

        return new Ending(() =>
        {
            lock (_watchers)
            {
                _watchers.Remove(watcher);
            }
        });
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose()
        {
            end();
        }
    }
}

/// <summary>Remembers what was clocked out, and answers with the complement.</summary>
internal sealed class FakeSpi : ISpiBus
{
    public Dictionary<(int Bus, SpiSignal Signal), int> Routes { get; } = new();

    public List<(int Bus, int Select, int Mode, int Hertz, byte[] Sent)> Transfers { get; } = new();

    public void Route(int bus, SpiSignal signal, int pin)
    {
        Routes[(bus, signal)] = pin;
    }

    public void Transfer(int bus, int selectPin, int mode, int hertz, byte[] sent, byte[] received)
    {
        Transfers.Add((bus, selectPin, mode, hertz, (byte[])sent.Clone()));
        for (int i = 0; i < received.Length; i++)
        {
            received[i] = (byte)~sent[i];
        }
    }
}

/// <summary>Durable files in memory.</summary>
internal sealed class FakeDisk : IDisk
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new();

    public bool Full { get; set; }

    public byte[]? Read(string name)
    {
        return _files.TryGetValue(name, out byte[]? content) ? (byte[])content.Clone() : null;
    }

    public bool Commit(string name, byte[] content)
    {
        if (!Full)
        {
            _files[name] = (byte[])content.Clone();
        }

        return !Full;
    }

    public bool Delete(string name)
    {
        return _files.TryRemove(name, out byte[]? _);
    }

    public string[] Names()
    {
        return _files.Keys.ToArray();
    }
}

/// <summary>A radio whose air the test controls.</summary>
internal sealed class FakeRadio : IRadio
{
    private CancellationTokenSource _air = new();

    public string Ssid => "fake";

    public bool HasAddress { get; set; } = true;

    public bool IsAssociated => HasAddress;

    public int Restarts { get; private set; }

    public List<AccessPoint> Points { get; } = [];

    public bool CanJoin { get; set; }

    public bool Join(int timeoutMs)
    {
        HasAddress |= CanJoin;
        return HasAddress;
    }

    public void Leave()
    {
        HasAddress = false;
    }

    public void Restart()
    {
        Restarts++;
    }

    public AccessPoint[] Scan()
    {
        return [.. Points];
    }

    public Stream Dial(IPEndPoint endpoint)
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(endpoint);
        return new NetworkStream(socket, ownsSocket: true);
    }

    public void Handshake(Action handshake)
    {
        handshake();
    }

    public CancellationToken Connection()
    {
        return _air.Token;
    }

    public ConcurrentQueue<MqttMessage> Overheard { get; } = new();

    public ConcurrentQueue<bool> LinkNotes { get; } = new();

    public void Overhear(MqttMessage message)
    {
        Overheard.Enqueue(message);
    }

    public void NoteLink(bool isUp)
    {
        LinkNotes.Enqueue(isUp);
    }

    public void GoDead()
    {
        HasAddress = false;
        CancellationTokenSource dead = _air;
        _air = new CancellationTokenSource();
        dead.Cancel();
    }
}

/// <summary>Memory enough.</summary>
internal sealed class FakeMemory : IMemory
{
    public MemoryFigures Internal => new(300, 200, 100);

    public MemoryFigures SpiRam => new(4000, 3000, 2000);

    public long FreeManagedBytes => 1_000_000;
}

internal sealed class FakeNoise : INoise
{
    public void Fill(byte[] buffer) => Random.Shared.NextBytes(buffer);
}
