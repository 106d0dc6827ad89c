using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace Lockbox.Workbench;

/// <summary>A label's QR code in the forms that printers and terminals take.</summary>
internal sealed class LabelPicture(Label label) : IDisposable
{
    private const int DotsPerModule = 10;
    private const int LineHeight = 4;
    private const double TextSize = 3;

    /// <summary>Of a typewriter's letter, in parts of its size.</summary>
    private const double WidthOfLetter = 0.62;

    // A quarter of the code may be scratched off or dirty: it hangs on a parking lot.
    private readonly QRCodeData _code = QRCodeGenerator.GenerateQrCode(label.Text, QRCodeGenerator.ECCLevel.Q);

    public byte[] Png() => new PngByteQRCode(_code).GetGraphic(DotsPerModule);

    public string Terminal() => new AsciiQRCode(_code).GetGraphicSmall();

    /// <summary>The code with its words beneath, for people without a reader. One unit is one module of the code.</summary>
    public string Svg()
    {
        int side = _code.ModuleMatrix.Count;
        string[] words = [label.Box, label.Serial, label.Date];
        double size = Math.Min(TextSize, side / (words.Max(word => word.Length) * WidthOfLetter));
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side + (words.Length * LineHeight) + 1}\">");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\"");
        AppendModules(svg);
        svg.Append("\"/>");
        for (int i = 0; i < words.Length; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{side / 2.0}\" y=\"{side + ((i + 1) * LineHeight) - 2}\" font-family=\"monospace\" font-size=\"{size:0.##}\" text-anchor=\"middle\">{words[i]}</text>");
        }

        return svg.Append("</svg>\n").ToString();
    }

    public void Dispose() => _code.Dispose();

    private void AppendModules(StringBuilder svg)
    {
        for (int y = 0; y < _code.ModuleMatrix.Count; y++)
        {
            BitArray row = _code.ModuleMatrix[y];
            for (int x = 0; x < row.Count; x++)
            {
                if (row[x])
                {
                    svg.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }
    }
}
