using System.Security.Cryptography;
using Lockbox.Issuing;

namespace Lockbox.Tests.Issuing;

/// <summary>A vault, what receives its messages, and a box, with no broker between them: every message is handed over by the test.</summary>
internal sealed class PaperDesk
{
    private readonly Vault _vault;
    private readonly Reception _reception;
    private readonly TestTime _time = new();

    /// <param name="box">The id of a box that is new to the vault, or is there already.</param>
    public PaperDesk(Vault vault, string box)
    {
        _vault = vault;
        _reception = new Reception(vault, _time);
        BoxId = box;
        vault.Change(tables =>
        {
            if (tables.Boxes.Find(box) is null)
            {
                tables.Boxes.Put(New(box));
            }
        });
        Box = new PaperBox(Record);
    }

    public string BoxId { get; }

    public PaperBox Box { get; set; }

    public BoxRecord Record => _vault.Look(tables => tables.Boxes.Get(BoxId));

    public IReadOnlyList<GrantView> Grants => _vault.Grants(BoxId);

    public GrantView Grant(string id) => Grants.Single(grant => grant.Id == id);

    public TestTime Time => _time;

    private long Now => _time.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Issues a code; what carries it waits in the vault.</summary>
    public GrantRecord Issue(bool keepsOthers = false, DateTimeOffset? until = null) => _vault.Change(
        tables => new GrantDesk(tables, Now).Issue(new IssueRequest(BoxId, null, until, "order 4711", AlsoKeepOthers: keepsOthers)));

    public void Take(params byte[][] messages)
    {
        foreach (byte[] message in messages)
        {
            _reception.Take(BoxId, message);
        }
    }

    /// <summary>The command of a number, as the box reads it.</summary>
    public Command Command(long sequence) =>
        Box.Read(_vault.Look(tables => tables.Commands.Find(Record, sequence)!.Message))!;

    /// <summary>Hands the waiting commands to the box one by one, and its receipts back, until none waits.</summary>
    public void Deliver()
    {
        for (BoxRecord box = Record; box.Next > box.Confirmed && box.Attention is null; box = Record)
        {
            Take(Box.Answer(Command(box.Confirmed)));
        }
    }

    /// <summary>Shows the armed codes to somebody.</summary>
    public void Release() => _vault.Release(BoxId, _time);

    private static BoxRecord New(string id) => new(
        id, RandomNumberGenerator.GetBytes(32), 1, 8, new BrokerAddress("127.0.0.1", 1883), new BrokerLogin(id, "word"), 0, 0, -1, null, null);
}
