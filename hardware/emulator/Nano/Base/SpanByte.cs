namespace System;

/// <summary>A window onto a byte array, as mscorlib of nanoFramework has it.</summary>
public readonly ref struct SpanByte
{
    private readonly byte[]? _array;
    private readonly int _start;
    private readonly int _length;

    /// <summary>The whole array; null makes an empty window.</summary>
    public SpanByte(byte[]? array)
    {
        _array = array;
        _start = 0;
        _length = array == null ? 0 : array.Length;
    }

    /// <exception cref="ArgumentOutOfRangeException">The window does not lie within the array.</exception>
    public SpanByte(byte[]? array, int start, int length)
    {
        int available = array == null ? 0 : array.Length;
        if (start < 0 || length < 0 || start > available - length)
        {
            throw new ArgumentOutOfRangeException(nameof(length));
        }

        _array = array;
        _start = start;
        _length = length;
    }

    public static SpanByte Empty => default;

    public bool IsEmpty => _length == 0;

    public int Length => _length;

    /// <exception cref="ArgumentOutOfRangeException">The index lies outside the window.</exception>
    public byte this[int index]
    {
        get => _array![Place(index)];
        set => _array![Place(index)] = value;
    }

    public static implicit operator SpanByte(byte[]? array)
    {
        return new SpanByte(array);
    }

    /// <exception cref="ArgumentException">The destination is shorter.</exception>
    public void CopyTo(SpanByte destination)
    {
        if (destination._length < _length)
        {
            throw new ArgumentException("destination too short");
        }

        if (_length > 0)
        {
            Array.Copy(_array!, _start, destination._array!, destination._start, _length);
        }
    }

    public SpanByte Slice(int start)
    {
        return Slice(start, _length - start);
    }

    public SpanByte Slice(int start, int length)
    {
        if (start < 0 || length < 0 || start > _length - length)
        {
            throw new ArgumentOutOfRangeException(nameof(length));
        }

        return new SpanByte(_array, _start + start, length);
    }

    public byte[] ToArray()
    {
        byte[] copy = new byte[_length];
        CopyTo(copy);
        return copy;
    }

    private int Place(int index)
    {
        if (index < 0 || index >= _length)
        {
            throw new ArgumentOutOfRangeException(nameof(index));
        }

        return _start + index;
    }
}
