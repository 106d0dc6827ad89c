using nanoFramework.Runtime.Events;

namespace System.Device.Gpio
{
    public class PinValueChangedEventArgs : BaseEvent
    {
        public PinValueChangedEventArgs(PinEventTypes changeType, int pinNumber)
        {
            ChangeType = changeType;
            PinNumber = pinNumber;
        }

        public PinEventTypes ChangeType { get; }

        public int PinNumber { get; }
    }
}

namespace nanoFramework.Runtime.Events
{
    /// <summary>What every native event carries.</summary>
    public class BaseEvent
    {
        public ushort Source;
        public byte Message;
    }
}
