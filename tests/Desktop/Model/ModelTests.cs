// A whole box against a model that was written from the specification: sequences of fifty moves at random, and after each
// pass both must show, say, do and remember the same. A sequence that fails is made shorter before it is shown.
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Lockbox.Tests.Evidence;
using Microsoft.FSharp.Core;

namespace Lockbox.Tests.Model;

[TestClass]
public sealed class ModelTests
{
    private const string SeedVariable = "LOCKBOX_MODEL_SEED";

    [TestMethod]
    public void A_box_does_what_its_model_does()
    {
        Tally tally = new("model");
        Sightings seen = new();
        Config config = Config.QuickThrowOnFailure
            .WithName("model")
            .WithQuietOnSuccess(true)
            .WithMaxTest((int)Sizes.Of("model"))
            .WithParallelRunConfig(FSharpOption<ParallelRunConfig>.Some(new ParallelRunConfig(2)))
            .WithReplay(FSharpOption<Replay>.Some(Seed()));
        try
        {
            Check.One(config, Prop.ForAll(Moves.Sequences, moves => Play(moves, seen, tally)));
        }
        catch (Exception failure)
        {
            tally.Violate($"{failure.Message}{Environment.NewLine}again: {SeedVariable}= the three numbers after \"failing step with\"");
        }

        Console.WriteLine($"model: {seen}");
        tally.Close();
        Assert.IsEmpty(seen.Missing(), "never seen");
    }

    private static void Play(Move[] moves, Sightings seen, Tally tally)
    {
        Rig rig = new(seen);
        foreach (Move move in moves)
        {
            rig.Make(move);
        }

        tally.Add();
    }

    // The same sequences in every run, unless the variable says otherwise: the gate must not fail by chance.
    private static Replay Seed()
    {
        string[] words = (Environment.GetEnvironmentVariable(SeedVariable) ?? "2027").Split(',');
        ulong[] numbers = [.. words.Select(word => ulong.Parse(word, CultureInfo.InvariantCulture))];
        Rnd random = numbers.Length > 1 ? new Rnd(numbers[0], numbers[1]) : new Rnd(numbers[0]);
        return new Replay(random, numbers.Length > 2 ? FSharpOption<int>.Some((int)numbers[2]) : FSharpOption<int>.None);
    }
}
