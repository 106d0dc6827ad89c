using System.Security.Cryptography;
using Lockbox.Core.Link;
using Lockbox.Emulator.Parts;
using Lockbox.Emulator.Watch;
using Lockbox.Issuing;
using Lockbox.Wiring;

namespace Lockbox.Emulator.Replay;

/// <summary>Writes down everything that goes into a box, and what is seen of it, from one power-up on. Any thread.</summary>
internal sealed class Recorder
{
    private const int MostSteps = 50_000;
    private const int SeedBytes = 16;
    private const int AnswerMs = 400;

    /// <summary>What was seen before the cut has been noted by then.</summary>
    private const int NotedMs = 50;

    private readonly Lock _pen = new();
    private readonly List<Step> _steps = [];
    private readonly Dictionary<string, int> _faults = [];
    private readonly EmulatedBoard _board;
    private readonly string _box;
    private readonly Outcomes _outcomes;
    private Dictionary<string, byte[]> _flash = [];
    private byte[] _seed = [];
    private long _startMs;
    private long _wallMs;
    private int _said;
    private long _saidAtMs;

    /// <param name="board">Switched off.</param>
    /// <param name="timeline">Of that board.</param>
    /// <param name="box">Its id.</param>
    public Recorder(EmulatedBoard board, Timeline timeline, string box)
    {
        _board = board;
        _box = box;
        board.Substrate.Deed += OnDeed;
        board.Radio.Overheard += OnMessage;
        _outcomes = new Outcomes(timeline, OnOutcome);
        Begin(board.Seed);
    }

    /// <summary>Whether it ended early because it grew too long.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Starts a new recording: the power goes, and comes back.</summary>
    public void Restart()
    {
        _board.Cut();
        _board.Pass(NotedMs);
        byte[] seed = RandomNumberGenerator.GetBytes(SeedBytes);
        _board.Reseed(seed);
        Begin(seed);
        _board.Restore();
    }

    /// <summary>The broker goes or has come.</summary>
    public void NoteBroker(bool isUp)
    {
        lock (_pen)
        {
            int value = isUp ? 1 : 0;
            _faults[Step.Broker] = value;
            Add(new Step(Now) { Do = Step.Broker, Value = value });
        }
    }

    public Recording Take()
    {
        lock (_pen)
        {
            Step[] steps = [.. _steps.OrderBy(step => step.AtMs)];
            long lengthMs = IsFull ? steps[^1].AtMs : Now;
            return new Recording(Recording.CurrentFormat, _box, FirmwareVersion.Text, _wallMs, lengthMs, _seed, _flash, steps);
        }
    }

    private long Now => _board.Substrate.Clock.NowMs - _startMs;

    private void Begin(byte[] seed)
    {
        lock (_pen)
        {
            _steps.Clear();
            IsFull = false;
            _said = 0;
            _seed = seed;
            _startMs = _board.Substrate.Clock.NowMs;
            _wallMs = new DateTimeOffset(_board.NetworkTime()).ToUnixTimeMilliseconds();
            _flash = Directory.EnumerateFiles(_board.Flash.Folder)
                .Where(file => Path.GetFileName(file) is var name && !name.StartsWith('.') && name != BoxFiles.DeploymentName)
                .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
            _steps.AddRange(_faults.Select(fault => new Step(0) { Do = fault.Key, Value = fault.Value }));
            AddPosture();
        }

        _outcomes.Forget();
    }

    /// <summary>What lies before the power-up: a lid that stands open, keys that are held.</summary>
    private void AddPosture()
    {
        if (_board.Lid.IsOpen)
        {
            _steps.Add(new Step(0) { Do = Deeds.ForceLid, Value = 0 });
        }

        _steps.AddRange(
            from key in Enumerable.Range(0, 16)
            where _board.Keys.IsDown(key / 4, key % 4)
            select new Step(0) { Do = Deeds.Press, Value = key });
    }

    private void OnDeed(Deed deed)
    {
        lock (_pen)
        {
            if (Deeds.Lasts(deed.What))
            {
                _faults[deed.What] = deed.Value;
            }
        }

        Add(new Step(deed.AtMs - _startMs) { Do = deed.What, Value = deed.Value });
    }

    private void OnMessage(MqttMessage message)
    {
        lock (_pen)
        {
            if (!message.IsSent)
            {
                Add(new Step(Now)
                {
                    Topic = message.Topic,
                    Message = Step.TextOf(message.Payload),
                    Retained = message.IsRetained ? true : null,
                    AfterUp = _said,
                    SinceUpMs = _said > 0 && Now - _saidAtMs < AnswerMs ? (int)(Now - _saidAtMs) : null,
                });
            }
            else if (!message.IsRepeated)
            {
                _said++;
                _saidAtMs = Now;
            }
        }
    }

    private void OnOutcome(Outcome outcome)
    {
        if (outcome.AtMs >= _startMs)
        {
            Add(new Step(outcome.AtMs - _startMs) { See = outcome.Kind, What = outcome.What });
        }
    }

    private void Add(Step step)
    {
        lock (_pen)
        {
            IsFull = _steps.Count >= MostSteps;
            if (!IsFull)
            {
                _steps.Add(step);
            }
        }
    }
}
