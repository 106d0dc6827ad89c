using System.CommandLine;
using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary>What is said of a unit when it is made, be it a box's first or another one in its place.</summary>
internal sealed class UnitOptions
{
    private readonly Option<int?> _brightness = NewBrightness();
    private readonly Option<string?> _serial = new("--serial") { Description = "The unit's number; otherwise one is drawn.", HelpName = "TEXT" };
    private readonly Option<string?> _ssid = new("--ssid") { Description = "The Wi-Fi to join; its password is asked for.", HelpName = "NAME" };
    private readonly Option<string?> _passwordFile = new("--wifi-password-file")
    {
        Description = "File whose first line is the Wi-Fi's password; an empty one means an open network.",
        HelpName = "FILE",
    };

    public Option<string?> Authority { get; } = new("--ca") { Description = "PEM file of the broker's authority; means TLS.", HelpName = "FILE" };

    public Option<string?> Label { get; } = new("--label") { Description = "Folder for the label; beside the folder of --out when not given.", HelpName = "DIR" };

    public static Option<string> NewBroker(bool isRequired)
    {
        Option<string> broker = new("--broker")
        {
            Description = isRequired ? "The broker, as the box reaches it." : "The broker; the one that is known when not given.",
            HelpName = "HOST:PORT",
            Required = isRequired,
        };
        broker.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !BrokerAddress.TryParse(result.Tokens[0].Value, out _))
            {
                result.AddError($"\"{result.Tokens[0].Value}\" is no broker. Write HOST:PORT, with a port from 1 to 65535.");
            }
        });
        return broker;
    }

    public void AddTo(Command command)
    {
        command.Options.Add(Authority);
        command.Options.Add(_ssid);
        command.Options.Add(_passwordFile);
        command.Options.Add(_brightness);
        command.Options.Add(_serial);
        command.Options.Add(Label);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_passwordFile) is not null && result.GetValue(_ssid) is null)
            {
                result.AddError("--wifi-password-file needs --ssid.");
            }
        });
    }

    /// <exception cref="IssuingRefused">The Wi-Fi's password is not to be had.</exception>
    public ProvisionRequest Apply(ParseResult line, ProvisionRequest request) => request with
    {
        Brightness = line.GetValue(_brightness),
        Serial = line.GetValue(_serial),
        Wifi = line.GetValue(_ssid) is string ssid ? new WifiSettings(ssid, WifiPassword.Get(line.GetValue(_passwordFile), ssid)) : null,
    };

    private static Option<int?> NewBrightness()
    {
        Option<int?> brightness = new("--brightness") { Description = "Of the display, 0 to 15; 4 when not given.", HelpName = "N" };
        brightness.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, out int level) && level is >= 0 and <= 15))
            {
                result.AddError("--brightness takes 0 to 15.");
            }
        });
        return brightness;
    }
}
