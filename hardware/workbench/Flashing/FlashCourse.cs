namespace Lockbox.Workbench.Flashing;

/// <summary>Goes through the steps and says, where one fails, which and what to do.</summary>
internal sealed class FlashCourse(IReadOnlyList<FlashStep> steps, FlashLog log)
{
    /// <exception cref="WorkbenchRefused">A step failed, or the board is the wrong one.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        if (Console.IsOutputRedirected)
        {
            await GoAsync(new LineNews(steps), ct);
            return;
        }

        Exception? problem = null;
        await BarNews.NewProgress().StartAsync(async context =>
        {
            // The bars must have come to rest before anything else is written.
            problem = await Caught(GoAsync(new BarNews(context, steps), ct));
        });
        if (problem is not null)
        {
            throw problem;
        }
    }

    private static async Task<Exception?> Caught(Task work)
    {
        try
        {
            await work;
            return null;
        }
        catch (Exception problem) when (problem is WorkbenchRefused or OperationCanceledException)
        {
            return problem;
        }
    }

    private async Task GoAsync(IFlashNews news, CancellationToken ct)
    {
        for (int i = 0; i < steps.Count; i++)
        {
            FlashStep step = steps[i];
            news.Begin(step);
            log.Write($"# {step.Name}");
            try
            {
                news.Done(step, await step.Work(ct));
            }
            catch (Exception problem) when (problem is WorkbenchRefused or StepFailed or OperationCanceledException)
            {
                news.Failed(step);
                log.Write($"! {problem.Message}");
                if (problem is StepFailed)
                {
                    throw new WorkbenchRefused($"Step {i + 1} of {steps.Count}, {step.Name}, failed: {problem.Message}. {step.Advice} That starts over safely and loses nothing; the box's files are still there. The log is {log.Path}.");
                }

                throw;
            }
        }
    }
}
