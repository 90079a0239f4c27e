// One colour of a palette, brought to 256 values of 16 bits, PS3.3 C.7.6.3.1.5, C.7.6.3.1.6 and C.7.9.2.
using System.Buffers.Binary;
using FellowOakDicom;

namespace DicomDenoiseNode.Frames;

/// <summary>Reads a colour's lookup table, whole or segmented.</summary>
internal static class PaletteTable
{
    private const int Discrete = 0;
    private const int Linear = 1;
    private const int Indirect = 2;

    /// <returns>The value for each index 0..255, on 0..65535.</returns>
    /// <exception cref="FrameException">The table is missing or malformed.</exception>
    public static ushort[] Read(DicomDataset dataset, string colour, DicomTag descriptor, DicomTag data, DicomTag segmentedData)
    {
        // One by one: the element is of VR US or SS, and only single values convert from both.
        if (!dataset.TryGetValue(descriptor, 0, out int count) || !dataset.TryGetValue(descriptor, 1, out int first) || !dataset.TryGetValue(descriptor, 2, out int bits) || bits is not (8 or 16))
            throw new FrameException($"Its {colour} palette has no usable descriptor {descriptor}.");
        // 0 stands for 65536, which does not fit the element.
        int entries = count == 0 ? 65536 : (ushort)count;

        ushort[] values = Bytes(dataset, data) is { } whole ? Whole(whole, entries, bits, colour)
            : Bytes(dataset, segmentedData) is { } segmented ? Segmented(segmented, entries, bits, colour)
            : throw new FrameException($"Its {colour} palette has no data.");

        var table = new ushort[256];
        for (int i = 0; i < table.Length; i++)
            table[i] = values[Math.Clamp(i - first, 0, values.Length - 1)];
        return table;
    }

    private static byte[]? Bytes(DicomDataset dataset, DicomTag tag) =>
        dataset.GetDicomItem<DicomItem>(tag) is DicomElement element ? element.Buffer.Data : null;

    private static ushort[] Whole(byte[] data, int entries, int bits, string colour)
    {
        // 8-bit entries come packed two a word or, by old habit, one a word.
        bool words = bits == 16 || data.Length >= 2 * entries;
        if (data.Length < (words ? 2 : 1) * entries)
            throw new FrameException($"Its {colour} palette has {data.Length} bytes for {entries} entries of {bits} bits.");
        var values = new ushort[entries];
        for (int i = 0; i < entries; i++)
            values[i] = Widen(words ? BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(2 * i)) : data[i], bits);
        return values;
    }

    private static ushort[] Segmented(byte[] data, int entries, int bits, string colour)
    {
        int unit = bits / 8;
        var values = new List<ushort>(entries);
        int at = 0;
        while (at + 2 * unit <= data.Length && values.Count < entries) Segment(ref at, mayRefer: true);
        if (values.Count != entries)
            throw new FrameException($"Its segmented {colour} palette gives {values.Count} of {entries} entries.");
        return [.. values];

        void Segment(ref int position, bool mayRefer)
        {
            int operation = Next(ref position);
            int length = Next(ref position);
            switch (operation)
            {
                case Discrete:
                    for (int i = 0; i < length; i++) values.Add(Widen(Next(ref position), bits));
                    break;
                case Linear when values.Count > 0:
                    int from = values[^1], to = Widen(Next(ref position), bits);
                    for (int i = 1; i <= length; i++) values.Add((ushort)(from + (int)Math.Round((to - from) * (double)i / length)));
                    break;
                case Indirect when mayRefer:
                    // A byte offset of 32 bits, low half (or byte) first; the segments there are none of this kind.
                    long offset = 0;
                    for (int i = 0; i < 4 / unit; i++) offset |= (long)Next(ref position) << (i * bits);
                    int there = (int)Math.Min(offset, data.Length);
                    for (int i = 0; i < length && values.Count < entries; i++) Segment(ref there, mayRefer: false);
                    break;
                default:
                    throw new FrameException($"Its segmented {colour} palette has a segment of kind {operation} out of place.");
            }
            if (values.Count > entries)
                throw new FrameException($"Its segmented {colour} palette gives more than {entries} entries.");
        }

        int Next(ref int position)
        {
            if (position + unit > data.Length) throw new FrameException($"Its segmented {colour} palette ends early.");
            int value = unit == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(position)) : data[position];
            position += unit;
            return value;
        }
    }

    private static ushort Widen(int value, int bits) => (ushort)(bits == 8 ? (value & 0xFF) * 257 : value);
}
