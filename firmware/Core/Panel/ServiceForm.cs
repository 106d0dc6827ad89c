namespace Lockbox.Core.Panel
{
    /// <summary>How a technician's page shows its value.</summary>
    public enum ServiceForm
    {
        /// <summary>The picture of the menu itself.</summary>
        Cover = 0,

        /// <summary>A line for each key that was pressed, a dot for the others; a bit each.</summary>
        Keys = 1,

        /// <summary>Four symbols of sixteen; the value is the page of them.</summary>
        Symbols = 2,

        /// <summary>A tick for 1, a cross for 0.</summary>
        Mark = 3,
        Number = 4,

        /// <summary>Two pairs of digits: value / 100, value % 100.</summary>
        Pairs = 5,

        /// <summary>As <see cref="Pairs"/>, with a colon.</summary>
        Time = 6,

        /// <summary>Three digits with points between: value / 100, value / 10 % 10, value % 10.</summary>
        Version = 7,
    }
}
