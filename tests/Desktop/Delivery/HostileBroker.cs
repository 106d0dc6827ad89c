using System.Globalization;
using Lockbox.Core;
using Lockbox.Core.Link;
using Lockbox.Core.Secrets;
using Lockbox.Shared.Doubles;
using Lockbox.Tests.Evidence;
using Lockbox.Tests.Guessing;

namespace Lockbox.Tests.Delivery;

/// <summary>
/// Plays what it has recorded, of this box, of another one and of an earlier epoch: again, altered, cut off, put together
/// anew, retained. Now and then it lets the next command through, as an honest one would; a second box that gets only
/// those must be the same in the end.
/// </summary>
internal sealed class HostileBroker
{
    private const int Commands = 200;

    private readonly Random _random;
    private readonly Tally _tally;
    private readonly string _seed;
    private readonly Siege _siege = new();
    private readonly Siege _honest = new();
    private readonly List<byte[]> _stream = [];
    private readonly List<byte[]> _recorded = [];
    private readonly HashSet<string> _authentic = [];
    private readonly Dictionary<long, int> _nacks = [];
    private int _costly;

    public HostileBroker(int seed, Tally tally)
    {
        _random = new Random(seed);
        _tally = tally;
        _seed = $"hostile seed {seed}";
        Record(_siege.Box.Issuer, _stream);
        List<byte[]> others = [];
        Record(Foreign("lot3-b08", TestBox.Epoch), others);
        Record(Foreign(TestBox.Id, TestBox.Epoch - 1), others);
        _authentic.UnionWith(_stream.Select(Convert.ToHexString));
        _recorded.AddRange([.. _stream, .. others]);
        RecordTimes();
        _siege.Connect();
    }

    public void Play(int messages)
    {
        for (int message = 0; message < messages; message++)
        {
            if (_random.Next(messages / Commands) == 0 && _siege.Ledger.State.Next < _stream.Count)
            {
                LetThrough();
            }

            Send(Invent(), message);
        }

        // The box takes no memory for a message, so none can run out. Once in millions the runtime itself takes some.
        _tally.Keep(_costly <= 1, $"{_seed}: {_costly} of {messages} messages took memory");
        _tally.Keep(Memory.AreAlike(_siege, _honest), $"{_seed}: not the state of the commands in order");
        _tally.Keep(_nacks.Values.All(count => count <= Limits.NacksPerSecond), $"{_seed}: {_nacks.Values.Max()} nacks in a second");
    }

    private void LetThrough()
    {
        byte[] next = _stream[(int)_siege.Ledger.State.Next];
        long before = _siege.Ledger.State.Next;
        _siege.Deliver(next);
        _honest.Deliver(next);
        _siege.Said();
        _tally.Keep(_siege.Ledger.State.Next == before + 1, $"{_seed}: command {before} was not taken");
        _tally.Add();
    }

    private void Send((byte[] Message, bool IsRetained) sent, int number)
    {
        bool isNext = !sent.IsRetained && _stream.FindIndex(one => one.AsSpan().SequenceEqual(sent.Message)) == _siege.Ledger.State.Next;
        if (isNext)
        {
            return;
        }

        Memory before = new(_siege);
        TakeMeasured(sent);
        bool mayAnswer = !sent.IsRetained && _authentic.Contains(Convert.ToHexString(sent.Message));
        List<byte[]> said = _siege.Said();
        said.ForEach(CountNack);
        _tally.Keep(before.IsThatOf(_siege), $"{_seed}: message {number} changed something: {System.Text.Encoding.Latin1.GetString(sent.Message)}");
        _tally.Keep(said.Count(IsAnswer) <= (mayAnswer ? 1 : 0), $"{_seed}: message {number} was answered");
        _tally.Add();
    }

