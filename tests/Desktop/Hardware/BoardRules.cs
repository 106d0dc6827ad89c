using System.Reflection;

namespace Lockbox.Tests.Hardware;

/// <summary>What must hold between the drawn board, the pin map and the firmware. Each rule returns what breaks it.</summary>
internal sealed class BoardRules(Netlist board, PinMap[] map)
{
    private static readonly string[] _rails = ["+3V3", "+5V"];
    private static readonly string[] _service = ["SerialIn", "SerialOut", "IO0"];

    /// <summary>A schematic's net, a line of the pin map and a constant of Pins.cs for every signal, and the same GPIO in all three.</summary>
    public IEnumerable<string> OneSetOfPins()
    {
        string[] drawn = [.. Wrover.GpioOfPin.Select(pin => (Signal: NetOf(pin.Key), Gpio: pin.Value)).Where(pin => !IsFree(pin.Signal) && !_service.Contains(pin.Signal)).Select(pin => $"{pin.Signal} = {pin.Gpio}")];
        string[] mapped = [.. map.Select(line => $"{line.Signal} = {line.Pin}")];
        string[] driven = [.. typeof(Esp32.Pins).GetFields(BindingFlags.Public | BindingFlags.Static).Select(pin => $"{pin.Name} = {pin.GetRawConstantValue()}")];
        return Differences("schematic", drawn, mapped).Concat(Differences("Pins.cs", driven, mapped));
    }

    /// <summary>The resistors that the pin map tells of, and no others.</summary>
    public IEnumerable<string> Pulls() =>
        from line in map
        where line.Pull != "up" && PullOf(line.Signal) != line.Pull
        select $"{line.Signal}: {line.Pull} in the pin map, {PullOf(line.Signal)} in the schematic";

    /// <summary>An output's level at boot is what its resistor makes of it.</summary>
    public IEnumerable<string> BootLevels() =>
        from line in map
        where line.Direction != "input" && line.BootLevel != LevelBy(line.Pull)
        select $"{line.Signal}: {line.BootLevel} at boot with {line.Pull}";

    /// <summary>Nothing on the memories' pins; outputs on pins that can drive; what moves or sounds is low at boot and on no pin that pulses.</summary>
    public IEnumerable<string> PinsBearTheirSignals()
    {
        foreach (PinMap line in map)
        {
            bool acts = line.Signal is "Coil" or "Buzzer" or "Watchdog";
            if (Wrover.Memory.Contains(line.Pin) || (line.Direction != "input" && line.Pin >= Wrover.FirstInputOnly))
            {
                yield return $"{line.Signal}: GPIO {line.Pin} cannot do that";
            }

            if (acts && (line.BootLevel != "low" || PullOf(line.Signal) != "external down" || Wrover.HighAtBoot.Contains(line.Pin)))
            {
                yield return $"{line.Signal}: may act at boot";
            }
        }
    }

    /// <summary>GPIO 2 low and GPIO 0 high by resistors, GPIO 5, 12 and 15 on nothing: the chip's own resistors start it right.</summary>
    public IEnumerable<string> StrappingPins()
    {
        foreach ((int pin, int gpio) in Wrover.GpioOfPin.Where(pin => Wrover.Strapping.Contains(pin.Value)))
        {
            string net = NetOf(pin);
            bool isRight = gpio switch { 0 => PullOf(net) == "external up", 2 => PullOf(net) == "external down", _ => IsFree(net) };
            if (!isRight)
            {
                yield return $"GPIO {gpio}: {net}, {PullOf(net)}";
            }
        }
    }

    /// <summary>The coil hangs between two transistors that different signals switch, and its current has a way to go.</summary>
    public IEnumerable<string> TwoSwitches()
    {
        string high = board.NetOf("U12", "6"), low = board.NetOf("Q3", "1");
        (string What, bool Holds)[] claims =
        [
            ("the flyback diode is across the coil", board.NetOf("D8", "1") == board.NetOf("J5", "1") && board.NetOf("D8", "2") == board.NetOf("J5", "2")),
            ("the low side pulls the coil to ground", board.NetOf("Q3", "3") == board.NetOf("J5", "2") && board.NetOf("Q3", "2") == "GND"),
            ("the high side feeds it through the fuse", board.NetOf("Q5", "2") == board.NetOf("F3", "1") && board.NetOf("F3", "2") == board.NetOf("J5", "1")),
            ("a gate without a drive is off", board.BehindResistors(low).Contains("GND") && board.BehindResistors(board.NetOf("Q5", "1")).Contains("+12V")),
            ("the one-shot switches the high side", board.BehindResistors(high).Contains(board.NetOf("Q4", "1"))),
            ("the pin switches the low side", board.BehindResistors(low).Contains(board.NetOf("U11", "6")) && high != board.NetOf("U11", "6")),
            ("both halves of the one-shot are off in reset", board.NetOf("U11", "9") == "EN" && new[] { "3", "13" }.All(reset => board.NetOf("U12", reset) == board.NetOf("U11", "11"))),
        ];
        return claims.Where(claim => !claim.Holds).Select(claim => "not so: " + claim.What);
    }

    private static IEnumerable<string> Differences(string where, string[] found, string[] mapped) =>
        found.Except(mapped).Select(pin => $"{where} only: {pin}").Concat(mapped.Except(found).Select(pin => $"not in {where}: {pin}"));

    private static string LevelBy(string pull) => pull switch { "external up" => "high", "external down" => "low", _ => "floating" };

    private static bool IsFree(string net) => net.StartsWith("unconnected-", StringComparison.Ordinal);

    private string NetOf(int modulePin) => board.NetOf(Wrover.Reference, modulePin.ToString());

    private string PullOf(string net)
    {
        string[] behind = [.. board.BehindResistors(net)];
        bool isUp = behind.Intersect(_rails).Any();
        return (isUp, behind.Contains("GND")) switch { (true, false) => "external up", (false, true) => "external down", (false, false) => "none", _ => "both" };
    }
}
