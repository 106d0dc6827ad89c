using Lockbox.Emulator.Boot;

namespace Lockbox.Emulator.Parts;

/// <content>Power, resets, and what stops the program.</content>
public sealed partial class EmulatedBoard
{
    private readonly object _switch = new();
    private PowerUp? _running;
    private PowerUp? _ended;
    private bool _isOn;
    private int _boots;
    private byte[] _seed;
    private int _bootsOfSeed;

    /// <summary>Told under the board's lock, before anything else that comes of it.</summary>
    internal event Action<PowerChange>? PowerChanged;

    /// <summary>Whether the supply is switched on; it stays so while the chip restarts.</summary>
    public bool IsPowered => Substrate.Under(() => _isOn);

    /// <summary>Power-ups and restarts of the chip since this process made the board.</summary>
    public int BootCount => Substrate.Under(() => _boots);

    /// <summary>Board time since the chip last started; 0 without power.</summary>
    public long UptimeMs => Substrate.Under(() => _running?.AgeMs ?? 0);

    /// <summary>Whether native code has the CLR's task, so that no thread of the program runs.</summary>
    public bool IsFrozen => Substrate.Under(() => _running?.Standstill.IsOn ?? false);

    /// <summary>What the noise of its power-ups follows from.</summary>
    public byte[] Seed => Substrate.Under(() => _seed);

    /// <summary>Gives the noise of the power-ups to come a fresh beginning.</summary>
    public void Reseed(byte[] seed) => Substrate.Under(() =>
    {
        _bootsOfSeed = 0;
        return _seed = seed;
    });

    /// <summary>Switches the power on: a fresh boot. Nothing happens when it is on.</summary>
    public void Restore()
    {
        lock (_switch)
        {
            if (!IsPowered)
            {
                Boot();
            }
        }
    }

    /// <summary>Switches the power off. When it returns, nothing that ran can have any effect any more.</summary>
    public void Cut()
    {
        lock (_switch)
        {
            Substrate.Under(CutByHand)?.Finish();
        }
    }

    /// <summary>
    /// Stops every thread of the program for so much board time, as a TLS handshake does; -1 is for ever. The parts go on, and
    /// a reset or a cut ends it. When it returns, the program has no effect any more.
    /// </summary>
    public void Freeze(int milliseconds) => Substrate.Under(() =>
    {
        Substrate.Did(Deeds.Freeze, milliseconds);
        return _running;
    })?.Standstill.Begin(milliseconds);

    /// <summary>Lets the chip's wall clock jump, back when negative. Without power there is none to jump.</summary>
    public void JumpClock(int days) => Substrate.Under(() =>
    {
        Substrate.Did(Deeds.JumpClock, days);
        _running?.JumpClock(days);
        return days;
    });

    /// <summary>What the chip's wall clock says; null without power. UTC.</summary>
    public DateTime? WallClock => Substrate.Under(() => _running?.WallClock);

    /// <summary>Restarts the chip if <paramref name="running"/> still runs. The other parts keep their power and their state.</summary>
    internal void Reset(PowerUp? running, bool byWatchdog = false)
    {
        lock (Substrate.Gate)
        {
            if (running is null || running != _running)
            {
                return;
            }

            PowerChanged?.Invoke(byWatchdog ? PowerChange.Bite : PowerChange.Reset);
            EndRunning();
            Substrate.IsInReset = true;
            Circuit.Float();
            Substrate.IsInReset = false;
            Watchdog.ComeOutOfReset(byWatchdog);
        }

        Substrate.Clock.Run("reset", BootAgain);
    }

    private void Bite() => Reset(Substrate.Under(() => _running), byWatchdog: true);

    private void Strike(CoilMishap mishap)
    {
        if (mishap == CoilMishap.PowerGoes)
        {
            CutInside();
        }
        else
        {
            _running?.Standstill.Begin(Timeout.Infinite);
        }
    }

    private void CutInside()
    {
        PowerUp? ended = Collapse();
        Substrate.Clock.Run("cut", () => ended?.Finish());
    }

    private void BootAgain()
    {
        lock (_switch)
        {
            if (Substrate.Under(() => _isOn && _running is null))
            {
                Boot();
            }
        }
    }

    private void Boot()
    {
        Substrate.Under(() => _ended)?.Finish();
        IProgram program = _firmware.Load();
        PowerUp started = new(this, program) { Seed = _seed, SeedUse = _bootsOfSeed };
        lock (Substrate.Gate)
        {
            if (!_isOn)
            {
                Substrate.Did(Deeds.Restore);
                _isOn = true;
                PowerChanged?.Invoke(PowerChange.On);
                Display.PowerUp();
                Circuit.Power(true);
            }

            _running = started;
            _boots++;
            _bootsOfSeed++;
            PowerChanged?.Invoke(PowerChange.Boot);
            PinCounts.PowerUp();
        }

        started.Start();
        Substrate.Touch();
    }

    private PowerUp? CutByHand()
    {
        if (_isOn)
        {
            Substrate.Did(Deeds.Cut);
        }

        return Collapse();
    }

    private PowerUp? Collapse()
    {
        if (_isOn)
        {
            PowerChanged?.Invoke(PowerChange.Off);
            EndRunning();
            _isOn = false;
            Watchdog.PowerDown();
            Circuit.Power(false);
            Coil.PowerDown();
            Buzzer.PowerDown();
            Substrate.Touch();
        }

        return _ended;
    }

    private void EndRunning()
    {
        _running?.End();
        _ended = _running ?? _ended;
        _running = null;
    }
}
