using System.IO.Ports;

namespace Lockbox.Workbench;

/// <summary>The serial ports of this computer.</summary>
internal static class SerialPorts
{
    /// <exception cref="WorkbenchRefused">There is no such port; the message names those that are.</exception>
    public static void CheckThere(string port)
    {
        if (!IsThere(port))
        {
            throw new WorkbenchRefused($"There is no port {port}. {Others()} Plug the board in, and look at the cable: some carry power only.");
        }
    }

    public static bool IsThere(string port) => OperatingSystem.IsWindows()
        ? SerialPort.GetPortNames().Contains(port, StringComparer.OrdinalIgnoreCase)
        : File.Exists(port);

    private static string Others()
    {
        string[] names = SerialPort.GetPortNames();
        return names.Length == 0 ? "None is there at all." : $"There are: {string.Join(", ", names)}.";
    }
}
