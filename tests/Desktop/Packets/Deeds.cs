using Lockbox.Tests.Board;

namespace Lockbox.Tests.Packets;

/// <summary>All kinds of deeds. What each sends is drawn from its own seed.</summary>
internal static class Deeds
{
    private const int LongestRemaining = 268_435_455;
    private const string Down = "lockbox/" + BoxOnBoard.BoxId + "/dn";

    private static readonly Func<Random, Deed>[] _kinds =
    [
        random => AtConnect("garbage", line => line.Put(Noise(random, 1, 4_000))),
        random => AtConnect("CONNACK with another code", line => line.Put(Packet.Connack(random.Next(1, 256), random.Next(2) == 0))),
        random => AtConnect("half a CONNACK", line => Leave(line, Packet.Connack(0)[..random.Next(4)])),
        _ => AtConnect("no word", _ => { }),
        _ => AtConnect("hung up at once", line => line.HangUp()),
        random => AtConnect("CONNACK in crumbs", line => line.Trickle(Packet.Connack(0), random.Next(3_000, 12_000))),
        random => AtConnect("another packet for CONNACK", line => line.Put(Packet.Of(random.Next(256), Noise(random, 0, 200)))),
        random => AtSubscribe("subscription refused", (line, id) => line.Put(Packet.Suback(id, (byte)random.Next(0x80, 0x100)))),
        _ => AtSubscribe("no SUBACK", (_, _) => { }),
        random => AtSubscribe("SUBACK of another number", (line, id) => line.Put(Packet.Suback(id + random.Next(1, 1_000), 1))),
        random => AtSubscribe("SUBACK with other codes", (line, id) => line.Put(Packet.Suback(id, Noise(random, 0, 9)))),
        _ => Online("PUBLISH of 256 MB announced", line => line.Put([0x32, .. Packet.Length(LongestRemaining), 0, 1, (byte)'x'])),
        random => Online("PUBLISH longer than what comes", line => Leave(line, [0x30, .. Packet.Length(random.Next(2_000, 900_000)), .. Noise(random, 0, 1_500)])),
        random => Online("a length without end", line => line.Put([(byte)random.Next(256), 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])),
        random => Online("a packet for brokers", line => line.Put(Packet.Of(PickFirst(random), Noise(random, 0, 300)))),
        random => Online("PUBLISH without a good topic", line => line.Put(Packet.Publish(BadTopic(random), Noise(random, 0, 100)))),
        random => Online("a topic longer than its packet", line => line.Put(Packet.Of(0x32, [0xFF, 0xF0, .. Noise(random, 0, 60)]))),
        random => Online("PUBLISH in crumbs", line => line.Trickle(Packet.Publish(Down, Noise(random, 0, 9)), random.Next(100, 900))),
        random => Online("a flood", line => Flood(line, random, random.Next(20, 1_500))),
        random => Online("acknowledgements of nothing", line => line.Put([.. Packet.Puback(random.Next(1, 65_536)), .. Packet.Suback(random.Next(1, 65_536), 1)])),
        random => Online("CONNACK again and again", line => line.Put([.. Enumerable.Range(0, 30).SelectMany(_ => Packet.Connack(random.Next(6)))])),
        random => Online("PUBLISH of quality 2 and 3", line => line.Put([.. Packet.Publish(Down, Noise(random, 0, 90), 2), .. Packet.Publish(Down, [], 3)])),
        random => Online("a message of any length", line => line.Put(Packet.Publish(Down, Noise(random, 0, 70_000)))),
        random => Online("garbage to one who is online", line => line.Put(Noise(random, 1, 2_000))),
        _ => Online("silence", _ => { }) with { IsMute = true },
        _ => Online("hung up when online", line => line.HangUp()),
    ];

    public static int Kinds => _kinds.Length;

    /// <summary>The deed of a number; neighbours are of neighbouring kinds.</summary>
    public static Deed Of(int number) => _kinds[number % _kinds.Length](new Random(number));

    private static Deed AtConnect(string name, Action<Line> act) => new(name, Moment.Connect, (line, _) => act(line));

    private static Deed AtSubscribe(string name, Action<Line, int> act) =>
        new(name, Moment.Subscribe, (line, packet) => act(line, packet.Id));

    private static Deed Online(string name, Action<Line> act) => new(name, Moment.Online, (line, _) => act(line));

    private static void Leave(Line line, byte[] lastWords)
    {
        line.Put(lastWords);
        line.HangUp();
    }

    private static void Flood(Line line, Random random, int messages)
    {
        for (int i = 0; i < messages; i++)
        {
            line.Put(Packet.Publish(Down, Noise(random, 0, 1_100), random.Next(2), 1 + i));
        }
    }

    private static int PickFirst(Random random)
    {
        int[] types = [0, 1, 5, 6, 7, 8, 10, 12, 14, 15];
        return (types[random.Next(types.Length)] << 4) | random.Next(16);
    }

    private static byte[] BadTopic(Random random) => random.Next(4) switch
    {
        0 => [],
        1 => "lockbox/+/#"u8.ToArray(),
        2 => [0xC3, 0x28, 0xFF, 0xFE, 0x00],
        _ => Noise(random, 1, 400),
    };

    private static byte[] Noise(Random random, int least, int most)
    {
        byte[] noise = new byte[random.Next(least, most + 1)];
        random.NextBytes(noise);
        return noise;
    }
}
