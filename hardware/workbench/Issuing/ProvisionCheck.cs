using Lockbox.Core;

namespace Lockbox.Issuing;

/// <summary>Whether a box can be made as it is wished for.</summary>
internal static class ProvisionCheck
{
    private const int Brightest = 15;

    /// <exception cref="IssuingRefused">It cannot.</exception>
    public static void Check(ProvisionRequest request)
    {
        bool isId = request.Box.Length is > 0 and <= Limits.LongestBoxId
            && request.Box.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
        if (!isId)
        {
            throw new IssuingRefused(Refusal.BadBox, $"\"{request.Box}\" is no box id: 1 to 32 of a-z, 0-9 and -.");
        }

        if (request.Digits is < Limits.FewestDigits or > Limits.MostDigits)
        {
            throw new IssuingRefused(Refusal.BadBox, $"A code has 6, 7 or 8 digits, not {request.Digits}.");
        }

        if (request.Brightness is < 0 or > Brightest)
        {
            throw new IssuingRefused(Refusal.BadBox, $"The display's brightness goes from 0 to {Brightest}, not to {request.Brightness}.");
        }

        if (request.Serial is not null)
        {
            SerialNumber.Check(request.Serial);
        }

        if (request.Wifi is not null)
        {
            NetworkFile.Check(request.Wifi);
        }
    }
}
