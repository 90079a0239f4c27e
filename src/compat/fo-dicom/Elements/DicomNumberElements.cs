// The elements of every binary representation.
using FellowOakDicom.IO.Buffer;

namespace FellowOakDicom;

/// <summary>8-byte floating point numbers (FD).</summary>
public class DicomFloatingPointDouble : DicomValueElement<double>
{
    public DicomFloatingPointDouble(DicomTag tag, params double[] values)
        : base(tag, values)
    {
    }

    public DicomFloatingPointDouble(DicomTag tag, IByteBuffer data)
        : base(tag, data)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.FD;
}

/// <summary>4-byte floating point numbers (FL).</summary>
public class DicomFloatingPointSingle : DicomValueElement<float>
{
    public DicomFloatingPointSingle(DicomTag tag, params float[] values)
        : base(tag, values)
    {
    }

    public DicomFloatingPointSingle(DicomTag tag, IByteBuffer data)
        : base(tag, data)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.FL;
}

/// <summary>Bytes (OB).</summary>
public class DicomOtherByte : DicomValueElement<byte>
{
    public DicomOtherByte(DicomTag tag, params byte[] values)
        : base(tag, values)
    {
    }

    public DicomOtherByte(DicomTag tag, IByteBuffer data)
        : base(tag, data)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.OB;
}

/// <summary>8-byte floating point numbers of a stream (OD).</summary>
public class DicomOtherDouble : DicomValueElement<double>
{
    public DicomOtherDouble(DicomTag tag, params double[] values)
        : base(tag, values)
    {
    }

    public DicomOtherDouble(DicomTag tag, IByteBuffer data)
        : base(tag, data)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.OD;
}

/// <summary>4-byte floating point numbers of a stream (OF).</summary>
public class DicomOtherFloat : DicomValueElement<float>
{
    public DicomOtherFloat(DicomTag tag, params float[] values)
        : base(tag, values)
    {
    }

    public DicomOtherFloat(DicomTag tag, IByteBuffer data)
        : base(tag, data)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.OF;
}

/// <summary>32-bit words (OL).</summary>
public class DicomOtherLong : DicomValueElement<uint>
{
    public DicomOtherLong(DicomTag tag, params uint[] values)
        : base(tag, values)
    {
    }

    public DicomOtherLong(DicomTag tag, IByteBuffer data)
        : base(tag, data)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.OL;
}

/// <summary>64-bit words (OV).</summary>
public class DicomOtherVeryLong : DicomValueElement<ulong>
{
    public DicomOtherVeryLong(DicomTag tag, params ulong[] values)
        : base(tag, values)
    {
    }

    public DicomOtherVeryLong(DicomTag tag, IByteBuffer data)
        : base(tag, data)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.OV;
}

/// <summary>16-bit words (OW).</summary>
public class DicomOtherWord : DicomValueElement<ushort>
{
    public DicomOtherWord(DicomTag tag, params ushort[] values)
        : base(tag, values)
    {
    }

    public DicomOtherWord(DicomTag tag, IByteBuffer data)
        : base(tag, data)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.OW;
}

/// <summary>Signed 32-bit numbers (SL).</summary>
public class DicomSignedLong : DicomValueElement<int>
{
    public DicomSignedLong(DicomTag tag, params int[] values)
        : base(tag, values)
    {
    }

    public DicomSignedLong(DicomTag tag, IByteBuffer data)
        : base(tag, data)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.SL;
}

/// <summary>Signed 16-bit numbers (SS).</summary>
public class DicomSignedShort : DicomValueElement<short>
{
    public DicomSignedShort(DicomTag tag, params short[] values)
        : base(tag, values)
    {
    }

    public DicomSignedShort(DicomTag tag, IByteBuffer data)
        : base(tag, data)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.SS;
}

/// <summary>Signed 64-bit numbers (SV).</summary>
public class DicomSignedVeryLong : DicomValueElement<long>
{
    public DicomSignedVeryLong(DicomTag tag, params long[] values)
        : base(tag, values)
    {
    }

    public DicomSignedVeryLong(DicomTag tag, IByteBuffer data)
        : base(tag, data)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.SV;
}

/// <summary>Unsigned 32-bit numbers (UL).</summary>
public class DicomUnsignedLong : DicomValueElement<uint>
{
    public DicomUnsignedLong(DicomTag tag, params uint[] values)
        : base(tag, values)
    {
    }

    public DicomUnsignedLong(DicomTag tag, IByteBuffer data)
        : base(tag, data)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.UL;
}

/// <summary>Unsigned 16-bit numbers (US).</summary>
public class DicomUnsignedShort : DicomValueElement<ushort>
{
    public DicomUnsignedShort(DicomTag tag, params ushort[] values)
        : base(tag, values)
    {
    }

    public DicomUnsignedShort(DicomTag tag, IByteBuffer data)
        : base(tag, data)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.US;
}

/// <summary>Unsigned 64-bit numbers (UV).</summary>
public class DicomUnsignedVeryLong : DicomValueElement<ulong>
{
    public DicomUnsignedVeryLong(DicomTag tag, params ulong[] values)
        : base(tag, values)
    {
    }

    public DicomUnsignedVeryLong(DicomTag tag, IByteBuffer data)
        : base(tag, data)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.UV;
}
