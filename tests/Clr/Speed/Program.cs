using System;

namespace Lockbox.Clr.Speed
{
    /// <summary>Prints the least time of each of three ways to look for a code among 96, ns: the box's, strings, bytes.</summary>
    public static class Program
    {
        public static void Main()
        {
            Race race = new Race();
            race.Run();
            Console.WriteLine("ns: scan " + One(race.Scan) + " strings " + One(race.Strings) + " bytes " + One(race.Bytes));
        }

        // Of ten, in units of 100 ns.
        private static string One(long ten)
        {
            return (ten * 10).ToString();
        }
    }
}
