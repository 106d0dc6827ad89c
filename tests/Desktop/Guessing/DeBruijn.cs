using System.Text;

namespace Lockbox.Tests.Guessing;

/// <summary>The shortest run of digits in which every code of a length stands somewhere.</summary>
internal static class DeBruijn
{
    /// <summary>Lyndon words one after the other (Fredricksen and Maiorana), and the start again at the end.</summary>
    /// <param name="alphabet">Digits, each once.</param>
    /// <returns>alphabet.Length to the power of <paramref name="length"/>, plus length - 1, digits.</returns>
    public static string Stream(string alphabet, int length)
    {
        StringBuilder stream = new();
        int[] word = new int[length + 1];
        Extend(1, 1);
        return stream.Append(stream.ToString(0, length - 1)).ToString();

        void Extend(int at, int period)
        {
            if (at > length)
            {
                for (int i = 1; length % period == 0 && i <= period; i++)
                {
                    stream.Append(alphabet[word[i]]);
                }

                return;
            }

            word[at] = word[at - period];
            Extend(at + 1, period);
            for (int digit = word[at - period] + 1; digit < alphabet.Length; digit++)
            {
                word[at] = digit;
                Extend(at + 1, at);
            }
        }
    }
}
