// Arrays in NumPy's file format, version 1.0.
using System.Buffers.Binary;
using System.Text;

namespace DicomDenoiseNode.Companion.Simulation;

internal static class NpyFile
{
    /// <summary>Writes float32, little endian, rows first.</summary>
    public static void Write(string path, ReadOnlySpan<float> values, int rows, int columns)
    {
        string header = $"{{'descr': '<f4', 'fortran_order': False, 'shape': ({rows}, {columns}), }}";
        // Magic, version and length take 10 bytes; the data begins at a multiple of 64.
        int length = (10 + header.Length + 1 + 63) / 64 * 64 - 10;
        var bytes = new byte[10 + length + 4 * values.Length];
        bytes[0] = 0x93;
        Encoding.ASCII.GetBytes("NUMPY").CopyTo(bytes, 1);
        (bytes[6], bytes[7]) = (1, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), (ushort)length);
        Encoding.ASCII.GetBytes(header.PadRight(length - 1) + "\n").CopyTo(bytes, 10);
        for (int i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(10 + length + 4 * i), values[i]);
        File.WriteAllBytes(path, bytes);
    }
}
