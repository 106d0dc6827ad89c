using System.Text;
using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary>The Wi-Fi's password: from a file or a person, never from the command line, which every other user can read.</summary>
internal static class WifiPassword
{
    /// <exception cref="IssuingRefused">It is not to be had.</exception>
    public static string Get(string? file, string ssid)
    {
        if (file is not null)
        {
            return FromFile(file);
        }

        return Console.IsInputRedirected
            ? throw new IssuingRefused(Refusal.BadBox, $"The password of Wi-Fi \"{ssid}\" cannot be asked for here: there is no keyboard. Name a file that holds it with --wifi-password-file.")
            : Ask(ssid);
    }

    private static string FromFile(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault("");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IssuingRefused(Refusal.BadBox, $"The password file {file} cannot be read: {problem.Message} Name another with --wifi-password-file.");
        }
    }

    private static string Ask(string ssid)
    {
        Console.Error.Write($"Password of Wi-Fi \"{ssid}\", nothing for an open network: ");
        StringBuilder typed = new();
        for (ConsoleKeyInfo key = Console.ReadKey(true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(true))
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (key.KeyChar >= ' ')
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
