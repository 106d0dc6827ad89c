using System.Text;
using System.Text.Json;
using Lockbox.Issuing;
using Lockbox.Tests.Repository;

namespace Lockbox.Tests.Vectors;

/// <summary>tests/vectors/report-1.json: reports that an independent implementation signed, as the issuer reads them.</summary>
[TestClass]
public sealed class ReportVectorTests
{
    // Messages by result: 8 is forged.
    private const int Forged = 8;

    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    [TestMethod]
    public void Reports_are_read_as_the_vectors_say()
    {
        VectorReports file = JsonSerializer.Deserialize<VectorReports>(File.ReadAllText(Tree.PathOf("tests/vectors/report-1.json")), _options)!;
        BoxRecord box = new(
            file.Box, Convert.FromHexString(file.BoxKeyHex), file.Epoch, 8, new BrokerAddress("localhost", 1883), new BrokerLogin("a", "b"), 0, 0, -1, null, null);

        Assert.IsNotEmpty(file.Messages);
        foreach (VectorReport expected in file.Messages)
        {
            UpMessage? read = new UpReader().Open(box, Encoding.ASCII.GetBytes(expected.Message));
            Assert.AreEqual(expected.Kind, read?.Kind.ToString().ToLowerInvariant(), expected.Name);
            BoxReport? report = read?.Report;
            long? forged = report is not null && report.Results.TryGetValue(Forged, out long count) ? count : null;
            VectorReport found = expected with
            {
                Sequence = report?.Sequence,
                Faults = (int?)report?.Faults,
                Started = (int?)report?.Started,
                Uptime = report?.Uptime,
                Level = report?.SignalLevel,
                Forged = forged,
            };
            Assert.AreEqual(expected, found);
        }
    }

    private sealed record VectorReports(string Box, uint Epoch, string BoxKeyHex, List<VectorReport> Messages);

    private sealed record VectorReport(
        string Name, string Message, string? Kind, long? Sequence, int? Faults, int? Started, long? Uptime, long? Level, long? Forged);
}
