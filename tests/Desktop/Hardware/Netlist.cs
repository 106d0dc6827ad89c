using System.Xml.Linq;

namespace Lockbox.Tests.Hardware;

/// <summary>The drawn schematic as KiCad exports it (kicadxml): which part has which number, and what is wired to what.</summary>
internal sealed class Netlist
{
    private readonly Dictionary<(string Part, string Pin), string> _netOfPin = [];

    public Netlist(string xml)
    {
        XElement export = XElement.Parse(xml);
        Parts = export.Descendants("comp").Select(Read).ToDictionary(part => part.Reference);
        foreach (XElement net in export.Descendants("net"))
        {
            string name = Attribute(net, "name");
            foreach (XElement node in net.Elements("node"))
            {
                _netOfPin.Add((Attribute(node, "ref"), Attribute(node, "pin")), name[(name.LastIndexOf('/') + 1)..]);
            }
        }
    }

    public IReadOnlyDictionary<string, Part> Parts { get; }

    public static Netlist OfTheBoard() => new(File.ReadAllText(Repository.Tree.PathOf("hardware/board/lockbox.net.xml")));

    /// <returns>This board, one pin of it now wired to another net.</returns>
    public Netlist With(string part, string pin, string net)
    {
        Assert.IsTrue(_netOfPin.ContainsKey((part, pin)), $"{part} has no pin {pin}");
        _netOfPin[(part, pin)] = net;
        return this;
    }

    /// <returns>The net's own name without the sheet's, or nothing for a pin that the schematic does not have.</returns>
    public string NetOf(string part, string pin) => _netOfPin.GetValueOrDefault((part, pin), "");

    /// <returns>The pins of a net, as reference and pin.</returns>
    public IEnumerable<(string Part, string Pin)> PinsOf(string net) => _netOfPin.Where(pin => pin.Value == net).Select(pin => pin.Key);

    /// <returns>The nets on the other side of the resistors that start at this net.</returns>
    public IEnumerable<string> BehindResistors(string net) =>
        from pin in PinsOf(net)
        where pin.Part.StartsWith('R') && pin.Pin is "1" or "2" && !pin.Part.StartsWith("RN", StringComparison.Ordinal)
        select NetOf(pin.Part, pin.Pin == "1" ? "2" : "1");

    private static Part Read(XElement component)
    {
        Dictionary<string, string> fields = component.Descendants("field").ToDictionary(field => Attribute(field, "name"), field => field.Value);
        return new Part(
            Attribute(component, "ref"),
            component.Element("value")?.Value ?? "",
            fields.GetValueOrDefault("MPN", ""),
            fields.GetValueOrDefault("Manufacturer", ""),
            component.Elements("property").All(property => Attribute(property, "name") != "exclude_from_bom"));
    }

    private static string Attribute(XElement element, string name) =>
        element.Attribute(name)?.Value ?? throw new InvalidDataException($"<{element.Name}> has no {name}");

    public sealed record Part(string Reference, string Value, string Number, string Maker, bool IsOnTheBill);
}
