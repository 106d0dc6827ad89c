using Lockbox.Core.Link;
using Lockbox.Issuing;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;
using Lockbox.Tests.Guessing;

namespace Lockbox.Tests.Delivery;

/// <summary>
/// The issuer's end of a bad network: the product's own go-back-N sender, and a book of what the box has receipted, which
/// must never contradict itself.
/// </summary>
internal sealed class Dealer
{
    private static readonly IssuerOptions _paces = new()
    {
        FirstResend = TimeSpan.FromSeconds(2),
        LongestResend = TimeSpan.FromSeconds(8),
    };

    private readonly TestIssuer _issuer;
    private readonly Tally _tally;
    private readonly string _seed;
    private readonly List<byte[]> _commands = [];
    private readonly Dictionary<long, string> _results = [];
    private readonly Sender _sender = new(_paces, TestBox.Epoch);
    private readonly Outbox _arrived = new();
    private readonly UpMessages _up;

    /// <param name="seed">What repeats the run, for whoever reads of a violation.</param>
    public Dealer(TestBox box, Tally tally, string seed)
    {
        _issuer = box.Issuer;
        _tally = tally;
        _seed = seed;
        _up = new UpMessages(_arrived, box.Keyring, NativeHash.Instance);
    }

    /// <summary>Everything below was consumed by the box, as far as the dealer knows.</summary>
    public long Confirmed { get; private set; }

    public bool IsDone => Confirmed == _commands.Count;

    private BoxRecord Record =>
        new(TestBox.Id, [], TestBox.Epoch, 8, new("-", 1), new("-", "-"), _commands.Count, Confirmed, -1, null, null);

    /// <summary>Takes the command that was signed last into the stream.</summary>
    /// <returns>Its number.</returns>
    public long Send()
    {
        _commands.Add(_issuer.Copy());
        return _commands.Count - 1;
    }

    public byte[] Command(long sequence) => _commands[(int)sequence];

    /// <returns>What the box said of a command, `repeated` not counted; null while nothing has come through.</returns>
    public string? ResultOf(long sequence) => _results.GetValueOrDefault(sequence);

    /// <returns>The commands to send now.</returns>
    public IReadOnlyList<byte[]> Due(long nowMs)
    {
        (long from, long to) = _sender.Due(Record, nowMs);
        if (to <= from)
        {
            return [];
        }

        _sender.Sent(to, nowMs);
        return _commands[(int)from..(int)to];
    }

    /// <summary>Takes what the box has said.</summary>
    public void Take(byte[] message, long nowMs)
    {
        _arrived.TryPut(message, message.Length);
        if (!_up.Take())
        {
            _tally.Keep(false, $"{_seed}: the box said something it had not signed");
        }
        else if (_up.Type.Spells(Names.Hello))
        {
            Confirm(_up.Next.Number);
            _sender.Restart(Record);
        }
        else if (_up.Type.Spells(Names.Nack))
        {
            _sender.Nack(Record, _up.Next.Number, nowMs);
        }
        else if (_up.Type.Spells(Names.Receipt))
        {
            TakeReceipt(_up.Sequence.Number, _up.Next.Number, _up.Result.ToText());
        }
    }

    private void TakeReceipt(long sequence, long next, string result)
    {
        bool isFirst = result != "repeated";
        string before = _results.GetValueOrDefault(sequence, result);
        bool isConsistent = isFirst ? next == sequence + 1 && before == result : next > sequence;
        _tally.Keep(isConsistent && next <= _commands.Count, $"{_seed}: receipt {result} {sequence} {next} after {before}");
        if (isFirst)
        {
            _results[sequence] = result;
        }

        Confirm(next);
    }

    private void Confirm(long next) => Confirmed = Math.Max(Confirmed, next);
}
