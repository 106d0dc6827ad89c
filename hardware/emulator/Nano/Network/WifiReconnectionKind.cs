namespace System.Device.Wifi;

/// <summary>Who joins again after the air was lost; without effect here, the board's radio decides.</summary>
public enum WifiReconnectionKind
{
    Automatic = 0,
    Manual = 1,
}
