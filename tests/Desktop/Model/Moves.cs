using FsCheck;
using FsCheck.Fluent;

namespace Lockbox.Tests.Model;

/// <summary>Makes sequences at random, and makes one that failed shorter.</summary>
internal static class Moves
{
    /// <summary>Moves in a sequence.</summary>
    public const int Count = 50;

    private const int Minute = 60000;
    private const long Day = 86400000;

    // Few codes, so that the same one is granted, used, revoked and granted again.
    private static readonly Gen<int> _code = Gen.Choose(0, 5);

    public static Arbitrary<Move[]> Sequences { get; } = Arb.From(Gen.ArrayOf(Any(), Count), Arb.Array(Arb.From(Any(), Shrink)).Shrinker);

    private static Gen<Move> Any()
    {
        return Gen.Frequency((30, Messages()), (30, People()), (22, Times()), (18, Mishaps()));
    }

    private static Gen<Move> Messages()
    {
        Gen<Window> window = Gen.Frequency(
            (12, Gen.Constant(Window.Open)),
            (3, Gen.Constant(Window.Brief)),
            (2, Gen.Elements(Window.Early, Window.Early, Window.Over)),
            (1, Gen.Elements(Window.Reversed, Window.TooLong)));
        Gen<int> kind = Gen.Frequency((8, Gen.Constant(0)), (2, Gen.Constant(1)), (2, Gen.Constant(2)));
        Gen<int> ahead = Gen.Frequency((12, Gen.Constant(0)), (1, Gen.Choose(1, 3)));
        Gen<int?> heard = Gen.Frequency((5, Gen.Constant<int?>(null)), (1, Gen.Elements<int?>(-3600, 0, 3600, 86000, 87000, 3000000)));
        Gen<Forgery> forgery = Gen.Frequency((9, Gen.Constant(Forgery.None)), (1, Gen.Choose(1, 5).Select(number => (Forgery)number)));
        Gen<Move> grant =
            from code in _code
            from opens in window
            from whose in kind
            from strict in Gen.Choose(0, 3)
            from jump in ahead
            from later in heard
            from wrong in forgery
            select (Move)new GrantMove(code, opens, whose, strict == 0, jump, later, wrong);
        Gen<Move> time =
            from off in Gen.Elements(0, 0, 5, 600, -600, 80000, 90000, 259200)
            from late in Gen.Frequency((6, Gen.Constant(0)), (1, Gen.Elements(9000, 10050, 70000)))
            from times in Gen.Choose(1, 3)
            from wrong in forgery
            select (Move)new TimeMove(off, late, times, wrong);
        Gen<Move> fill =
            from first in Gen.Choose(0, 90)
            from count in Gen.Elements(3, 30, 70)
            select (Move)new FillMove(first, count);
        return Gen.Frequency(
            (15, grant),
            (4, _code.Select(code => (Move)new RevokeMove(code))),
            (1, Gen.Constant<Move>(new RevokeMove(null))),
            (1, Gen.Elements("clear", "clear", "open", "grant", "report").Select(command => (Move)new CommandMove(command))),
            (4, Gen.Choose(0, 20).Select(back => (Move)new RepeatMove(back))),
            (5, time),
            (1, fill));
    }

    private static Gen<Move> People()
    {
        Gen<Move> enter =
            from code in _code
            from off in Gen.Frequency((6, Gen.Constant(0)), (1, Gen.Choose(1, 15)))
            from wrong in Gen.Choose(0, 5)
            select (Move)new EnterMove(code, off, wrong > 0);
        Gen<Move> open =
            from pick in Gen.Choose(0, 63)
            from after in Gen.Elements(200, 800, 1050, 1700, 3000, 6900, 8000, 13000)
            select (Move)new OpenMove(pick, after);
        Gen<Move> keys = Gen.ArrayOf(Gen.Elements([.. "0123456789*#ABCD**##"]), 6).Select(caps => (Move)new KeysMove(new string(caps)));
        Gen<Move> guess = Gen.Elements(1, 2, 4).Zip(Gen.Elements(2, 40, 1000), (times, wait) => (Move)new GuessMove(times, wait));
        Gen<Move> recover = Gen.Elements(true, false).Select(right => (Move)new RecoverMove(right));
        // To the coil it is five times: among the keys one more is only shown.
        Gen<Move> menu =
            from pages in Gen.Frequency((3, Gen.Constant(5)), (1, Gen.Choose(0, 14)))
            from caps in Gen.ArrayOf(Gen.Elements([.. "A0*#*A"]), 3)
            select (Move)new MenuMove(pages, new string(caps));
        return Gen.Frequency((7, enter), (12, open), (3, keys), (3, guess), (1, recover), (2, menu));
    }

    private static Gen<Move> Times()
    {
        Gen<long> ms = Gen.Frequency(
            (10, Gen.Choose(1, 120).Select(tens => tens * 10L)),
            (10, Gen.Elements<long>(2000, 5000, 6000, 13000, 31000)),
            (6, Gen.Elements<long>(Minute, 5 * Minute, 16 * Minute, 61 * Minute)),
            (3, Gen.Elements(Day / 8, Day, 2 * Day)));
        return Gen.Frequency((400, ms.Select(wait => (Move)new WaitMove(wait))), (1, Gen.Constant<Move>(new WaitMove(31 * Day))));
    }

    private static Gen<Move> Mishaps()
    {
        Gen<Move> cut =
            from after in Gen.Choose(-1, 12)
            from again in Gen.Frequency((2, Gen.Constant(-1)), (1, Gen.Choose(0, 6)))
            select (Move)new CutMove(after, again);
        Gen<bool> mostly = Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)));
        Gen<bool> seldom = Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)));
        (int Streak, int Bucket)[] seeds = [(2, 2), (8, 8), (9, 58), (97, 57), (99, 60)];
        return Gen.Frequency(
            (9, cut),
            (3, mostly.Select(up => (Move)new LinkMove(up))),
            (3, mostly.Select(open => (Move)new LidMove(!open))),
            (2, mostly.Select(good => (Move)new SupplyMove(good))),
            (2, seldom.Select(refuses => (Move)new FlashMove(refuses))),
            (1, Gen.Elements<char?>(null, null, '5', '#', 'B').Select(cap => (Move)new StickMove(cap))),
            (1, Gen.Elements(seeds).Select(seed => (Move)new SeedMove(seed.Streak, seed.Bucket))));
    }

    private static IEnumerable<Move> Shrink(Move move)
    {
        return move switch
        {
            WaitMove { Ms: > 10 } wait => [new WaitMove(10), new WaitMove(wait.Ms / 20 * 10)],
            CutMove { After: > 0 } cut => [cut with { After = cut.After - 1 }],
            CutMove { Again: >= 0 } cut => [cut with { Again = -1 }],
            GuessMove { Times: > 1 } guess => [guess with { Times = 1 }],
            FillMove { Count: > 3 } fill => [fill with { Count = fill.Count / 2 }],
            GrantMove { HeardS: not null } grant => [grant with { HeardS = null }],
            GrantMove { IsStrict: true } grant => [grant with { IsStrict = false }],
            _ => [],
        };
    }
}
