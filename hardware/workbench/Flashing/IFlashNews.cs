namespace Lockbox.Workbench.Flashing;

/// <summary>Shows how far flashing has come.</summary>
internal interface IFlashNews
{
    void Begin(FlashStep step);

    /// <param name="what">What the step found or did.</param>
    void Done(FlashStep step, string what);

    void Failed(FlashStep step);
}
