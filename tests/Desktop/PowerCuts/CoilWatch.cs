using Lockbox.Shared.Doubles;

namespace Lockbox.Tests.PowerCuts;

/// <summary>Sees every pulse of the coil and on whose account it was; and lifts the lid, as that person does.</summary>
internal sealed class CoilWatch(TestBox box, Witness witness)
{
    private int _seen;
    private int _before;
    private Fate? _typed;

    /// <summary>At which pulse the person lifts the lid; 0 for never.</summary>
    public int LiftsAtPulse { get; set; } = 1;

    /// <summary>Pulses since the last entry of a code.</summary>
    public int Pulses => _seen - _before;

    /// <summary>A power-up: nobody has typed anything.</summary>
    public void Boot()
    {
        _typed = null;
        _seen = 0;
        _before = 0;
    }

    /// <summary>From now on pulses are on this code's account.</summary>
    public void Present(Fate typed)
    {
        _typed = typed;
        _before = _seen;
    }

    public void Look()
    {
        for (; _seen < box.Coil.Pulses; _seen++)
        {
            witness.Note(_typed is null ? "the coil fired and nobody had typed a code" : _typed.Pulse(witness.Attempts));
        }

        if (box.Coil.IsOn && LiftsAtPulse > 0 && Pulses >= LiftsAtPulse)
        {
            box.Lid.IsOpen = true;
        }
    }
}
