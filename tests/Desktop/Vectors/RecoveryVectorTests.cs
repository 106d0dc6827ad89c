using System.Text;
using System.Text.Json;
using Lockbox.Core;
using Lockbox.Core.Secrets;
using Lockbox.Tests.Evidence;
using Lockbox.Tests.Repository;

namespace Lockbox.Tests.Vectors;

/// <summary>tests/vectors/recovery-1.json: what an independent implementation derives.</summary>
[TestClass]
public sealed class RecoveryVectorTests
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    [TestMethod]
    public void Codes_and_their_verifiers_are_those_of_the_vectors()
    {
        VectorCodes file = JsonSerializer.Deserialize<VectorCodes>(File.ReadAllText(Tree.PathOf("tests/vectors/recovery-1.json")), _options)!;

        Assert.IsNotEmpty(file.Codes);
        foreach (VectorCode code in file.Codes)
        {
            byte[] key = Convert.FromHexString(code.BoxKeyHex);
            byte[] digits = new byte[Limits.RecoveryDigits];
            RecoveryCode.Derive(NativeHash.Instance, key, code.Epoch, digits);
            Assert.AreEqual(code.Digits, Encoding.ASCII.GetString(digits));

            byte[] tag = new byte[Limits.TagBytes];
            KeyRing keys = new(NativeHash.Instance, key, code.Epoch);
            new Verifier(NativeHash.Instance, keys.Code, Encoding.ASCII.GetBytes(code.Box)).Compute(digits, digits.Length, 0, tag);
            Assert.AreEqual(code.TagHex, Convert.ToHexStringLower(tag));
        }
    }

    private sealed record VectorCodes(List<VectorCode> Codes);

    private sealed record VectorCode(string BoxKeyHex, string Box, uint Epoch, string Digits, string TagHex);
}
