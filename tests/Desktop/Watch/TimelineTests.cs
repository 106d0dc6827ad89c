using Lockbox.Emulator.Parts;
using Lockbox.Emulator.Watch;
using Lockbox.Tests.Board;
using Lockbox.Tests.Scenarios;
using Lockbox.Wiring;

namespace Lockbox.Tests.Watch;

[TestClass]
public sealed class TimelineTests
{
    [TestMethod]
    public void An_opening_is_told_in_the_order_in_which_it_happened()
    {
        using Story story = new();
        story.Boot();
        story.OpenOnce();

        TimelineEntry[] told = story.Timeline.After(0);

        Assert.AreSequenceEqual(Enumerable.Range(1, told.Length).Select(n => (long)n), told.Select(entry => entry.N));
        Assert.AreSequenceEqual(told.Select(entry => entry.AtMs).Order(), told.Select(entry => entry.AtMs));
        AssertOrder(
            told,
            "power on", "boot 1", "idle", "connected to the broker", "online", "hello", "time", "grant 0 ", "state.", "receipt 0 stored", "key ",
            "digits 1 of 8", "digits 7 of 8", "symbols ", "fails.", "checking", "state.", "coil on", "open", "lid open", "coil off after 700 ms", "event 1 opened ", "evack 1",
            "lid shut");
    }

    [TestMethod]
    public void The_claim_is_on_the_flash_before_the_coil_and_the_try_before_the_claim()
    {
        using Story story = new();
        story.Boot();
        story.OpenOnce();

        TimelineEntry[] told = story.Timeline.After(0);
        int coil = Array.FindIndex(told, entry => entry.Detail is CoilSeen { On: true });
        int picked = Array.FindLastIndex(told, coil, entry => entry.Detail is KeySeen { Down: true, Key: "A" or "B" or "C" or "D" });
        string[] stored = [.. told[picked..coil].Select(entry => entry.Detail).OfType<FlashSeen>().Where(seen => seen.Stored).Select(seen => seen.File[..5])];

        Assert.AreSequenceEqual(["fails", "state"], stored.Take(2));
        Assert.AreEqual(EntryKind.Coil, told[coil].Kind);
        Assert.AreEqual(700, told.Select(entry => entry.Detail).OfType<CoilSeen>().Single(seen => !seen.On).LengthMs);
    }

    [TestMethod]
    public void Every_message_is_verified_and_none_shows_the_key_of_the_box()
    {
        using Story story = new();
        story.Boot();
        story.OpenOnce();

        MessageSeen[] messages = [.. story.Timeline.After(0).Select(entry => entry.Detail).OfType<MessageSeen>()];
        MessageSeen[] signed = [.. messages.Where(seen => !seen.Topic.EndsWith("/status", StringComparison.Ordinal))];

        Assert.IsGreaterThan(5, signed.Length);
        Assert.IsTrue(signed.All(seen => seen is { Verified: true, Why: null }), string.Join("; ", signed.Select(seen => seen.Why)));
        Assert.AreEqual("box-1", signed[0].Claims!.Value.GetProperty("iss").GetString());
        string all = string.Join(' ', messages.Select(seen => seen.Claims.ToString()));
        byte[] key = story.Vault.Look(tables => tables.Boxes.Get(BoxOnBoard.BoxId)).Key;
        Assert.DoesNotContain(System.Buffers.Text.Base64Url.EncodeToString(key), all);
    }

    [TestMethod]
    public void A_forged_grant_says_why_it_is_none()
    {
        using Story story = new();
        story.Boot();
        long before = story.Timeline.Last;

        story.Desk.Send(Forger.WithoutKey(story.Vault).Grant(0, "forged", "12345678", 3));
        story.Board.Pass(2_000);

        TimelineEntry entry = story.Timeline.After(before).Single(one => one.Kind == EntryKind.Down);
        MessageSeen seen = (MessageSeen)entry.Detail!;
        Assert.AreEqual("grant 0 forged (signature)", entry.Text);
        Assert.AreEqual((false, "signature"), (seen.Verified, seen.Why));
        Assert.AreEqual("forged", seen.Claims!.Value.GetProperty("jti").GetString());
    }

    [TestMethod]
    public void A_cut_loses_the_connection_and_darkens_the_display()
    {
        using Story story = new();
        story.Boot();
        long before = story.Timeline.Last;

        story.Board.Cut();
        story.Board.Pass(100);
        story.Board.Restore();
        story.Board.Pass(100);

        AssertOrder(story.Timeline.After(before), "power off", "off", "connection lost", "power on", "boot 2");
    }

