namespace Lockbox.Tests.Model;

/// <summary>The box's side of the link: one message a pass, and what it says (PROTOCOL.md 3, 4 and 7).</summary>
internal sealed class ModelMail(ModelClock clock, ModelGrants grants)
{
    private const int Room = 8;
    private const int AnswerMs = 10000;
    private const int AskAgainS = 60;
    private const int NacksPerSecond = 5;

    private readonly Queue<Letter> _inbox = new();
    private readonly List<string> _said = [];
    private readonly ModelReport _report = new(clock);

    private bool _isGreeted;
    private bool _isAsking;
    private long _askedAtMs;
    private long _nackSecond = -1;
    private int _nacks;

    /// <summary>What the box said in this pass; events apart.</summary>
    public IReadOnlyList<string> Said => _said;

    public bool IsLinkUp { get; private set; }

    /// <summary>The question of the last hello; chance makes it, so the model is told.</summary>
    public byte[] Nonce { get; set; } = [];

    public bool IsIdle => _inbox.Count == 0 && (_isGreeted || !IsLinkUp);

    /// <summary>When the box will ask again; far off when it is sure or alone.</summary>
    public long DueMs => IsLinkUp && !clock.IsSynced ? ((_askedAtMs / 1000) + AskAgainS) * 1000 : long.MaxValue;

    /// <summary>When a report is due; far off when nobody hears it.</summary>
    public long ReportDueMs => IsLinkUp && _isGreeted ? _report.DueMs : long.MaxValue;

    public void SetLink(bool isUp)
    {
        _isGreeted &= isUp;
        IsLinkUp = isUp;
    }

    public void Deliver(Letter letter)
    {
        if (_inbox.Count < Room)
        {
            _inbox.Enqueue(letter);
        }
    }

    public void BeginPass()
    {
        _said.Clear();
    }

    public void Pass()
    {
        if (IsLinkUp && !_isGreeted)
        {
            _isGreeted = true;
            SayHello();
        }
        else if (_inbox.TryDequeue(out Letter? letter))
        {
            Take(letter);
        }
        else if (IsLinkUp && clock.NowMs / 1000 * 1000 >= DueMs)
        {
            SayHello();
        }
    }

    /// <summary>Nobody is at the box: a report that is due is sent.</summary>
    public void Report()
    {
        if (IsLinkUp && _isGreeted && _report.Pass())
        {
            _said.Add("report");
        }
    }

    private void Take(Letter letter)
    {
        if (letter.Forgery != Forgery.None || letter.Command == "evack")
        {
            return;
        }

        if (letter.Command == "time")
        {
            TakeTime(letter);
        }
        else if (letter.Sequence > grants.Next)
        {
            Nack();
        }
        else if (letter.Sequence is long number)
        {
            string result = number < grants.Next ? "repeated" : grants.Apply(letter);
            _said.Add(Model.Said.Receipt(result, number, grants.Next));
            if (letter.Command == "report" && result == "stored")
            {
                _report.Order();
            }
        }
    }

    private void TakeTime(Letter letter)
    {
        bool isAnswer = _isAsking && clock.NowMs - _askedAtMs <= AnswerMs && Nonce.SequenceEqual(letter.Nonce!);
        _isAsking &= !isAnswer;
        if (isAnswer && !clock.Tell(letter.IssuedAt!.Value))
        {
            SayHello();
        }
        else if (isAnswer)
        {
            grants.KeepFloor();
        }
    }

    private void Nack()
    {
        _nacks = clock.Uptime == _nackSecond ? _nacks + 1 : 1;
        _nackSecond = clock.Uptime;
        if (_nacks <= NacksPerSecond)
        {
            _said.Add(Model.Said.Nack(grants.Next));
        }
    }

    private void SayHello()
    {
        _isAsking = true;
        _askedAtMs = clock.NowMs;
        _said.Add(Model.Said.Hello(grants.Next, clock.IsSynced, grants.Free));
    }
}
