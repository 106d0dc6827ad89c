using Lockbox.Wiring;

namespace Lockbox.Nano;

/// <summary>Runs code of the program whose exceptions the CLR swallows.</summary>
internal static class Guarded
{
    /// <summary>An exception is printed as one line and forgotten, as on the device; only the loss of power goes through.</summary>
    public static void Run(IChip chip, string who, Action body)
    {
        try
        {
            body();
        }
        catch (PowerLost)
        {
            throw;
        }
        catch (Exception escaped)
        {
            chip.Print(who + " ended by " + escaped.GetType().FullName + ": " + OneLine(escaped.Message));
        }
    }

    private static string OneLine(string text)
    {
        return text.Replace("\r", string.Empty).Replace("\n", " | ");
    }
}