    [TestMethod]
    public void What_is_done_from_outside_and_what_parts_complain_of_is_told()
    {
        using Bench bench = Bench.InSteps(chip =>
        {
            chip.Disk.Commit("file", new byte[3]);
            chip.Pins.SetDrive(Emulator.Boot.BoardWiring.Coil, PinDrive.PushPull);
            chip.Pins.Write(Emulator.Boot.BoardWiring.Coil, true);
            chip.Pins.SetDrive(Emulator.Boot.BoardWiring.Watchdog, PinDrive.PushPull);
            chip.Pins.Write(Emulator.Boot.BoardWiring.Watchdog, true);
        });
        Timeline timeline = new(bench.Board);
        bench.Board.Flash.Fault = FlashFault.Refusing;
        bench.Board.Keys.Press(0, 1);
        bench.Boot();
        bench.Board.Pass(10_001);

        Assert.AreSequenceEqual(
            ["flash: Refusing", "key 2 down", "power on", "boot 1", "file written, 3 bytes: refused", "coil on", "coil: still driven after 1500 ms", "coil off after 1500 ms", "reset by the watchdog", "boot 2"],
            timeline.After(0).Select(entry => entry.Text).Take(10));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Current_in_the_coil_is_told_whether_or_not_the_bolt_moves(bool isJammed)
    {
        using Bench bench = Bench.InSteps(chip =>
        {
            chip.Pins.SetDrive(Emulator.Boot.BoardWiring.Coil, PinDrive.PushPull);
            chip.Pins.Write(Emulator.Boot.BoardWiring.Coil, true);
            chip.Sleep(700);
            chip.Pins.Write(Emulator.Boot.BoardWiring.Coil, false);
        });
        Timeline timeline = new(bench.Board);
        bench.Board.Coil.IsJammed = isJammed;
        bench.Boot();
        bench.Board.Pass(1_000);

        Assert.AreSequenceEqual(["coil on", "coil off after 700 ms"], timeline.After(0).Where(entry => entry.Kind == EntryKind.Coil).Select(entry => entry.Text));
    }

    [TestMethod]
    public void A_picture_counts_once_no_row_has_come_for_5_ms_and_keeps_its_place()
    {
        using Bench bench = Bench.InSteps(chip =>
        {
            chip.Spi.Route(1, SpiSignal.Clock, Emulator.Boot.BoardWiring.DisplayClock);
            Send(chip, 0x0C01, 0x0B07);
            Send(chip, 0x0155);
            chip.Sleep(4);
            Send(chip, 0x0255);
            chip.Disk.Commit("file", []);
            chip.Sleep(4);
            chip.Disk.Commit("later", []);
        });
        Timeline timeline = new(bench.Board);
        bench.Boot();
        bench.Board.Pass(100);

        Assert.AreSequenceEqual(["power on", "boot 1", "unknown", "file written, 0 bytes", "later written, 0 bytes"], timeline.After(0).Select(entry => entry.Text));
        Assert.AreSequenceEqual([0L, 0, 4, 4, 8], timeline.After(0).Select(entry => entry.AtMs));
    }

    [TestMethod]
    public void It_remembers_the_last_5000_and_tells_them_in_turn()
    {
        using Bench bench = Bench.InSteps(_ => { });
        Timeline timeline = new(bench.Board);
        List<long> heard = [];
        timeline.Added += entry => heard.Add(entry.N);
        for (int i = 0; i < 2_600; i++)
        {
            bench.Board.Keys.Press(0, 0);
            bench.Board.Keys.Release(0, 0);
        }

        bench.Board.Pass(1);

        Assert.AreEqual(5_200, timeline.Last);
        Assert.AreSequenceEqual(Enumerable.Range(1, 5_200).Select(n => (long)n), heard);
        Assert.AreEqual(201, timeline.After(0)[0].N);
        Assert.HasCount(5_000, timeline.After(17));
        Assert.AreSequenceEqual([5_199L, 5_200], timeline.After(5_198).Select(entry => entry.N));
        Assert.AreSequenceEqual(Enumerable.Range(301, 500).Select(n => (long)n), timeline.After(300, 500).Select(entry => entry.N));
        Assert.IsEmpty(timeline.After(9_999));
    }

    private static void Send(IChip chip, params int[] words)
    {
        foreach (int word in words)
        {
            byte[] bytes = [.. Enumerable.Repeat(new[] { (byte)(word >> 8), (byte)word }, 4).SelectMany(pair => pair)];
            chip.Spi.Transfer(1, Emulator.Boot.BoardWiring.DisplayLoad, 0, 1_000_000, bytes, []);
        }
    }

    /// <summary>Each comes after the one before it; what lies between does not matter.</summary>
    /// <param name="beginnings">Of the lines.</param>
    private static void AssertOrder(TimelineEntry[] told, params string[] beginnings)
    {
        int at = 0;
        foreach (string beginning in beginnings)
        {
            int found = Array.FindIndex(told, at, entry => entry.Text.StartsWith(beginning, StringComparison.Ordinal));
            Assert.IsTrue(found >= 0, $"no \"{beginning}\" after \"{(at == 0 ? "" : told[at - 1].Text)}\" in:\n{string.Join('\n', told.Select(entry => $"{entry.AtMs,7} {entry.Text}"))}");
            at = found + 1;
        }
    }
}
