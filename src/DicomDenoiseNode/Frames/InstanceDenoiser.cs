// The story of one instance's pixels: what would be done, and doing it.
using System.Security.Cryptography;
using DicomDenoiseNode.Denoising;
using FellowOakDicom;

namespace DicomDenoiseNode.Frames;

/// <summary>Derives a denoised object from an ultrasound object. Any number of threads may call it.</summary>
/// <remarks>
/// Two steps, so that a caller can tell a repeat by its UID before the costly one: <see cref="Examine"/> decodes every frame once or twice and
/// decides, <see cref="Derive"/> denoises and writes. Memory is a handful of frames, whatever the length of the cine.
/// Open the source with <c>FileReadOption.ReadLargeOnDemand</c> and keep its file until <see cref="Derive"/> returns.
/// </remarks>
/// <param name="denoiser">Runs the model.</param>
/// <param name="model">Which model that is.</param>
/// <param name="productVersion">Goes into Software Versions.</param>
public sealed class InstanceDenoiser(IDenoiser denoiser, ModelIdentity model, string productVersion)
{
    // The median of so many frames does not move when more are measured.
    private const int FramesMeasured = 32;

    // The length of a native element has 32 bits and is even, PS3.5 7.1.
    private const long LongestElement = uint.MaxValue - 1;

    /// <summary>Decides what is to be done with an instance, and why. Writes nothing.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was signalled.</exception>
    public Plan Examine(DicomFile source, FrameSettings settings, CancellationToken stop = default)
    {
        DicomDataset dataset = source.Dataset;
        IReadOnlyList<UltrasoundRegion> regions = [];
        try
        {
            if (Eligibility.Refusal(dataset, settings) is { } refusal) return new Plan { Reason = refusal };
            regions = UltrasoundRegion.Read(dataset);
            SourceFrames frames = SourceFrames.Open(dataset);
            FrameLayout layout = frames.Layout;
            DeclaredTissue declared = settings.Regions == RegionPolicy.WholeFrame
                ? DeclaredTissue.WholeFrame(regions.Count, layout.Columns, layout.Rows)
                : DeclaredTissue.Of(regions, layout.Columns, layout.Rows);
            RegionVerdict[] verdicts = [.. regions.Zip(declared.Verdicts, (region, verdict) => new RegionVerdict(region, verdict))];
            Plan PassOver(string reason, SigmaReport? sigma = null) => new() { Reason = reason, Regions = verdicts, Layout = layout, Frames = frames.Count, Sigma = sigma };

            if (declared.Mask is null) return PassOver(declared.Reason!);
            if (settings.Syntax == DicomTransferSyntax.ExplicitVRLittleEndian && (long)layout.Bytes * frames.Count > LongestElement)
                return PassOver($"Its {frames.Count} frames take more than 4 GiB uncompressed, which no native pixel data element holds; choose a compressed transfer syntax.");

            (bool[] tissue, string digest) = FindTissue(frames, declared.Mask, stop);
            if (Rectangle.Around(tissue, layout.Columns) is not { } bounds)
                return PassOver("No gray tissue was found in the declared regions.");
            SigmaReport? sigma = MeasureSigma(frames, tissue, settings, stop);
            if (sigma is null) return PassOver("No noise could be measured in its tissue, so there is nothing to remove.");

            return new Plan
            {
                Regions = verdicts,
                Layout = layout,
                Frames = frames.Count,
                TissuePixels = tissue.Count(pixel => pixel),
                TissueBounds = bounds,
                Sigma = sigma,
                FramesDigest = digest,
                SopClass = Eligibility.DerivedSopClass(dataset.GetSingleValue<string>(DicomTag.SOPClassUID), frames.Count),
                SopInstance = DerivedUid.Instance(dataset.GetSingleValue<string>(DicomTag.SOPInstanceUID), digest, model, settings),
                SeriesInstance = DerivedUid.Series(dataset.GetSingleValue<string>(DicomTag.SeriesInstanceUID), model, settings),
                Source = dataset,
                Decoded = frames,
                Tissue = tissue,
                Settings = settings,
            };
        }
        catch (FrameException e)
        {
            return new Plan { Reason = e.Message, Regions = Untouched(regions) };
        }
        catch (DicomException e)
        {
            // The message may quote a value of the data set, and that may be the patient's.
            return new Plan { Reason = $"Its data set is faulty ({e.GetType().Name}).", Regions = Untouched(regions) };
        }
    }

