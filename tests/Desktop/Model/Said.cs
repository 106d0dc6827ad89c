namespace Lockbox.Tests.Model;

/// <summary>What a box says, in words that box and model can be compared by.</summary>
internal static class Said
{
    public static string Receipt(string result, long sequence, long next)
    {
        return $"receipt {result} {sequence}, next {next}";
    }

    public static string Nack(long next)
    {
        return $"nack, next {next}";
    }

    public static string Hello(long next, bool isSynced, int free)
    {
        return $"hello, next {next}, {(isSynced ? "synced" : "lower bound")}, free {free}";
    }
}
