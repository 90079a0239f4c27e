// The elements of every text representation that has no other type than string.
using FellowOakDicom.IO.Buffer;
using FellowOakDicom.Text;

namespace FellowOakDicom;

/// <summary>An application entity title (AE).</summary>
public class DicomApplicationEntity : DicomMultiStringElement
{
    public DicomApplicationEntity(DicomTag tag, params string[] values)
        : base(tag, values)
    {
    }

    internal DicomApplicationEntity(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.AE;
}

/// <summary>An age (AS).</summary>
public class DicomAgeString : DicomMultiStringElement
{
    public DicomAgeString(DicomTag tag, params string[] values)
        : base(tag, values)
    {
    }

    internal DicomAgeString(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.AS;
}

/// <summary>Code strings (CS).</summary>
public class DicomCodeString : DicomMultiStringElement
{
    public DicomCodeString(DicomTag tag, params string[] values)
        : base(tag, values)
    {
    }

    internal DicomCodeString(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.CS;
}

/// <summary>Long strings (LO).</summary>
public class DicomLongString : DicomMultiStringElement
{
    public DicomLongString(DicomTag tag, params string[] values)
        : base(tag, values)
    {
    }

    internal DicomLongString(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.LO;
}

/// <summary>Short strings (SH).</summary>
public class DicomShortString : DicomMultiStringElement
{
    public DicomShortString(DicomTag tag, params string[] values)
        : base(tag, values)
    {
    }

    internal DicomShortString(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.SH;
}

/// <summary>Strings without limit (UC).</summary>
public class DicomUnlimitedCharacters : DicomMultiStringElement
{
    public DicomUnlimitedCharacters(DicomTag tag, params string[] values)
        : base(tag, values)
    {
    }

    internal DicomUnlimitedCharacters(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.UC;
}

/// <summary>A text of up to 10240 characters (LT).</summary>
public class DicomLongText : DicomStringElement
{
    public DicomLongText(DicomTag tag, string value)
        : base(tag, value)
    {
    }

    internal DicomLongText(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.LT;
}

/// <summary>A text of up to 1024 characters (ST).</summary>
public class DicomShortText : DicomStringElement
{
    public DicomShortText(DicomTag tag, string value)
        : base(tag, value)
    {
    }

    internal DicomShortText(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.ST;
}

/// <summary>A text without limit (UT).</summary>
public class DicomUnlimitedText : DicomStringElement
{
    public DicomUnlimitedText(DicomTag tag, string value)
        : base(tag, value)
    {
    }

    internal DicomUnlimitedText(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.UT;
}

/// <summary>A resource identifier or locator (UR).</summary>
public class DicomUniversalResource : DicomStringElement
{
    public DicomUniversalResource(DicomTag tag, string value)
        : base(tag, value)
    {
    }

    internal DicomUniversalResource(DicomTag tag, SpecificCharacterSet characters, IByteBuffer buffer)
        : base(tag, characters, buffer)
    {
    }

    public override DicomVR ValueRepresentation => DicomVR.UR;
}
