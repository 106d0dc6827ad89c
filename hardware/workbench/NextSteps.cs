using Lockbox.Issuing;

namespace Lockbox.Workbench;

/// <summary>What is left to do once a unit's files are written.</summary>
internal static class NextSteps
{
    public static void Tell(ProvisionedBox box)
    {
        Console.WriteLine($"The broker must know the user {box.Login.User} with the password in {IdentityFile.Name}.");
        Console.WriteLine($"Then put them onto the board: lockbox flash --port PORT --files {box.Directory}");
        Console.WriteLine("That removes the folder, which holds the box's key.");
    }
}
