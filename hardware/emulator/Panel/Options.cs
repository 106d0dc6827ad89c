using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Panel;

/// <summary>The options, each with what it allows.</summary>
internal sealed class Options
{
    private const double SlowestSpeed = 0.1;
    private const double FastestSpeed = 100;
    private const int MostBoxes = 200;

    private readonly Option<string?> _broker = new("--broker") { Description = "Use this MQTT broker instead of the emulator's own.", HelpName = "HOST:PORT" };
    private readonly Option<string?> _authority = new("--ca") { Description = "Speak TLS and trust only this authority (PEM); needs --broker.", HelpName = "FILE" };
    private readonly Option<string?> _user = new("--user") { Description = "Login at that broker, for the box and the issuer.", HelpName = "NAME" };
    private readonly Option<string?> _password = new("--password") { Description = "Its password.", HelpName = "PASSWORD" };
    private readonly Option<bool> _noIssuer = new("--no-issuer") { Description = "Codes are issued elsewhere." };
    private readonly Option<string?> _profile = new("--profile") { Description = $"Folder with the box's flash and the vault. [default: {EmulatorOptions.DefaultProfile}]", HelpName = "DIR" };
    private readonly Option<bool> _temporary = new("--temporary") { Description = "Start with a fresh profile and remove it at the end." };
    private readonly Option<bool> _headless = new("--headless") { Description = "Serve the HTTP controls without the page." };
    private readonly Option<string?> _port = new("--port") { Description = "Port of the page on this computer; 0 takes any free one. [default: 8090]", HelpName = "N" };
    private readonly Option<string?> _listen = new("--listen") { Description = "Serve the page in a network too; then it needs the token that is printed.", HelpName = "ADDRESS" };
    private readonly Option<bool> _terminal = new("--terminal") { Description = "Draw the box here, in the terminal." };
    private readonly Option<string?> _box = new("--box") { Description = "Which box of the profile. [default: box-1]", HelpName = "ID" };
    private readonly Option<string?> _boxes = new("--boxes") { Description = "A lot of so many boxes, box-1 and on.", HelpName = "N" };
    private readonly Option<string?> _replay = new("--replay") { Description = "Play a recording without a page, and say whether it went as recorded.", HelpName = "FILE" };
    private readonly Option<string?> _speed = new("--speed") { Description = "How fast the board's time runs.", HelpName = "X", Hidden = true };

    public Options()
    {
        Refuse(_broker, text => BrokerAddress.TryParse(text, out _), "is no broker: HOST:PORT, such as broker.example:8883, the port from 1 to 65535.");
        Refuse(_authority, File.Exists, "is no file: a certificate authority in PEM form.");
        Refuse(_profile, text => text.Length > 0 && !File.Exists(text), "is no folder.");
        Refuse(_port, text => PortOf(text) is not null, "is no port: a whole number from 0 to 65535.");
        Refuse(_listen, text => AddressOf(text) is not null, "is no address: an IP address of this computer, such as 192.0.2.7 or 0.0.0.0 for all of them.");
        Refuse(_box, IsBoxId, "is no box id: 1 to 32 of a-z, 0-9 and -.");
        Refuse(_boxes, text => CountOf(text) is not null, $"is no number of boxes: 1 to {MostBoxes}.");
        Refuse(_replay, File.Exists, "is no file: a recording.");
        Refuse(_speed, text => SpeedOf(text) is not null, "is no speed: a number from 0.1 to 100.");
        Pair(_authority, _broker);
        Pair(_user, _broker);
        Pair(_user, _password);
        Pair(_password, _user);
        _temporary.Validators.Add(result => RefuseBoth(result, _profile));
        _boxes.Validators.Add(result => RefuseBoth(result, _box));
        All.Where(other => other != _replay).ToList().ForEach(other => _replay.Validators.Add(result => RefuseBoth(result, other)));
    }

    public List<Option> All => [_broker, _authority, _user, _password, _noIssuer, _profile, _temporary, _headless, _port, _listen, _terminal, _box, _boxes, _replay, _speed];

    public EmulatorOptions Read(ParseResult parsed)
    {
        EmulatorOptions defaults = new();
        return new EmulatorOptions
        {
            Broker = ReadBroker(parsed),
            HasIssuer = !parsed.GetValue(_noIssuer),
            ProfileDirectory = Path.GetFullPath(parsed.GetValue(_profile) ?? defaults.ProfileDirectory),
            IsTemporary = parsed.GetValue(_temporary),
            IsHeadless = parsed.GetValue(_headless),
            Port = PortOf(parsed.GetValue(_port)) ?? defaults.Port,
            Listen = AddressOf(parsed.GetValue(_listen)) ?? defaults.Listen,
            IsTerminal = parsed.GetValue(_terminal),
            Box = parsed.GetValue(_box) ?? defaults.Box,
            Boxes = CountOf(parsed.GetValue(_boxes)) ?? defaults.Boxes,
            ReplayFile = parsed.GetValue(_replay) is string file ? Path.GetFullPath(file) : null,
            Speed = SpeedOf(parsed.GetValue(_speed)) ?? defaults.Speed,
        };
    }

    private BrokerAddress? ReadBroker(ParseResult parsed)
    {
        if (parsed.GetValue(_broker) is not string text || !BrokerAddress.TryParse(text, out BrokerAddress broker))
        {
            return null;
        }

        string? authority = parsed.GetValue(_authority);
        return broker with
        {
            CaFile = authority is null ? null : Path.GetFullPath(authority),
            User = parsed.GetValue(_user),
            Password = parsed.GetValue(_password),
        };
    }

    private static void Refuse(Option<string?> option, Func<string, bool> isGood, string otherwise) =>
        option.Validators.Add(result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (!isGood(text))
            {
                result.AddError($"{option.Name}: \"{text}\" {otherwise}");
            }
        });

    private static void Pair(Option option, Option needed) => option.Validators.Add(result =>
    {
        if (result.Parent is CommandResult command && command.GetResult(needed) is null)
        {
            result.AddError($"{option.Name} goes with {needed.Name}.");
        }
    });

    private static void RefuseBoth(OptionResult result, Option other)
    {
        if (!result.Implicit && result.Parent is CommandResult command && command.GetResult(other) is { Implicit: false })
        {
            result.AddError($"{result.Option.Name} and {other.Name} exclude each other.");
        }
    }

    private static bool IsBoxId(string text) =>
        text.Length is >= 1 and <= 32 && text.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    // Numbers alone parse as addresses too, such as 1 for 0.0.0.1.
    private static IPAddress? AddressOf(string? text) =>
        IPAddress.TryParse(text, out IPAddress? address) && (text.Contains(':') || address.ToString() == text) ? address : null;

    private static int? PortOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= 65535 ? port : null;

    private static int? CountOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is >= 1 and <= MostBoxes ? count : null;

    private static double? SpeedOf(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double speed)
            && speed is >= SlowestSpeed and <= FastestSpeed ? speed : null;
}
