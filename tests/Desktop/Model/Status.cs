namespace Lockbox.Tests.Model;

/// <summary>What became of a grant, with the numbers of STORAGE.md.</summary>
internal enum Status
{
    Armed = 1,
    Claimed = 2,
    Opened = 3,
    NotOpened = 4,
    Interrupted = 5,
}
