// The check before release: a derived frame differs from its source only in brightness, only where it may.
namespace DicomDenoiseNode.Frames;

/// <summary>Compares a source frame with its derived frame, knowing nothing of how the derived one was made.</summary>
public static class OutsideCheck
{
    /// <param name="source">The decoded source frame.</param>
    /// <param name="derived">The decoded derived frame.</param>
    /// <param name="layout">Of both.</param>
    /// <param name="rule">Of both.</param>
    /// <param name="writable">Where the frames may differ, shape [rows, columns].</param>
    /// <exception cref="FrameException">A byte differs elsewhere, a gray pixel is no longer gray, or a chroma has changed.</exception>
    public static void Require(ReadOnlySpan<byte> source, ReadOnlySpan<byte> derived, FrameLayout layout, GrayRule rule, ReadOnlySpan<bool> writable)
    {
        if (source.Length != layout.Bytes || derived.Length != layout.Bytes)
            throw new FrameException($"A frame of {layout.Columns}x{layout.Rows} has {source.Length} bytes before and {derived.Length} after.");
        byte[] level = new byte[layout.Pixels];
        bool[] gray = new bool[layout.Pixels];
        rule.Read(derived, level, gray);
        for (int pixel = 0, at = 0; pixel < layout.Pixels; pixel++, at += layout.PixelStep)
        {
            bool same = true;
            for (int sample = 0, i = at; sample < layout.Samples; sample++, i += layout.SampleStep)
                if (source[i] != derived[i])
                {
                    same = false;
                    if (layout.Colour == FrameColour.YbrFull && sample > 0) Refuse(pixel, layout, "has another chroma");
                }
            if (same) continue;
            if (!writable[pixel]) Refuse(pixel, layout, "was changed outside the tissue");
            if (!gray[pixel]) Refuse(pixel, layout, "is no longer gray");
        }
    }

    private static void Refuse(int pixel, FrameLayout layout, string what) =>
        throw new FrameException($"The derived object is refused: pixel {pixel % layout.Columns},{pixel / layout.Columns} {what}.");
}
