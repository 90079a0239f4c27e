// The OpenJPEG library where the machine has it: its functions and the structures they share.
using System.Runtime.InteropServices;

namespace FellowOakDicom.Imaging.Codec.Jpeg2000;

/// <summary>libopenjp2, version 2.1 or later, by its public header openjpeg.h, on 64-bit machines.</summary>
internal static unsafe partial class OpenJpeg
{
    private const string Library = "openjp2";

    // Debian and Fedora, macOS, Windows.
    private static readonly string[] FileNames = ["libopenjp2.so.7", "libopenjp2.7.dylib", "openjp2.dll"];

    private static readonly nint Handle = Load();

    /// <summary>Whether the machine has the library.</summary>
    public static bool IsInstalled => Handle != 0;

    [LibraryImport(Library, EntryPoint = "opj_create_decompress")]
    public static partial void* CreateDecompress(int format);

    [LibraryImport(Library, EntryPoint = "opj_create_compress")]
    public static partial void* CreateCompress(int format);

    [LibraryImport(Library, EntryPoint = "opj_destroy_codec")]
    public static partial void DestroyCodec(void* codec);

    [LibraryImport(Library, EntryPoint = "opj_set_error_handler")]
    public static partial int SetErrorHandler(void* codec, delegate* unmanaged[Cdecl]<byte*, void*, void> handler, void* user);

    [LibraryImport(Library, EntryPoint = "opj_set_default_decoder_parameters")]
    public static partial void SetDefaultDecoderParameters(void* parameters);

    [LibraryImport(Library, EntryPoint = "opj_setup_decoder")]
    public static partial int SetupDecoder(void* codec, void* parameters);

    [LibraryImport(Library, EntryPoint = "opj_read_header")]
    public static partial int ReadHeader(void* stream, void* codec, Image** image);

    [LibraryImport(Library, EntryPoint = "opj_decode")]
    public static partial int Decode(void* codec, void* stream, Image* image);

    [LibraryImport(Library, EntryPoint = "opj_end_decompress")]
    public static partial int EndDecompress(void* codec, void* stream);

    [LibraryImport(Library, EntryPoint = "opj_set_default_encoder_parameters")]
    public static partial void SetDefaultEncoderParameters(EncoderParameters* parameters);

    [LibraryImport(Library, EntryPoint = "opj_setup_encoder")]
    public static partial int SetupEncoder(void* codec, EncoderParameters* parameters, Image* image);

    [LibraryImport(Library, EntryPoint = "opj_start_compress")]
    public static partial int StartCompress(void* codec, Image* image, void* stream);

    [LibraryImport(Library, EntryPoint = "opj_encode")]
    public static partial int Encode(void* codec, void* stream);

    [LibraryImport(Library, EntryPoint = "opj_end_compress")]
    public static partial int EndCompress(void* codec, void* stream);

    [LibraryImport(Library, EntryPoint = "opj_image_create")]
    public static partial Image* ImageCreate(uint components, ComponentParameters* parameters, int colorSpace);

    [LibraryImport(Library, EntryPoint = "opj_image_destroy")]
    public static partial void ImageDestroy(Image* image);

    [LibraryImport(Library, EntryPoint = "opj_stream_create")]
    public static partial void* StreamCreate(nuint bufferSize, int isInput);

    [LibraryImport(Library, EntryPoint = "opj_stream_destroy")]
    public static partial void StreamDestroy(void* stream);

    [LibraryImport(Library, EntryPoint = "opj_stream_set_read_function")]
    public static partial void StreamSetRead(void* stream, delegate* unmanaged[Cdecl]<byte*, nuint, Bytes*, nuint> function);

    [LibraryImport(Library, EntryPoint = "opj_stream_set_write_function")]
    public static partial void StreamSetWrite(void* stream, delegate* unmanaged[Cdecl]<byte*, nuint, Bytes*, nuint> function);

    [LibraryImport(Library, EntryPoint = "opj_stream_set_skip_function")]
    public static partial void StreamSetSkip(void* stream, delegate* unmanaged[Cdecl]<long, Bytes*, long> function);

    [LibraryImport(Library, EntryPoint = "opj_stream_set_seek_function")]
    public static partial void StreamSetSeek(void* stream, delegate* unmanaged[Cdecl]<long, Bytes*, int> function);

    [LibraryImport(Library, EntryPoint = "opj_stream_set_user_data")]
    public static partial void StreamSetUserData(void* stream, Bytes* data, void* free);

    [LibraryImport(Library, EntryPoint = "opj_stream_set_user_data_length")]
    public static partial void StreamSetLength(void* stream, ulong length);

    private static nint Load()
    {
        nint handle = 0;
        if (!Environment.Is64BitProcess || !Array.Exists(FileNames, name => NativeLibrary.TryLoad(name, typeof(OpenJpeg).Assembly, DllImportSearchPath.SafeDirectories, out handle)))
            return 0;
        NativeLibrary.SetDllImportResolver(typeof(OpenJpeg).Assembly, (name, _, _) => name == Library ? handle : 0);
        return handle;
    }

    /// <summary>opj_image_t.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Image
    {
        public uint X0, Y0, X1, Y1, Components;
        public int ColorSpace;
        public Component* Component;
        public byte* IccProfile;
        public uint IccProfileLength;
    }

    /// <summary>opj_image_comp_t.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Component
    {
        public uint Dx, Dy, Width, Height, X0, Y0, Precision, Bpp, Signed, Resolutions, Factor;
        public int* Data;
        public ushort Alpha;
    }

    /// <summary>opj_image_cmptparm_t.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct ComponentParameters
    {
        public uint Dx, Dy, Width, Height, X0, Y0, Precision, Bpp, Signed;
    }

    /// <summary>opj_cparameters_t, as far as its defaults are changed.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 18720)]
    public struct EncoderParameters
    {
        /// <summary>cp_disto_alloc: layers are allotted by rate.</summary>
        [FieldOffset(20)]
        public int AllotByRate;

        /// <summary>tcp_numlayers.</summary>
        [FieldOffset(4796)]
        public int Layers;

        /// <summary>tcp_rates[0]: how many times smaller, 0 for lossless.</summary>
        [FieldOffset(4800)]
        public float Rate;

        /// <summary>numresolution.</summary>
        [FieldOffset(5600)]
        public int Resolutions;

        /// <summary>irreversible: 1 for the wavelet that loses.</summary>
        [FieldOffset(5616)]
        public int Irreversible;

        /// <summary>tcp_mct: 1 where the first three components are transformed.</summary>
        [FieldOffset(18698)]
        public byte ComponentTransform;
    }

    /// <summary>Bytes that the stream callbacks read or write.</summary>
    public struct Bytes
    {
        public byte* Data;
        public long Length;
        public long Position;
    }
}
