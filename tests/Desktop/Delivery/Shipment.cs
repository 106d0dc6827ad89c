using System.Globalization;
using Lockbox.Core.Codes;
using Lockbox.Tests.Evidence;
using Lockbox.Tests.Guessing;

namespace Lockbox.Tests.Delivery;

/// <summary>
/// Grants through a bad network to one box that is in use meanwhile: each ends used, revoked or expired, and never more than
/// 64 are live.
/// </summary>
internal sealed class Shipment
{
    private const int StepMs = 80;
    private const int MostLive = 64;

    private readonly int _count;
    private readonly Tally _tally;
    private readonly string _seed;
    private readonly Random _random;
    private readonly Wire _down;
    private readonly Wire _up;
    private readonly Siege _siege = new();
    private readonly Dealer _dealer;
    private readonly List<Parcel> _live = [];
    private readonly Dictionary<long, int> _armings = [];
    private HashSet<long> _armed = [];
    private int _issued;

    public Shipment(int seed, int count, Tally tally)
    {
        _count = count;
        _tally = tally;
        _seed = $"seed {seed}, {count} grants";
        _random = new Random(seed);
        _down = new Wire(_random);
        _up = new Wire(_random);
        _dealer = new Dealer(_siege.Box, tally, _seed);
    }

    public void Run()
    {
        _siege.Box.Mail.Inbox.SetLink(true);
        while (_issued < _count || _live.Count > 0)
        {
            if (_issued < _count && _live.Count < MostLive && _random.Next(2) == 0)
            {
                Issue();
            }

            Step();
            foreach (Parcel parcel in _live.Where(parcel => _dealer.Confirmed > parcel.Sequence).ToArray())
            {
                Tend(parcel);
            }
        }

        bool isOnce = _armings.Count == _count && _armings.Values.All(times => times == 1);
        _tally.Keep(isOnce, $"{_seed}: {_armings.Count} grants armed, {_armings.Values.Count(times => times > 1)} of them twice");
    }

    private void Issue()
    {
        Fate fate = (Fate)_random.Next(3);
        long now = _siege.Ledger.Time.LowestNow;
        long expires = now + (fate == Fate.Expired ? 30 + _random.Next(60) : 20 * 86400);
        string id = "g" + _issued.ToString(CultureInfo.InvariantCulture);
        string digits = _issued.ToString("D6", CultureInfo.InvariantCulture) + _random.Next(100).ToString("D2", CultureInfo.InvariantCulture);
        int symbol = _random.Next(16);
        _siege.Box.Issuer.Grant(id, digits, symbol, now - 60, expires);
        _live.Add(new Parcel(_dealer.Send(), id, digits, symbol, fate, expires));
        _issued++;
    }

    private void Step()
    {
        foreach (byte[] command in _dealer.Due(_siege.NowMs))
        {
            _down.Put(command, _siege.NowMs);
        }

        for (int ms = 0; ms < StepMs; ms += 10)
        {
            while (_down.Take(_siege.NowMs) is byte[] arrived)
            {
                _siege.Box.Mail.Inbox.TryPut(arrived, arrived.Length, false);
            }

            _siege.Pass(10);
            WatchArming();
            _siege.Said().ForEach(message => _up.Put(message, _siege.NowMs));
        }

        while (_up.Take(_siege.NowMs) is byte[] said)
        {
            _dealer.Take(said, _siege.NowMs);
        }
    }

    // The box's own records, by the number that brought each: the same number twice is a grant armed twice.
    private void WatchArming()
    {
        HashSet<long> armed = [];
        for (int slot = 0; slot < 96; slot++)
        {
            int record = StateFile.RecordAt(slot);
            if (GrantRecord.Status(_siege.Ledger.State.Bytes, record) == GrantStatus.Armed)
            {
                armed.Add(GrantRecord.Sequence(_siege.Ledger.State.Bytes, record));
            }
        }

        foreach (long sequence in armed.Where(sequence => !_armed.Contains(sequence)))
        {
            _armings[sequence] = _armings.GetValueOrDefault(sequence) + 1;
        }

        _armed = armed;
    }

    private void Tend(Parcel parcel)
    {
        string? result = _dealer.ResultOf(parcel.Sequence);
        _tally.Keep(result is null or "stored", $"{_seed}: grant {parcel.Id} was receipted {result}");
        if (parcel.Fate == Fate.Used && _random.Next(5) == 0)
        {
            Try(parcel, 1);
            End(parcel);
        }
        else if (parcel.Fate == Fate.Expired && _siege.Ledger.Time.LowestNow > parcel.Expires)
        {
            End(parcel);
        }
        else if (parcel.Fate == Fate.Revoked && parcel.RevokedBy < 0)
        {
            _siege.Box.Issuer.Revoke(parcel.Id);
            parcel.RevokedBy = _dealer.Send();
        }
        else if (parcel.Fate == Fate.Revoked && _dealer.Confirmed > parcel.RevokedBy)
        {
            End(parcel);
        }
    }

    private void End(Parcel parcel)
    {
        Try(parcel, 0);
        _live.Remove(parcel);
        _tally.Add();
    }

    private void Try(Parcel parcel, int pulses)
    {
        int before = _siege.Pulses;
        _siege.Enter(parcel.Digits, parcel.Symbol);
        _tally.Keep(_siege.Pulses == before + pulses, $"{_seed}: {parcel} gave {_siege.Pulses - before} pulses");
        if (pulses > 0)
        {
            _siege.TakeKey();
        }

        if (!_siege.Lockout.IsListening)
        {
            _siege.Lockout.Clear(_siege.Lockout.Clears);
        }
    }
}
