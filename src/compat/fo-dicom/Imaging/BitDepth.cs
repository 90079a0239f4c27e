// How the bits of a sample lie in their cell.
namespace FellowOakDicom.Imaging;

/// <summary>Whether samples have a sign: (0028,0103).</summary>
public enum PixelRepresentation
{
    /// <summary>No sign.</summary>
    Unsigned = 0,

    /// <summary>Two's complement.</summary>
    Signed = 1,
}

/// <summary>How the samples of colour pixels are arranged: (0028,0006).</summary>
public enum PlanarConfiguration
{
    /// <summary>Pixel after pixel.</summary>
    Interleaved = 0,

    /// <summary>Plane after plane.</summary>
    Planar = 1,
}

/// <summary>The cell of a sample and the bits that count: PS3.5 8.1.1.</summary>
public class BitDepth
{
    /// <summary>Creates the description.</summary>
    /// <param name="allocated">Bits of the cell.</param>
    /// <param name="stored">Bits that count.</param>
    /// <param name="highBit">Number of the highest of them.</param>
    /// <param name="signed">Whether they are a two's complement.</param>
    public BitDepth(int allocated, int stored, int highBit, bool signed)
    {
        BitsAllocated = allocated;
        BitsStored = stored;
        HighBit = highBit;
        IsSigned = signed;
    }

    /// <summary>Bits of the cell.</summary>
    public int BitsAllocated { get; }

    /// <summary>Bits that count.</summary>
    public int BitsStored { get; }

    /// <summary>Number of the highest bit that counts.</summary>
    public int HighBit { get; }

    /// <summary>Whether samples have a sign.</summary>
    public bool IsSigned { get; }

    /// <summary>The greatest value of a sample.</summary>
    public int MaximumValue => GetMaximumValue(BitsStored, IsSigned);

    /// <summary>The least value of a sample.</summary>
    public int MinimumValue => GetMinimumValue(BitsStored, IsSigned);

    /// <summary>The greatest value of so many bits.</summary>
    public static int GetMaximumValue(int bitsStored, bool isSigned) => (int)((1L << (isSigned ? bitsStored - 1 : bitsStored)) - 1);

    /// <summary>The least value of so many bits.</summary>
    public static int GetMinimumValue(int bitsStored, bool isSigned) => isSigned ? (int)-(1L << (bitsStored - 1)) : 0;
}
