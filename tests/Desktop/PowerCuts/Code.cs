using System.Globalization;
using Lockbox.Core.Codes;
using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.PowerCuts;

/// <summary>A credential as the issuer made it: digits and a symbol, for somebody, in a window of Unix seconds.</summary>
internal sealed record Code(string Id, string Digits, int Symbol)
{
    private const long Day = 24 * 3600;

    public GrantKind Kind { get; init; } = GrantKind.Buyer;

    /// <summary>1 lenient, 0 strict (PROTOCOL.md 7).</summary>
    public int ClockRule { get; init; } = 1;

    public long NotBefore { get; init; } = TestBox.Now - 60;

    public long Expires { get; init; } = TestBox.Now + (30 * Day);

    /// <returns>The code of that number; no two have the same digits.</returns>
    public static Code Of(int number)
    {
        string digits = (10000000 + (number * 7919)).ToString(CultureInfo.InvariantCulture);
        return new Code("g" + number.ToString(CultureInfo.InvariantCulture), digits, number * 5 % 16);
    }

    /// <returns>A code that nobody ever issued.</returns>
    public static Code Wrong(int number)
    {
        string digits = (90000000 + (number * 7919)).ToString(CultureInfo.InvariantCulture);
        return new Code("wrong" + number.ToString(CultureInfo.InvariantCulture), digits, number % 16);
    }
}
