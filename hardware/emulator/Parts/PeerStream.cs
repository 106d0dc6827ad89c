namespace Lockbox.Emulator.Parts;

/// <summary>
/// A connection of the chip to a peer in this process. The chip holds it as a stream, whose reads wait in board time; the
/// peer is told what was written at once, on the chip's thread.
/// </summary>
public sealed class PeerStream : Stream
{
    private readonly AutoResetEvent _changed = new(false);
    private readonly Queue<byte[]> _waiting = new();
    private readonly BoardClock _clock;
    private int _taken;
    private bool _isEnded;
    private bool _isClosed;

    internal PeerStream(BoardClock clock)
    {
        _clock = clock;
    }

    /// <summary>What the chip has written.</summary>
    public event Action<byte[]>? Written;

    /// <summary>The chip has closed it.</summary>
    public event Action? Closed;

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>For the chip to read. Any thread.</summary>
    public void Put(byte[] bytes)
    {
        lock (_waiting)
        {
            if (bytes.Length > 0 && !_isClosed)
            {
                _waiting.Enqueue(bytes);
            }
        }

        _changed.Set();
    }

    /// <summary>The chip reads what there is, and then the end.</summary>
    public void HangUp()
    {
        lock (_waiting)
        {
            _isEnded = true;
        }

        _changed.Set();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read;
        while (!TryTake(buffer.AsSpan(offset, count), out read))
        {
            _clock.Wait([_changed], BoardClock.Never);
        }

        return read;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        lock (_waiting)
        {
            if (_isEnded || _isClosed)
            {
                throw new IOException("the peer has gone");
            }
        }

        Written?.Invoke(buffer.AsSpan(offset, count).ToArray());
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        bool isFirst;
        lock (_waiting)
        {
            isFirst = !_isClosed;
            _isClosed = true;
            _waiting.Clear();
        }

        _changed.Set();
        if (isFirst)
        {
            Closed?.Invoke();
        }

        base.Dispose(disposing);
    }

    private bool TryTake(Span<byte> into, out int read)
    {
        lock (_waiting)
        {
            read = 0;
            if (_waiting.TryPeek(out byte[]? first))
            {
                read = Math.Min(into.Length, first.Length - _taken);
                first.AsSpan(_taken, read).CopyTo(into);
                _taken += read;
                if (_taken == first.Length)
                {
                    _waiting.Dequeue();
                    _taken = 0;
                }

                return true;
            }

            return _isEnded || _isClosed;
        }
    }
}
