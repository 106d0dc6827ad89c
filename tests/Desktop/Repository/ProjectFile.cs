using System.Xml.Linq;

namespace Lockbox.Tests.Repository;

/// <summary>A project file as far as the tests watch it. Paths are from the root, with slashes.</summary>
internal sealed class ProjectFile
{
    private const string Here = "$(MSBuildThisFileDirectory)";

    private readonly XDocument _document;

    /// <param name="path">From the root.</param>
    /// <param name="text">The file's text; read from the file when not given.</param>
    public ProjectFile(string path, string? text = null)
    {
        Path = path;
        _document = XDocument.Parse(text ?? File.ReadAllText(Tree.PathOf(path)));
    }

    public string Path { get; }

    /// <summary>The file's name: a csproj and an nfproj of one library differ only in its end.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    public IEnumerable<string> Projects => Named("ProjectReference", "Include");

    public IEnumerable<string> SharedItems => Named("Import", "Project").Where(one => one.EndsWith(".projitems", StringComparison.Ordinal));

    public IEnumerable<string> Sources => Named("Compile", "Include");

    public IEnumerable<string> Packages => Values("PackageReference", "Include");

    /// <summary>Referenced assemblies and where they are looked for.</summary>
    public IEnumerable<(string Assembly, string Path)> References =>
        Elements("Reference").Select(one => (one.Attribute("Include")!.Value, one.Elements().Single(part => part.Name.LocalName == "HintPath").Value));

    public string Property(string name)
    {
        return Elements(name).Single().Value;
    }

    private IEnumerable<string> Named(string element, string attribute)
    {
        return Values(element, attribute).Select(one => Tree.Resolve(Path, one.Replace(Here, "", StringComparison.Ordinal)));
    }

    private IEnumerable<string> Values(string element, string attribute)
    {
        return Elements(element).Select(one => one.Attribute(attribute)?.Value).OfType<string>();
    }

    private IEnumerable<XElement> Elements(string name)
    {
        return _document.Descendants().Where(one => one.Name.LocalName == name);
    }
}
