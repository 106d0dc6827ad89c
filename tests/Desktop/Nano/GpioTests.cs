using System.Collections.Concurrent;
using System.Device.Gpio;
using Lockbox.Wiring;

namespace Lockbox.Tests.Nano;

[TestClass]
public sealed class GpioTests
{
    private readonly FakeChip _chip = new();
    private readonly GpioController _controller = new();

    [TestCleanup]
    public void Cut()
    {
        _chip.Dispose();
    }

    [TestMethod]
    public void A_pin_opens_once_for_all_controllers()
    {
        _controller.OpenPin(13);

        Assert.ThrowsExactly<InvalidOperationException>(() => new GpioController().OpenPin(13));
        _controller.ClosePin(13);
        Assert.AreEqual(13, new GpioController().OpenPin(13).PinNumber);
    }

    [TestMethod]
    [DataRow(6)]
    [DataRow(11)]
    [DataRow(16)]
    [DataRow(17)]
    [DataRow(24)]
    [DataRow(40)]
    public void Pins_of_flash_and_psram_do_not_open(int pin)
    {
        Assert.ThrowsExactly<InvalidOperationException>(() => _controller.OpenPin(pin));
    }

    [TestMethod]
    public void An_output_starts_low_and_reads_low_whatever_is_written()
    {
        _chip.PinWires.Write(21, true);
        GpioPin pin = _controller.OpenPin(21, PinMode.Output);

        Assert.IsFalse(_chip.PinWires.Read(21));
        pin.Write(PinValue.High);
        Assert.IsTrue(_chip.PinWires.Read(21));
        Assert.AreEqual(PinValue.Low, pin.Read());
        pin.Toggle();
        Assert.IsFalse(_chip.PinWires.Read(21));
    }

    [TestMethod]
    [DataRow(PinMode.OutputOpenSource, PinDrive.OpenDrain)]
    [DataRow(PinMode.OutputOpenSourcePullDown, PinDrive.OpenDrain)]
    [DataRow(PinMode.OutputOpenDrain, PinDrive.OpenDrain)]
    [DataRow(PinMode.OutputOpenDrainPullUp, PinDrive.OpenDrainPullUp)]
    [DataRow(PinMode.InputPullUp, PinDrive.PullUp)]
    [DataRow(PinMode.InputPullDown, PinDrive.PullDown)]
    [DataRow(PinMode.Input, PinDrive.Floating)]
    public void A_mode_drives_the_pin_as_the_chip_does(PinMode mode, PinDrive drive)
    {
        _controller.OpenPin(25, mode);

        Assert.AreEqual(drive, _chip.PinWires.Drives[25]);
    }

    [TestMethod]
    public void An_input_only_pin_has_no_pull_and_no_output()
    {
        GpioPin pin = _controller.OpenPin(34, PinMode.InputPullUp);

        Assert.AreEqual(PinDrive.Floating, _chip.PinWires.Drives[34]);
        Assert.ThrowsExactly<ArgumentException>(() => pin.SetPinMode(PinMode.Output));
        Assert.ThrowsExactly<ArgumentException>(() => pin.Write(PinValue.High));
    }

    [TestMethod]
    public void Registering_twice_calls_the_second_callback_twice()
    {
        ConcurrentQueue<string> calls = new();
        _controller.OpenPin(14, PinMode.Input);
        Register(14, _ => calls.Enqueue("first"));
        Register(14, _ => calls.Enqueue("second"));

        _chip.PinWires.Drive(14, true);

        Soon.IsTrue(() => calls.Count == 2, "two calls");
        CollectionAssert.AreEqual(new[] { "second", "second" }, calls.ToArray());
    }

    [TestMethod]
    public void Attaching_a_handler_to_an_output_drives_it_low()
    {
        GpioPin pin = _controller.OpenPin(21, PinMode.Output);
        pin.Write(PinValue.High);

        pin.ValueChanged += (_, _) => { };

        Assert.IsFalse(_chip.PinWires.Read(21));
    }

    [TestMethod]
    public void Events_of_all_pins_come_one_at_a_time_on_one_thread_and_the_oldest_are_lost()
    {
        const int capacity = 128;
        ConcurrentQueue<(int Pin, int Thread)> calls = new();
        using ManualResetEventSlim gate = new(false);
        foreach (int pin in new[] { 13, 14 })
        {
            _controller.OpenPin(pin, PinMode.Input);
            Register(pin, number => Slow(calls, number, gate));
        }

        _chip.PinWires.Drive(13, true);
        Soon.IsTrue(() => calls.Count == 1, "the first call");
        for (int i = 0; i < capacity + 50; i++)
        {
            _chip.PinWires.Drive(14, i % 2 == 0);
        }

        Assert.AreEqual(1, calls.Count, "a second event came while the first was handled");
        gate.Set();
        Soon.IsTrue(() => calls.Count == capacity + 1, "the events that fit");
        Assert.IsFalse(Soon.Comes(() => calls.Count > capacity + 1, 100));
        Assert.AreEqual(1, calls.Select(call => call.Thread).Distinct().Count());
    }

