namespace Lockbox.Workbench.Flashing;

/// <summary>A line a step, for a file or another program.</summary>
internal sealed class LineNews(IReadOnlyList<FlashStep> steps) : IFlashNews
{
    private int _number;

    public void Begin(FlashStep step) => Console.WriteLine($"[{++_number}/{steps.Count}] {step.Name} ...");

    public void Done(FlashStep step, string what) => Console.WriteLine($"[{_number}/{steps.Count}] {step.Name}: {what}");

    public void Failed(FlashStep step) => Console.WriteLine($"[{_number}/{steps.Count}] {step.Name}: failed");
}
