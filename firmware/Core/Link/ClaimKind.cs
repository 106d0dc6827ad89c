namespace Lockbox.Core.Link
{
    /// <summary>What kind of value a claim has.</summary>
    public enum ClaimKind
    {
        /// <summary>The claim is not there.</summary>
        None = 0,
        Text = 1,
        Number = 2,
        True = 3,
        False = 4,
        Null = 5,
    }
}
