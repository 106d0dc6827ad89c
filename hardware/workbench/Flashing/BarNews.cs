using Spectre.Console;

namespace Lockbox.Workbench.Flashing;

/// <summary>A bar a step, on a terminal.</summary>
internal sealed class BarNews : IFlashNews
{
    private readonly Dictionary<FlashStep, ProgressTask> _bars;

    public BarNews(ProgressContext context, IReadOnlyList<FlashStep> steps)
    {
        // Nobody knows how long a step takes: a bar that moves says that it goes on.
        _bars = steps.ToDictionary(step => step, step => context.AddTask(Markup.Escape(step.Name), autoStart: false));
    }

    public static Progress NewProgress() => AnsiConsole.Progress()
        .AutoClear(false)
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new SpinnerColumn(), new ElapsedTimeColumn());

    public void Begin(FlashStep step)
    {
        _bars[step].StartTask();
        _bars[step].IsIndeterminate = true;
    }

    public void Done(FlashStep step, string what)
    {
        ProgressTask bar = _bars[step];
        bar.IsIndeterminate = false;
        bar.Value = bar.MaxValue;
        bar.Description = Markup.Escape($"{step.Name}: {what}");
        bar.StopTask();
    }

    public void Failed(FlashStep step)
    {
        ProgressTask bar = _bars[step];
        bar.IsIndeterminate = false;
        bar.Description = $"[red]{Markup.Escape(step.Name)}: failed[/]";
        bar.StopTask();
    }
}
