using System.Text;
using Lockbox.Core;
using Lockbox.Fuzzing;

namespace Lockbox.Tests.Fuzz;

/// <summary>One message of each kind, right and wrong, for the box of the message target: its next number is 2.</summary>
internal static class MessageSeeds
{
    private const string Head = "\"aud\":\"lot3-b07\",\"epo\":2,";
    private const string Grant = Head + "\"cmd\":\"grant\",\"seq\":2,\"jti\":\"g_1-Z\",\"tag\":\"6lIueiVle3bOXCm38VcGvQ\",\"nbf\":1815156000,\"exp\":1815242400";

    private static readonly Dictionary<string, string> _payloads = new()
    {
        ["grant"] = Grant,
        ["grant-every-claim"] = Grant + ",\"clk\":0,\"kin\":1,\"iat\":1815156200",
        ["grant-window"] = Grant.Replace("1815242400", "1815155999", StringComparison.Ordinal),
        ["grant-tag"] = Grant.Replace("GvQ\"", "GvR\"", StringComparison.Ordinal),
        ["grant-twice"] = Grant + ",\"ex\\u0070\":1",
        ["grant-repeated"] = Grant.Replace("\"seq\":2", "\"seq\":1", StringComparison.Ordinal),
        ["grant-gap"] = Grant.Replace("\"seq\":2", "\"seq\":3", StringComparison.Ordinal),
        ["revoke"] = Head + "\"cmd\":\"revoke\",\"seq\":2,\"jti\":\"armed\"",
        ["revoke-all"] = Head + "\"cmd\":\"revoke\",\"seq\":2,\"jti\":\"*\"",
        ["revoke-absent"] = Head + "\"cmd\":\"revoke\",\"seq\":2,\"jti\":\"nobody\"",
        ["clear"] = Head + "\"cmd\":\"clear\",\"seq\":2",
        ["open"] = Head + "\"cmd\":\"open\",\"seq\":2,\"jti\":\"armed\"",
        ["no-command"] = Head + "\"seq\":2",
        ["time"] = Head + "\"cmd\":\"time\",\"iat\":1815157000,\"non\":\"AAECAwQFBgcICQoLDA0ODw\"",
        ["time-far"] = Head + "\"cmd\":\"time\",\"iat\":1825157000,\"non\":\"AAECAwQFBgcICQoLDA0ODw\"",
        ["time-other-nonce"] = Head + "\"cmd\":\"time\",\"iat\":1815157000,\"non\":\"AAECAwQFBgcICQoLDA0OEA\"",
        ["evack"] = Head + "\"cmd\":\"evack\",\"evt\":1",
        ["other-box"] = Grant.Replace("b07", "b08", StringComparison.Ordinal),
        ["other-epoch"] = Grant.Replace("\"epo\":2", "\"epo\":1", StringComparison.Ordinal),
        ["spelled-oddly"] = " \"a\\u0075d\" : \"lot3\\u002db07\",\t\"epo\" :2 ,\n\"cmd\":\"clear\",\"seq\":2 ",
        ["unknown-claims"] = Grant + ",\"x\":null,\"y\":[],\"\":-0,\"z\":\"\\ud83d\\ude00\u00e9\\/\\n\",\"t\":true,\"f\":false",
        ["unknown-flat-claims"] = Grant + ",\"x\":null,\"\":-0,\"z\":\"\\ud83d\\ude00\u00e9\\/\\n\",\"t\":true,\"f\":false",
        ["large-number"] = Head + "\"cmd\":\"clear\",\"seq\":999999999999999999",
        ["fraction"] = Head + "\"cmd\":\"clear\",\"seq\":2.0",
        ["empty"] = string.Empty,
    };

    public static IEnumerable<(string Name, byte[] Input)> All()
    {
        foreach ((string name, string claims) in _payloads)
        {
            yield return ("payload-" + name, Encoding.UTF8.GetBytes("p{" + claims + "}"));
        }

        byte[] grant = Signed(Grant);
        yield return ("payload-text-after", Encoding.UTF8.GetBytes("p{" + Grant + "} x"));
        yield return ("message-grant", [(byte)'m', .. grant]);
        yield return ("message-time", [(byte)'m', .. Signed(_payloads["time"])]);
        yield return ("message-retained", [(byte)'r', .. grant]);
        yield return ("message-cut", [(byte)'m', .. grant[..(grant.Length / 2)]]);
        yield return ("message-unsigned", [(byte)'m', .. grant[..^43]]);
        yield return ("message-last-byte", [(byte)'m', .. grant[..^1], grant[^1] == 'A' ? (byte)'E' : (byte)'A']);
        yield return ("message-padded", [(byte)'m', .. grant, (byte)'=']);
        yield return ("message-other-header", [(byte)'m', .. "eyJhbGciOiJub25lIn0"u8, .. grant[20..]]);
        yield return ("message-type-header", [(byte)'m', .. "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9"u8, .. grant[20..]]);
        yield return ("message-too-long", [(byte)'m', .. grant, .. new byte[Limits.LongestMessage - grant.Length + 1]]);
    }

    private static byte[] Signed(string claims)
    {
        byte[] message = new byte[Limits.LongestMessage];
        return message[..SignedPayload.Make(Encoding.UTF8.GetBytes("{" + claims + "}"), message)];
    }
}
