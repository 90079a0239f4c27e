// The beamformer on channel data that our simulator has not made.
using DicomDenoiseNode.Companion.Simulation;

namespace DicomDenoiseNode.Companion.Tests.Simulation;

public class RecordedChannelsTests
{
    [Fact]
    public void Pulses_written_at_their_times_of_flight_meet_at_the_reflector()
    {
        const double x = 1.3e-3, z = 0.021, rate = 40e6, start = 20e-6;
        Setup setup = Scenes.Paper(5) with { Probe = Probe.PaperTable2 with { CentreFrequency = 5e6 } };
        const int count = 1500;
        var samples = new float[setup.Probe.Elements * setup.Angles.Count * count];
        for (int e = 0; e < setup.Probe.Elements; e++)
        {
            for (int m = 0; m < setup.Angles.Count; m++)
            {
                // Montaldo et al., IEEE TUFFC 56(3):489-506, 2009, eq. 4; time 0 as the wave passes the array's centre.
                double theta = setup.Angles[m], dx = x - setup.Probe.ElementX(e);
                double arrival = (x * Math.Sin(theta) + z * Math.Cos(theta) + Math.Sqrt(dx * dx + z * z)) / setup.SoundSpeed;
                for (int n = 0; n < count; n++)
                {
                    double t = start + n / rate - arrival;
                    samples[(e * setup.Angles.Count + m) * count + n] = (float)(Math.Exp(-t * t / (2 * 0.15e-6 * 0.15e-6)) * Math.Cos(2 * Math.PI * 5e6 * t));
                }
            }
        }
        PixelGrid grid = Scenes.Around(x, z, 0.4e-3, 0.3e-3, 10e-6);

        ComplexImage image = DelayAndSum.Beamform(ChannelSpectra.FromSamples(samples, setup, rate, start), grid, setup, null, 2, CancellationToken.None);

        float[] envelope = image.Envelope();
        var found = Scenes.Width(envelope, grid);
        Assert.InRange(found.X, x - 15e-6, x + 15e-6);
        Assert.InRange(found.Z, z - 15e-6, z + 15e-6);
        // Unit pulses from the elements of the aperture z/(2F) either side, 5 waves averaged: they add up in phase.
        double elements = z / 1.75 / setup.Probe.Pitch;
        Assert.InRange(envelope.Max(), 0.93 * elements, 1.07 * elements);
    }
}