    // The flash of the test keeps copies of what is written, and a collection counts as taken what it gives back of a thread's
    // store: neither is the box's.
    private void TakeMeasured((byte[] Message, bool IsRetained) sent)
    {
        (long calls, int collections) = (_siege.Flash.Calls, GC.CollectionCount(0));
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        _siege.Deliver(sent.Message, sent.IsRetained);
        bool isCostly = GC.GetAllocatedBytesForCurrentThread() > allocated;
        _costly += isCostly && _siege.Flash.Calls == calls && GC.CollectionCount(0) == collections ? 1 : 0;
    }

    private (byte[] Message, bool IsRetained) Invent()
    {
        byte[] one = _recorded[_random.Next(_recorded.Count)];
        switch (_random.Next(8))
        {
            case 0:
                byte[] flipped = [.. one];
                flipped[_random.Next(one.Length)] ^= (byte)(1 << _random.Next(8));
                return (flipped, false);
            case 1:
                return (one[.._random.Next(one.Length)], false);
            case 2:
                return (Splice(one, _recorded[_random.Next(_recorded.Count)]), false);
            case 3:
                return (_stream[(int)Math.Min(_siege.Ledger.State.Next, _stream.Count - 1)], true);
            case 4:
                byte[] noise = new byte[_random.Next(Limits.LongestMessage + 80)];
                _random.NextBytes(noise);
                return (noise, false);
            case 5:
                return (one, true);
            default:
                return (one, false);
        }
    }

    // Header, payload and signature, each of either.
    private byte[] Splice(byte[] left, byte[] right)
    {
        string[] parts = System.Text.Encoding.ASCII.GetString(left).Split('.');
        string[] others = System.Text.Encoding.ASCII.GetString(right).Split('.');
        parts[_random.Next(3)] = others[_random.Next(3)];
        return Text.Bytes(string.Join('.', parts));
    }

    private void Record(TestIssuer issuer, List<byte[]> into)
    {
        for (int command = 0; command < Commands; command++)
        {
            string id = "g" + _random.Next(40).ToString(CultureInfo.InvariantCulture);
            switch (_random.Next(5))
            {
                case 0:
                    issuer.Revoke(_random.Next(8) == 0 ? Names.AllGrants : id);
                    break;
                case 1:
                    issuer.Command(Names.Clear);
                    break;
                default:
                    issuer.Grant(id, _random.Next(10000000, 99999999).ToString(CultureInfo.InvariantCulture), 3, TestBox.Now, TestBox.Now + 86400);
                    break;
            }

            into.Add(issuer.Copy());
        }
    }

    // Answers to questions that the box asked once, or never.
    private void RecordTimes()
    {
        byte[] nonce = new byte[Limits.NonceBytes];
        for (int time = 0; time < 20; time++)
        {
            _random.NextBytes(nonce);
            _siege.Box.Issuer.Time(TestBox.Now + _random.Next(86400 * 400), nonce);
            _recorded.Add(_siege.Box.Issuer.Copy());
        }
    }

    private TestIssuer Foreign(string id, uint epoch)
    {
        KeyRing keys = new(NativeHash.Instance, [.. Enumerable.Range(0, Limits.KeyBytes).Select(i => (byte)(i * 7))], epoch);
        return new TestIssuer(keys, Text.Bytes(id), epoch, NativeHash.Instance);
    }

    // A hello asks for the time once a minute by itself, and events go on until they are acknowledged: not answers.
    private bool IsAnswer(byte[] said) => TypeOf(said) is Names.Receipt or Names.Nack;

    private void CountNack(byte[] said)
    {
        if (TypeOf(said) == Names.Nack)
        {
            long second = _siege.Ledger.Time.UptimeS;
            _nacks[second] = _nacks.GetValueOrDefault(second) + 1;
        }
    }

    private string TypeOf(byte[] said)
    {
        JwsReader reader = new(NativeHash.Instance, _siege.Box.Keyring.Up);
        Claim type = new(Names.Type);
        Assert.AreEqual(JwsResult.Good, reader.Open(said, said.Length));
        Assert.IsTrue(new ClaimReader([type]).Read(reader.Payload, reader.PayloadLength));
        return type.ToText();
    }
}
