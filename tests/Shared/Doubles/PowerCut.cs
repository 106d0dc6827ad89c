using System;

namespace Lockbox.Shared.Doubles
{
    /// <summary>The power went at the storage call that a test chose.</summary>
    public sealed class PowerCut : Exception
    {
    }
}
