using Lockbox.Emulator.Panel;
using Lockbox.Issuing;

namespace Lockbox.Emulator.Terminal;

/// <summary>Does to the box what is typed in the terminal. One thread; what takes time goes on beside it.</summary>
internal sealed class TerminalHands(Stand stand)
{
    private Task _typing = Task.CompletedTask;
    private volatile string _notice = "";

    /// <summary>What came of the last key that needs words.</summary>
    public string Notice => _notice;

    public bool HasQuit { get; private set; }

    public void Take(char typed)
    {
        if (KeyOf(typed) is string key)
        {
            _typing = TypeAsync(_typing, key);
            return;
        }

        switch (char.ToLowerInvariant(typed))
        {
            case 'i':
                _ = IssueAsync();
                break;
            case 'l':
                MoveLid();
                break;
            case 'p':
                SwitchPower();
                break;
            case 'q':
                HasQuit = true;
                break;
        }
    }

    /// <returns>The name of the box's key; null for what is none.</returns>
    public static string? KeyOf(char typed) => typed switch
    {
        '*' => "star",
        '#' => "hash",
        >= '0' and <= '9' => typed.ToString(),
        >= 'A' and <= 'D' => typed.ToString(),
        >= 'a' and <= 'd' => char.ToUpperInvariant(typed).ToString(),
        _ => null,
    };

    private async Task TypeAsync(Task before, string key)
    {
        await before;
        KeyNames.TryFind(key, out int row, out int column);
        await stand.Finger.TapAsync(row, column, CancellationToken.None);
    }

    private async Task IssueAsync()
    {
        if (stand.Issuing is null)
        {
            _notice = "Codes for this box are issued elsewhere.";
            return;
        }

        _notice = "Waiting for the box to confirm the code …";
        try
        {
            IssuedCode issued = await stand.Issuing.IssueAsync(new IssueForm(), CancellationToken.None);
            _notice = IssueDesk.Tell(issued.State);
        }
        catch (Exception refusal) when (refusal is IssuingRefused or ObjectDisposedException or OperationCanceledException)
        {
            _notice = refusal.Message;
        }
    }

    private void MoveLid()
    {
        if (stand.Board.Lid.IsOpen)
        {
            stand.Board.Lid.Close();
            _notice = "";
        }
        else
        {
            _notice = stand.Board.Lid.TryOpen() ? "" : "The bolt holds the lid.";
        }
    }

    private void SwitchPower()
    {
        Action change = stand.Board.IsPowered ? stand.Board.Cut : stand.Board.Restore;
        change();
        _notice = "";
    }
}