    /// <summary>Makes the derived object of a plan and checks it: same source, same bytes.</summary>
    /// <param name="plan">From <see cref="Examine"/>, without a reason to pass over.</param>
    /// <param name="received">When the source was received: the ledger's time, never the clock's.</param>
    /// <param name="scratch">Empty, readable, writable, seekable; holds the encoded frames until the object is written.</param>
    /// <param name="output">Empty, readable, writable, seekable; receives the Part 10 file. Worthless where this method throws.</param>
    /// <param name="stop">Looked at between frames.</param>
    /// <exception cref="FrameException">A frame cannot be read or encoded, or the check before release refuses the object.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was signalled.</exception>
    public DerivedObject Derive(Plan plan, DateTimeOffset received, Stream scratch, Stream output, CancellationToken stop = default)
    {
        if (plan is not { Reason: null, Source: { } source, Decoded: { } frames, Tissue: { } tissue, Settings: { } settings, Sigma: { } sigma })
            throw new ArgumentException("This plan passes the instance over.", nameof(plan));

        var encoded = new EncodedFrames(frames.Layout, settings.Syntax, scratch);
        IReadOnlyList<FrameSigma> perFrame = DenoiseFrames(plan, frames, tissue, settings, sigma, encoded, stop);

        var provenance = new Provenance(model, settings, sigma.UsedGreyLevels, received, productVersion);
        DicomDataset derived = DerivedDataset.Of(source, plan, provenance, settings.Syntax);
        encoded.AddTo(derived);
        new DicomFile(derived).Save(output);
        RequireWritten(output, encoded, plan);
        return new DerivedObject(plan.SopClass, plan.SopInstance, plan.SeriesInstance, plan.FramesDigest!, frames.Count, sigma with { Frames = perFrame });
    }

    private static RegionVerdict[] Untouched(IReadOnlyList<UltrasoundRegion> regions) =>
        [.. regions.Select(region => new RegionVerdict(region, "untouched"))];

    // Every frame once: the tissue of all of them, and what they are.
    private static (bool[] Tissue, string Digest) FindTissue(SourceFrames frames, bool[] declared, CancellationToken stop)
    {
        FrameLayout layout = frames.Layout;
        var area = new TissueArea(layout, declared);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] frame = new byte[layout.Bytes];
        byte[] level = new byte[layout.Pixels];
        bool[] gray = new bool[layout.Pixels];
        for (int i = 0; i < frames.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            frames.Decode(i, frame);
            digest.AppendData(frame);
            frames.Rule.Read(frame, level, gray);
            area.Add(level, gray);
        }
        return (area.Find(), Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    // A second look at some frames, now that the tissue is known. Null where nothing can be measured.
    private SigmaReport? MeasureSigma(SourceFrames frames, bool[] tissue, FrameSettings settings, CancellationToken stop)
    {
        var writer = new TissueWriter(frames.Layout, frames.Rule, tissue);
        byte[] frame = new byte[frames.Layout.Bytes];
        var estimates = new List<NoiseEstimate>();
        var perFrame = new List<FrameSigma>();
        foreach (int i in CineSigma.FramesToSample(frames.Count, FramesMeasured))
        {
            stop.ThrowIfCancellationRequested();
            frames.Decode(i, frame);
            writer.Read(frame);
            NoiseEstimate estimate = writer.Estimate();
            estimates.Add(estimate with { Sigma = model.Calibration.Apply(estimate) });
            perFrame.Add(InGreyLevels(i, estimate));
        }
        if (settings.SigmaGreyLevels is { } set) return new SigmaReport(set, false, settings.Strength, perFrame);
        if (CineSigma.Of(estimates) is not { } median) return null;
        double used = Math.Clamp(median * settings.SigmaScale, CineSigma.Lowest, CineSigma.Highest);
        return new SigmaReport(used * 255, true, settings.Strength, perFrame);
    }

    private List<FrameSigma> DenoiseFrames(Plan plan, SourceFrames frames, bool[] tissue, FrameSettings settings, SigmaReport sigma, EncodedFrames encoded, CancellationToken stop)
    {
        FrameLayout layout = frames.Layout;
        var writer = new TissueWriter(layout, frames.Rule, tissue);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] before = new byte[layout.Bytes];
        byte[] after = new byte[layout.Bytes];
        var perFrame = new List<FrameSigma>(frames.Count);
        for (int i = 0; i < frames.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            frames.Decode(i, before);
            digest.AppendData(before);
            before.CopyTo(after, 0);
            writer.Denoise(after, denoiser, (float)(sigma.UsedGreyLevels / 255), (float)settings.Strength);
            perFrame.Add(InGreyLevels(i, writer.Estimate()));
            OutsideCheck.Require(before, after, layout, frames.Rule, writer.Writable);
            encoded.Add(after);
        }
        // What was denoised is what the plan was made for, frame by frame in the same order.
        if (Convert.ToHexStringLower(digest.GetHashAndReset()) != plan.FramesDigest)
            throw new FrameException("The derived object is refused: the source's frames did not decode to the same pixels twice.");
        return perFrame;
    }

    private static void RequireWritten(Stream output, EncodedFrames encoded, Plan plan)
    {
        output.Flush();
        output.Position = 0;
        DicomDataset written = DicomFile.Open(output, FileReadOption.ReadLargeOnDemand).Dataset;
        if (written.Text(DicomTag.SOPInstanceUID) != plan.SopInstance)
            throw new FrameException("The derived object is refused: it was written with another SOP Instance UID.");
        encoded.RequireIn(written);
    }

    private static FrameSigma InGreyLevels(int frame, NoiseEstimate estimate) => new(frame, Math.Round(estimate.Sigma * 255.0, 3), estimate.Kind);
}
