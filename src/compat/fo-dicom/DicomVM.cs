// How many values an element may have, as the dictionary writes it: 1, 1-3, 2-2n, 1-n.
using System.Collections.Concurrent;
using System.Globalization;

namespace FellowOakDicom;

/// <summary>A value multiplicity, PS3.5 section 6.4.</summary>
public sealed class DicomVM
{
    public static readonly DicomVM VM_1 = new(1, 1, 1);
    public static readonly DicomVM VM_1_n = new(1, int.MaxValue, 1);

    private static readonly ConcurrentDictionary<string, DicomVM> _known = new(StringComparer.Ordinal) { ["1"] = VM_1, ["1-n"] = VM_1_n };

    public DicomVM(int minimum, int maximum, int multiplicity)
    {
        Minimum = minimum;
        Maximum = maximum;
        Multiplicity = multiplicity;
    }

    public int Minimum { get; }

    /// <summary><see cref="int.MaxValue"/> where the dictionary says n.</summary>
    public int Maximum { get; }

    /// <summary>The number of values is a multiple of this.</summary>
    public int Multiplicity { get; }

    /// <exception cref="DicomDataException">The text is no multiplicity.</exception>
    public static DicomVM Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return _known.GetOrAdd(s, Read);
    }

    public override string ToString() =>
        Minimum == Maximum ? $"{Minimum}"
        : Maximum == int.MaxValue ? $"{Minimum}-{(Multiplicity > 1 ? $"{Multiplicity}n" : "n")}"
        : $"{Minimum}-{Maximum}";

    private static DicomVM Read(string s)
    {
        // The registry writes alternatives ("1 or 2", "1-n or 1") for a few retired elements; the widest of them holds.
        string[] ends = s.Split([" or "], StringSplitOptions.None).SelectMany(part => part.Split('-')).ToArray();
        int minimum = int.MaxValue, maximum = 0, multiplicity = 1;
        foreach (string end in ends)
        {
            if (end.EndsWith('n'))
            {
                maximum = int.MaxValue;
                if (end.Length > 1) multiplicity = Number(end[..^1], s);
                continue;
            }

            int number = Number(end, s);
            minimum = Math.Min(minimum, number);
            maximum = Math.Max(maximum, number);
        }

        return new DicomVM(minimum == int.MaxValue ? multiplicity : minimum, maximum, multiplicity);
    }

    private static int Number(string digits, string whole) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new DicomDataException($"'{whole}' is no value multiplicity");
}
