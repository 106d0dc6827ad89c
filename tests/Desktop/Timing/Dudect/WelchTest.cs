namespace Lockbox.Tests.Timing.Dudect;

/// <summary>Welch's t-test of two classes, fed one value at a time (means and variances after Welford).</summary>
internal sealed class WelchTest
{
    private readonly double[] _count = new double[2];
    private readonly double[] _mean = new double[2];
    private readonly double[] _squares = new double[2];

    /// <summary>How many standard errors the means lie apart; 0 while a class has too few values.</summary>
    public double T
    {
        get
        {
            double error = Math.Sqrt(ErrorOf(0) + ErrorOf(1));
            return error > 0 ? (_mean[0] - _mean[1]) / error : 0;
        }
    }

    /// <param name="kind">0 or 1.</param>
    public void Add(int kind, double value)
    {
        _count[kind]++;
        double delta = value - _mean[kind];
        _mean[kind] += delta / _count[kind];
        _squares[kind] += delta * (value - _mean[kind]);
    }

    public double MeanOf(int kind)
    {
        return _mean[kind];
    }

    private double ErrorOf(int kind)
    {
        return _count[kind] < 2 ? 0 : _squares[kind] / (_count[kind] - 1) / _count[kind];
    }
}
