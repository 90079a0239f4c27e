// The encodings behind the defined terms of Specific Character Set.
using System.Text;
using FellowOakDicom.Text;

namespace FellowOakDicom;

/// <summary>Encodings by the terms of (0008,0005), PS3.3 section C.12.1.1.2.</summary>
public static class DicomEncoding
{
    /// <summary>ISO 646, which holds where no character set is given.</summary>
    public static Encoding Default { get; } = Encoding.ASCII;

    /// <summary>The encoding of one defined term; <see cref="Default"/> for an empty or unknown one.</summary>
    public static Encoding GetEncoding(string charset) => SpecificCharacterSet.EncodingOf(charset) ?? Default;
}
