using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.Model;

/// <summary>The power of a box and its model. It may go at any write of the flash, the recovery's too.</summary>
internal sealed class Mains(Rig rig, Witness witness)
{
    private int _cutAgainAfter = -1;

    /// <summary>The power goes now, or at a later write, and may go again at a write of the recovery.</summary>
    /// <param name="after">Writes that still become durable; negative to cut now.</param>
    /// <param name="again">The same for the recovery; negative for no second cut.</param>
    public void Cut(int after, int again)
    {
        _cutAgainAfter = again;
        if (after < 0)
        {
            rig.Model.Memory.BeginPass();
            throw new PowerCut();
        }

        rig.Flash.WritesLeft = after;
    }

    /// <summary>
    /// Starts box and model anew. What is found must be the memory before the step that was cut, or after it: nothing between.
    /// </summary>
    public void Restart()
    {
        rig.Seen.Add("power cut");
        bool wasLinkUp = rig.Model.Mail.IsLinkUp;
        rig.Hands.Release();
        while (!TryStart(wasLinkUp))
        {
            rig.Seen.Add("power cut in a recovery");
        }
    }

    private bool TryStart(bool isLinkUp)
    {
        Kept found = witness.FindIn(rig.Model);
        (rig.Flash.WritesLeft, _cutAgainAfter) = (_cutAgainAfter, -1);
        rig.Model = new BoxModel(rig.Board, found, TestBox.Now);
        try
        {
            rig.Box.Boot();
            rig.Flash.WritesLeft = -1;
            witness.Begin();
            witness.CompareMemory();
            rig.Hands.Settle();
            rig.Wire.SetLink(isLinkUp);
            return true;
        }
        catch (PowerCut)
        {
            rig.Flash.WritesLeft = -1;
            return false;
        }
    }
}
