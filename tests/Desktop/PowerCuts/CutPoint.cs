namespace Lockbox.Tests.PowerCuts;

/// <summary>Where in a storage call the power goes. A write is create (and truncate), write, close; only close is durable.</summary>
internal enum CutPoint
{
    /// <summary>Everything up to the call has happened.</summary>
    Before,

    /// <summary>While a slot is read: nothing on the device changes.</summary>
    Read,

    /// <summary>While the older slot is opened and truncated.</summary>
    Create,

    /// <summary>While the content goes over.</summary>
    Write,

    /// <summary>While the file is closed: its last page and its length are not safe yet.</summary>
    Close,

    /// <summary>The call did its work, and nobody heard of it.</summary>
    After,
}
