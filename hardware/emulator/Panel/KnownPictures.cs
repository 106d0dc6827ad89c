using Lockbox.Core;
using Lockbox.Core.Panel;

namespace Lockbox.Emulator.Panel;

/// <summary>
/// Every picture but the pages of symbols, drawn once by the box's own drawings: so whatever they come to look like, they are
/// read right. Two pictures alike are a programming mistake and throw.
/// </summary>
internal sealed class KnownPictures
{
    /// <summary>The longest countdown there is a picture for, seconds.</summary>
    public const int LongestCountdownS = (99 * 60) + 59;

    private readonly Dictionary<string, FaceReading> _readings = [];
    private readonly Frame _frame = new();

    public KnownPictures()
    {
        AddFixed();
        AddDigits();
        AddCountdowns();
    }

    /// <returns>Null for a picture that is not known.</returns>
    public FaceReading? Find(Frame frame) => _readings.GetValueOrDefault(KeyOf(frame));

    private static string KeyOf(Frame frame) => Convert.ToHexString(frame.Bytes);

    private void AddFixed()
    {
        foreach (Face face in Enum.GetValues<Face>())
        {
            if (face is Face.Digits or Face.Symbols or Face.Penalty)
            {
                continue;
            }

            Pictures.Draw(face, _frame);
            Add(new FaceReading(face));
        }
    }

    private void AddDigits()
    {
        foreach (int length in Enumerable.Range(Limits.FewestDigits, Limits.MostDigits - Limits.FewestDigits + 1).Append(Limits.RecoveryDigits))
        {
            for (int count = 0; count <= length; count++)
            {
                DigitBlocks.Draw(count, length, _frame);
                Add(new FaceReading(Face.Digits) { Digits = count, Length = length });
            }
        }
    }

    private void AddCountdowns()
    {
        for (int seconds = 0; seconds <= LongestCountdownS; seconds++)
        {
            Countdown.Draw(seconds, _frame);
            Add(new FaceReading(Face.Penalty) { Seconds = seconds });
        }
    }

    private void Add(FaceReading reading) => _readings.Add(KeyOf(_frame), reading);
}
