using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lockbox.Core.Link;
using Lockbox.Core.Secrets;
using Lockbox.Issuing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Lockbox.Tests.Issuing;

/// <summary>A second opinion on what is signed here: Microsoft.IdentityModel.JsonWebTokens, both ways, and the vectors.</summary>
[TestClass]
public sealed class SignatureTests
{
    private static readonly BoxRecord _box = new(
        "lot3-b07",
        RandomNumberGenerator.GetBytes(32),
        2,
        8,
        new BrokerAddress("127.0.0.1", 1883),
        new BrokerLogin("lot3-b07", "word"),
        0,
        0,
        -1,
        null,
        null);

    private static readonly KeyRing _ring = new(FrameworkHash.Instance, _box.Key, _box.Epoch);

    [TestMethod]
    public async Task Grant_SignedHere_IsGoodForTheLibrary()
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        GrantRecord grant = new(
            "g-1", _box.Id, 2, GrantKind.Staff, GrantState.Created, now - 60, now + 600, RandomNumberGenerator.GetBytes(16), null, null, null, null, null, null, true);
        using BoxKeys keys = new(_box);
        string token = Encoding.ASCII.GetString(keys.Grant(5, grant));

        TokenValidationResult result = await new JsonWebTokenHandler().ValidateTokenAsync(token, Rules());

        Assert.IsTrue(result.IsValid, result.Exception?.Message);
        JsonWebToken read = (JsonWebToken)result.SecurityToken;
        Assert.AreEqual("grant", read.GetPayloadValue<string>("cmd"));
        Assert.AreEqual(5, read.GetPayloadValue<long>("seq"));
        Assert.AreEqual(1, read.GetPayloadValue<int>("kin"));
        Assert.AreEqual(now + 600, read.GetPayloadValue<long>("exp"));
        CollectionAssert.AreEqual(grant.Tag, Base64UrlEncoder.DecodeBytes(read.GetPayloadValue<string>("tag")));
    }

    [TestMethod]
    public async Task Grant_OneCharacterChanged_IsBadForTheLibrary()
    {
        using BoxKeys keys = new(_box);
        byte[] message = keys.Revoke(0, "g-1");
        message[40] ^= 1;

        TokenValidationResult result = await new JsonWebTokenHandler().ValidateTokenAsync(Encoding.ASCII.GetString(message), Rules());

        Assert.IsFalse(result.IsValid);
    }

    [TestMethod]
    public void Token_MadeByTheLibrary_OpensWithTheBoxesReader()
    {
        SecurityTokenDescriptor wish = new()
        {
            Audience = _box.Id,
            NotBefore = DateTimeOffset.FromUnixTimeSeconds(1815156099).UtcDateTime,
            Expires = DateTimeOffset.FromUnixTimeSeconds(1815242559).UtcDateTime,
            Claims = new Dictionary<string, object> { ["epo"] = 2, ["cmd"] = "grant", ["seq"] = 0, ["jti"] = "g-one" },
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(_ring.Down), SecurityAlgorithms.HmacSha256),
        };
        byte[] token = Encoding.ASCII.GetBytes(new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(wish));
        JwsReader reader = new(FrameworkHash.Instance, _ring.Down);
        Claim audience = new(Names.Audience);
        Claim expires = new(Names.Expires);
        Claim grant = new(Names.GrantId);

        Assert.AreEqual(JwsResult.Good, reader.Open(token, token.Length));
        Assert.IsTrue(new ClaimReader([audience, expires, grant]).Read(reader.Payload, reader.PayloadLength));
        Assert.IsTrue(audience.Spells("lot3-b07"));
        Assert.IsTrue(expires.IsNumber(1815242559, 1815242559));
        Assert.IsTrue(grant.Spells("g-one"));
    }

    [TestMethod]
    public void Tags_EqualTheVectors()
    {
        using JsonDocument vectors = JsonDocument.Parse(File.ReadAllText(Vectors()));
        JsonElement root = vectors.RootElement;
        BoxRecord box = _box with
        {
            Id = root.GetProperty("box").GetString()!,
            Epoch = root.GetProperty("epoch").GetUInt32(),
            Key = Convert.FromHexString(root.GetProperty("boxKeyHex").GetString()!),
        };
        using BoxKeys keys = new(box);
        foreach (JsonElement one in root.GetProperty("verifiers").EnumerateArray())
        {
            byte[] tag = keys.TagOf(one.GetProperty("digits").GetString()!, one.GetProperty("symbol").GetInt32());

            Assert.AreEqual(one.GetProperty("tagHex").GetString(), Convert.ToHexStringLower(tag));
        }
    }

    private static TokenValidationParameters Rules() => new()
    {
        IssuerSigningKey = new SymmetricSecurityKey(_ring.Down),
        ValidAudience = _box.Id,
        ValidateIssuer = false,
        ValidateLifetime = false,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
    };

    private static string Vectors([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "vectors", "protocol-1.json");
}
