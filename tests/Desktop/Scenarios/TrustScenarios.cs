using Lockbox.Core.Panel;
using Lockbox.Tests.Brokers;

namespace Lockbox.Tests.Scenarios;

[TestClass]
public sealed class TrustScenarios
{
    [TestMethod]
    public async Task BoxThatTrustsAnotherAuthority_DoesNotConnect()
    {
        string folder = Directory.CreateTempSubdirectory("lockbox-authority-").FullName;
        using Authority stranger = new(folder, "authority");
        LotSettings settings = new() { BoxTrusts = stranger.CertificateFile, HasIssuer = false };
        await Lot.PlayAsync(BrokerKind.Mosquitto, RefuseAsync, settings);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task RefuseAsync(Lot lot)
    {
        await Patience.UntilAsync(() => Tries(lot) >= 3, "the box has tried three times");

        Assert.IsFalse(lot.Broker.Log.Any(line => line.Contains("lockbox-box-1", StringComparison.Ordinal)), "it never said who it is");
        Assert.AreEqual(Face.Idle, lot.Person.See()?.Face);
    }

    private static int Tries(Lot lot) => lot.Broker.Log.Count(line => line.Contains("New connection from", StringComparison.Ordinal));
}