    [TestMethod]
    public void A_glitch_within_the_debounce_is_no_event()
    {
        ConcurrentQueue<PinEventTypes> calls = new();
        GpioPin pin = _controller.OpenPin(13, PinMode.Input);
        pin.DebounceTimeout = TimeSpan.FromMilliseconds(60);
        pin.ValueChanged += (_, e) => calls.Enqueue(e.ChangeType);

        _chip.PinWires.Drive(13, true);
        _chip.PinWires.Drive(13, false);
        Assert.IsFalse(Soon.Comes(() => !calls.IsEmpty, 200));
        _chip.PinWires.Drive(13, true);

        Soon.IsTrue(() => calls.Count == 1, "one event");
        Assert.AreEqual(PinEventTypes.Rising, calls.Single());
    }

    [TestMethod]
    [DataRow(9, 10)]
    [DataRow(29, 20)]
    public void A_debounce_takes_whole_ticks_rounded_down_and_at_least_one(int asked, int ticks)
    {
        ConcurrentQueue<long> calls = new();
        GpioPin pin = _controller.OpenPin(13, PinMode.Input);
        pin.DebounceTimeout = TimeSpan.FromMilliseconds(asked);
        pin.ValueChanged += (_, _) => calls.Enqueue(_chip.UptimeMs);
        long from = _chip.UptimeMs;

        _chip.PinWires.Drive(13, true);

        Soon.IsTrue(() => calls.Count == 1, "one event");
        Assert.IsTrue(calls.Single() - from >= ticks, calls.Single() - from + " ms");
        Assert.IsTrue(_chip.Waits.Any(wait => wait > ticks - 10 && wait <= ticks), string.Join(" ", _chip.Waits));
    }

    [TestMethod]
    public void An_edge_within_the_debounce_is_ignored_however_the_level_ends()
    {
        ConcurrentQueue<PinEventTypes> calls = new();
        GpioPin pin = _controller.OpenPin(13, PinMode.Input);
        pin.DebounceTimeout = TimeSpan.FromMilliseconds(50);
        pin.ValueChanged += (_, e) => calls.Enqueue(e.ChangeType);

        _chip.PinWires.Drive(13, true);
        _chip.PinWires.Drive(13, false);
        _chip.PinWires.Drive(13, true);

        Soon.IsTrue(() => calls.Count == 1, "one event");
        Assert.IsFalse(Soon.Comes(() => calls.Count > 1, 100));
        Assert.AreEqual(PinEventTypes.Rising, calls.Single());
    }

    [TestMethod]
    public void A_running_debounce_keeps_its_length()
    {
        ConcurrentQueue<long> calls = new();
        GpioPin pin = _controller.OpenPin(13, PinMode.Input);
        pin.DebounceTimeout = TimeSpan.FromMilliseconds(20);
        pin.ValueChanged += (_, _) => calls.Enqueue(_chip.UptimeMs);
        pin.DebounceTimeout = TimeSpan.FromMinutes(10);

        _chip.PinWires.Drive(13, true);

        Soon.IsTrue(() => calls.Count == 1, "the event of the first length");
    }

    [TestMethod]
    public void Each_call_of_a_pin_is_counted_once()
    {
        GpioPin output = _controller.OpenPin(21, PinMode.Output);
        output.Write(PinValue.High);
        output.Toggle();
        output.Toggle();
        _controller.OpenPin(13, PinMode.Input).Read();

        CollectionAssert.AreEqual(
            new[] { (21, PinCall.Mode), (21, PinCall.Write), (21, PinCall.Toggle), (21, PinCall.Toggle), (13, PinCall.Mode), (13, PinCall.Read) },
            _chip.PinWires.Calls.ToArray());
    }

    private void Register(int pin, Action<int> call)
    {
        _controller.RegisterCallbackForPinValueChangedEvent(
            pin,
            PinEventTypes.Rising | PinEventTypes.Falling,
            (_, e) => call(e.PinNumber));
    }

    private static void Slow(ConcurrentQueue<(int Pin, int Thread)> calls, int pin, ManualResetEventSlim gate)
    {
        calls.Enqueue((pin, Environment.CurrentManagedThreadId));
        gate.Wait(10_000);
    }
}
