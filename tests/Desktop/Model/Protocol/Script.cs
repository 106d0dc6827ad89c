namespace Lockbox.Tests.Model.Protocol;

/// <summary>What the issuer wants of the box, in order: some commands, and others for the epoch after a loss.</summary>
internal sealed class Script
{
    /// <summary>Codes in all scripts together.</summary>
    public const int Codes = 4;

    /// <summary>The scripts that are explored. Capital letters grant, small ones revoke; codes c and d are of the second epoch.</summary>
    public static readonly Script[] All = [new("AaB", "Cc"), new("ABa", "CD"), new("ABab", "C")];

    private Script(string first, string second)
    {
        Name = $"{first}/{second}";
        Orders = [.. Read(1, first), .. Read(2, second)];
    }

    public string Name { get; }

    public Order[] Orders { get; }

    /// <returns>A mask of the orders of an epoch.</returns>
    public int Of(int epoch)
    {
        return Mask(order => order.Epoch == epoch);
    }

    /// <returns>A mask of the orders of an epoch with a number below one.</returns>
    public int Below(int epoch, int number)
    {
        return Mask(order => order.Epoch == epoch && order.Number < number);
    }

    public int GrantOf(int code)
    {
        return Mask(order => order.Code == code && order.Grants);
    }

    public int RevocationOf(int code)
    {
        return Mask(order => order.Code == code && !order.Grants);
    }

    private int Mask(Func<Order, bool> isMeant)
    {
        int mask = 0;
        for (int i = 0; i < Orders.Length; i++)
        {
            mask |= isMeant(Orders[i]) ? 1 << i : 0;
        }

        return mask;
    }

    private static IEnumerable<Order> Read(int epoch, string letters)
    {
        return letters.Select((letter, number) => new Order(epoch, number, char.IsUpper(letter), char.ToLowerInvariant(letter) - 'a'));
    }
}
