namespace Lockbox.Core.Panel
{
    /// <summary>The technician's pages, in the order in which # turns them.</summary>
    public enum ServicePage
    {
        Cover = 0,
        Keys = 1,
        Symbols = 2,
        Lid = 3,
        Coil = 4,
        Supply = 5,
        Wifi = 6,
        Broker = 7,
        Clock = 8,
        Memory = 9,
        Counters = 10,
        Events = 11,
        Version = 12,
    }
}
