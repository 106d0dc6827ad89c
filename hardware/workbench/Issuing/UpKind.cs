namespace Lockbox.Issuing;

/// <summary>What a box may say.</summary>
internal enum UpKind
{
    Hello = 1,
    Receipt = 2,
    Nack = 3,
    Event = 4,
    Report = 5,
}
