// The noise of Eqn 3 on channel data: x = o·m + a.
namespace DicomDenoiseNode.Companion.Simulation;

/// <summary>Multiplicative and additive noise, drawn by element and transmission so that threads cannot change it.</summary>
/// <remarks>
/// a is white over the band the record keeps; its power is the mean power of the whole record less the stated ratio, since the
/// electronics of every channel are alike. m = 1 + s·N(0, 1).
/// </remarks>
public sealed class ChannelNoise
{
    private readonly ChannelNoiseSettings _settings;
    private readonly ulong _seed;
    private readonly double _binDeviation;

    /// <summary>Measures the record and prepares its noise.</summary>
    /// <param name="channels">The noiseless record.</param>
    /// <param name="settings">How much of which.</param>
    /// <param name="seed">Another seed, other noise of the same strength.</param>
    public ChannelNoise(ChannelSpectra channels, ChannelNoiseSettings settings, ulong seed)
    {
        _settings = settings;
        _seed = seed;
        if (settings.SignalToNoise is not { } ratio)
            return;
        double power = 0;
        for (int i = 0; i < channels.Re.Length; i++)
            power += (double)channels.Re[i] * channels.Re[i] + (double)channels.Im[i] * channels.Im[i];
        // Parseval: the mean power of an analytic record is the sum over its bins; noise shares it out evenly.
        _binDeviation = Math.Sqrt(power / channels.Re.Length / Math.Pow(10, ratio / 10) / 2);
    }

    /// <summary>Whether m is drawn for samples: then it multiplies the signal in time, and a is added after it.</summary>
    internal bool PerSample => _settings.GainDeviation > 0 && _settings.Gain == GainNoise.PerSample;

    /// <summary>Whether there is any a.</summary>
    internal bool Additive => _binDeviation > 0;

    /// <summary>Multiplies a channel's spectrum by an m for the whole record.</summary>
    internal void MultiplyChannel(Span<float> re, Span<float> im, int element, int transmission)
    {
        if (_settings.GainDeviation == 0)
            return;
        float gain = 1 + (float)(_settings.GainDeviation * Stream(element, transmission, 0).NextNormals().First);
        for (int k = 0; k < re.Length; k++)
            (re[k], im[k]) = (re[k] * gain, im[k] * gain);
    }

    /// <summary>Multiplies a channel's analytic signal by an m for every sample.</summary>
    internal void MultiplySamples(Span<float> re, Span<float> im, int element, int transmission)
    {
        RandomStream stream = Stream(element, transmission, 0);
        for (int n = 0; n < re.Length; n++)
        {
            float gain = 1 + (float)(_settings.GainDeviation * stream.NextNormals().First);
            (re[n], im[n]) = (re[n] * gain, im[n] * gain);
        }
    }

    /// <summary>Adds a to a channel's spectrum.</summary>
    internal void Add(Span<float> re, Span<float> im, int element, int transmission)
    {
        if (!Additive)
            return;
        RandomStream stream = Stream(element, transmission, 1);
        for (int k = 0; k < re.Length; k++)
        {
            (double first, double second) = stream.NextNormals();
            re[k] += (float)(_binDeviation * first);
            im[k] += (float)(_binDeviation * second);
        }
    }

    private RandomStream Stream(int element, int transmission, int kind) =>
        new(_seed, ((ulong)element << 32) | ((ulong)transmission << 1) | (uint)kind);
}
