// The noise level a denoiser is asked to remove: one value, or one per row of the frame.
namespace DicomDenoiseNode.Denoising;

/// <summary>Standard deviation of the noise on [0, 1], uniform or by depth (one value per image row).</summary>
public readonly struct SigmaMap
{
    private readonly float uniform;
    private readonly ReadOnlyMemory<float> perRow;

    private SigmaMap(float uniform, ReadOnlyMemory<float> perRow)
    {
        this.uniform = uniform;
        this.perRow = perRow;
    }

    /// <summary>The same sigma everywhere.</summary>
    /// <param name="sigma">On [0, 1]; grey levels divided by 255.</param>
    public static SigmaMap Uniform(float sigma)
    {
        Check(sigma, nameof(sigma));
        return new SigmaMap(sigma, default);
    }

    /// <summary>A sigma for every row, top to bottom, as attenuation makes it; choose it smooth.</summary>
    /// <param name="perRow">On [0, 1], shape [height], at least one row; not copied.</param>
    public static SigmaMap ByDepth(ReadOnlyMemory<float> perRow)
    {
        if (perRow.IsEmpty)
            throw new ArgumentException("A sigma map by depth needs at least one row.", nameof(perRow));
        foreach (float sigma in perRow.Span)
            Check(sigma, nameof(perRow));
        return new SigmaMap(0, perRow);
    }

    public bool IsUniform => perRow.IsEmpty;

    /// <summary>Rows of a map by depth; 0 where the map is uniform.</summary>
    public int Rows => perRow.Length;

    /// <summary>The sigma of image row <paramref name="y"/>, on [0, 1].</summary>
    public float AtRow(int y) => perRow.IsEmpty ? uniform : perRow.Span[y];

    /// <summary>Throws unless the map is uniform or has a value for each of <paramref name="height"/> rows.</summary>
    public void RequireHeight(int height)
    {
        if (!IsUniform && Rows != height)
            throw new ArgumentException($"The sigma map has {Rows} rows, the frame {height}.", nameof(height));
    }

    private static void Check(float sigma, string name)
    {
        if (!(sigma >= 0 && sigma <= 1))
            throw new ArgumentOutOfRangeException(name, sigma, "Sigma is a standard deviation on [0, 1]; divide grey levels by 255.");
    }
}
