// The one way in which every rival is measured.
using System.Diagnostics;
using DicomDenoiseNode.Companion.Dataset;
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Companion.Evaluation;

/// <summary>Measures rivals on clean pictures with white Gaussian noise.</summary>
/// <remarks>
/// The noise is added unclipped; what a rival gives back is clamped to [0, 1] and rounded to 8 bits before it is compared; PSNR is the mean of the
/// pictures' PSNRs. The same seed gives every rival the same noise.
/// </remarks>
/// <param name="set">The pictures.</param>
/// <param name="seed">Names the noise.</param>
/// <param name="report">Receives one line for each row.</param>
internal sealed class Harness(PictureFolder set, long seed, Action<string> report)
{
    /// <summary>A row for each rival and noise level, rivals in their order.</summary>
    /// <param name="rivals">Whom to measure.</param>
    /// <param name="noise">Levels in grey levels of 255.</param>
    /// <param name="stop">Ends the work between two pictures.</param>
    public IReadOnlyList<ScoreRow> Run(IReadOnlyList<Rival> rivals, IReadOnlyList<int> noise, CancellationToken stop)
    {
        var rows = new List<ScoreRow>();
        foreach (Rival rival in rivals)
            foreach (int level in noise)
            {
                ScoreRow row = Measure(rival, level, stop);
                report($"{row.Model,-24} {row.Set} sigma {level,3}  {row.Psnr:F2} dB  SSIM {row.Ssim:F4}  ({row.Images} pictures)");
                rows.Add(row);
            }
        return rows;
    }

    /// <summary>The noisy version of a picture: the same for everyone.</summary>
    public float[] Noisy(int picture, int level)
    {
        float[] noisy = Grey.FromBytes(set.Pictures[picture].Pixels);
        new Draws(seed, 1000L * picture + level).AddNormal(noisy, level / 255f);
        return noisy;
    }

    /// <summary>What a rival makes of a picture, clamped and rounded to 8 bits.</summary>
    public float[] Denoised(Rival rival, int picture, int level)
    {
        float[] frame = Noisy(picture, level);
        rival.Denoiser.Denoise(frame, set.Pictures[picture].Width, set.Pictures[picture].Height, SigmaMap.Uniform(level / 255f), frame);
        Grey.Quantise(frame);
        return frame;
    }

    /// <summary>The clean pictures.</summary>
    public PictureFolder Set => set;

    private ScoreRow Measure(Rival rival, int level, CancellationToken stop)
    {
        double psnr = 0, fitted = 0, ssim = 0, ssim101 = 0, milliseconds = 0, pixels = 0;
        bool hasSsim = true, hasSsim101 = true;
        for (int i = 0; i < set.Pictures.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            Picture picture = set.Pictures[i];
            float[] clean = Grey.FromBytes(picture.Pixels);
            float[] frame = Noisy(i, level);
            long start = Stopwatch.GetTimestamp();
            rival.Denoiser.Denoise(frame, picture.Width, picture.Height, SigmaMap.Uniform(level / 255f), frame);
            milliseconds += Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            pixels += frame.Length;
            Grey.Quantise(frame);
            psnr += ImageQuality.Psnr(frame, clean);
            fitted += ImageQuality.PsnrFitted(frame, clean);
            int side = Math.Min(picture.Width, picture.Height);
            hasSsim &= side >= ImageQuality.GaussianSide;
            hasSsim101 &= side >= ImageQuality.BoxSide;
            ssim += hasSsim ? ImageQuality.Ssim(frame, clean, picture.Width, picture.Height) : 0;
            ssim101 += hasSsim101 ? ImageQuality.SsimBox101(frame, clean, picture.Width, picture.Height) : 0;
        }
        int count = set.Pictures.Count;
        return new ScoreRow(rival.Name, set.Name, level, psnr / count, fitted / count, hasSsim ? ssim / count : null, hasSsim101 ? ssim101 / count : null,
            count, milliseconds / pixels * 1e6);
    }
}
