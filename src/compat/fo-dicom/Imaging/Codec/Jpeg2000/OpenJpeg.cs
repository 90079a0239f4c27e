// The OpenJPEG library where the machine has it: its functions and the structures they share.
using System.Runtime.InteropServices;

namespace FellowOakDicom.Imaging.Codec.Jpeg2000;

/// <summary>Entry points of libopenjp2, version 2.1 or later, by its public header openjpeg.h.</summary>
internal sealed unsafe class OpenJpeg
{
    // Debian and Fedora, macOS, Windows.
    private static readonly string[] Names = ["libopenjp2.so.7", "libopenjp2.7.dylib", "openjp2.dll"];

    private static readonly Lazy<OpenJpeg?> Found = new(Find);

    private OpenJpeg(nint library)
    {
        CreateDecompress = (delegate* unmanaged[Cdecl]<int, void*>)Export(library, "opj_create_decompress");
        SetDefaults = (delegate* unmanaged[Cdecl]<void*, void>)Export(library, "opj_set_default_decoder_parameters");
        SetUp = (delegate* unmanaged[Cdecl]<void*, void*, int>)Export(library, "opj_setup_decoder");
        SetErrorHandler = (delegate* unmanaged[Cdecl]<void*, delegate* unmanaged[Cdecl]<byte*, void*, void>, void*, int>)Export(library, "opj_set_error_handler");
        StreamCreate = (delegate* unmanaged[Cdecl]<nuint, int, void*>)Export(library, "opj_stream_create");
        StreamDestroy = (delegate* unmanaged[Cdecl]<void*, void>)Export(library, "opj_stream_destroy");
        StreamSetRead = (delegate* unmanaged[Cdecl]<void*, delegate* unmanaged[Cdecl]<byte*, nuint, Source*, nuint>, void>)Export(library, "opj_stream_set_read_function");
        StreamSetSkip = (delegate* unmanaged[Cdecl]<void*, delegate* unmanaged[Cdecl]<long, Source*, long>, void>)Export(library, "opj_stream_set_skip_function");
        StreamSetSeek = (delegate* unmanaged[Cdecl]<void*, delegate* unmanaged[Cdecl]<long, Source*, int>, void>)Export(library, "opj_stream_set_seek_function");
        StreamSetUserData = (delegate* unmanaged[Cdecl]<void*, Source*, void*, void>)Export(library, "opj_stream_set_user_data");
        StreamSetLength = (delegate* unmanaged[Cdecl]<void*, ulong, void>)Export(library, "opj_stream_set_user_data_length");
        ReadHeader = (delegate* unmanaged[Cdecl]<void*, void*, Image**, int>)Export(library, "opj_read_header");
        Decode = (delegate* unmanaged[Cdecl]<void*, void*, Image*, int>)Export(library, "opj_decode");
        EndDecompress = (delegate* unmanaged[Cdecl]<void*, void*, int>)Export(library, "opj_end_decompress");
        DestroyCodec = (delegate* unmanaged[Cdecl]<void*, void>)Export(library, "opj_destroy_codec");
        ImageDestroy = (delegate* unmanaged[Cdecl]<Image*, void>)Export(library, "opj_image_destroy");
    }

    /// <summary>The library, or null where there is none.</summary>
    public static OpenJpeg? Library => Found.Value;

    public delegate* unmanaged[Cdecl]<int, void*> CreateDecompress { get; }

    public delegate* unmanaged[Cdecl]<void*, void> SetDefaults { get; }

    public delegate* unmanaged[Cdecl]<void*, void*, int> SetUp { get; }

    public delegate* unmanaged[Cdecl]<void*, delegate* unmanaged[Cdecl]<byte*, void*, void>, void*, int> SetErrorHandler { get; }

    public delegate* unmanaged[Cdecl]<nuint, int, void*> StreamCreate { get; }

    public delegate* unmanaged[Cdecl]<void*, void> StreamDestroy { get; }

    public delegate* unmanaged[Cdecl]<void*, delegate* unmanaged[Cdecl]<byte*, nuint, Source*, nuint>, void> StreamSetRead { get; }

    public delegate* unmanaged[Cdecl]<void*, delegate* unmanaged[Cdecl]<long, Source*, long>, void> StreamSetSkip { get; }

    public delegate* unmanaged[Cdecl]<void*, delegate* unmanaged[Cdecl]<long, Source*, int>, void> StreamSetSeek { get; }

    public delegate* unmanaged[Cdecl]<void*, Source*, void*, void> StreamSetUserData { get; }

    public delegate* unmanaged[Cdecl]<void*, ulong, void> StreamSetLength { get; }

    public delegate* unmanaged[Cdecl]<void*, void*, Image**, int> ReadHeader { get; }

    public delegate* unmanaged[Cdecl]<void*, void*, Image*, int> Decode { get; }

    public delegate* unmanaged[Cdecl]<void*, void*, int> EndDecompress { get; }

    public delegate* unmanaged[Cdecl]<void*, void> DestroyCodec { get; }

    public delegate* unmanaged[Cdecl]<Image*, void> ImageDestroy { get; }

    private static OpenJpeg? Find()
    {
        foreach (string name in Names)
        {
            if (!NativeLibrary.TryLoad(name, typeof(OpenJpeg).Assembly, DllImportSearchPath.SafeDirectories, out nint library))
                continue;
            try
            {
                return new OpenJpeg(library);
            }
            catch (EntryPointNotFoundException)
            {
                // A library of that name with another interface is as good as none.
                NativeLibrary.Free(library);
            }
        }

        return null;
    }

    private static void* Export(nint library, string name) => (void*)NativeLibrary.GetExport(library, name);

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

    /// <summary>What the stream callbacks read from.</summary>
    public struct Source
    {
        public byte* Data;
        public long Length;
        public long Position;
    }
}
