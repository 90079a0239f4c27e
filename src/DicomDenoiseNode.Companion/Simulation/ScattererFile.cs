// Scatterers as a text file: x, z, amplitude on each line.
using System.Globalization;

namespace DicomDenoiseNode.Companion.Simulation;

internal static class ScattererFile
{
    /// <summary>Reads x and z in metres and amplitudes; a first line of words is a heading.</summary>
    /// <exception cref="UserErrorException">The file is absent, empty or has a line that is not three numbers.</exception>
    public static Scatterers Read(FileInfo file)
    {
        if (!file.Exists)
            throw new UserErrorException($"The scatterer file {file.FullName} does not exist.");
        List<float> x = [], z = [], amplitude = [];
        int number = 0;
        foreach (string line in File.ReadLines(file.FullName))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || (number == 1 && line.Any(c => char.IsAsciiLetter(c) && c is not ('e' or 'E'))))
                continue;
            string[] fields = line.Split(',', StringSplitOptions.TrimEntries);
            if (fields.Length != 3 || !Parse(fields[0], out float first) || !Parse(fields[1], out float second) || !Parse(fields[2], out float third))
                throw new UserErrorException($"{file.FullName}, line {number}: expected x, z, amplitude, found '{line}'.");
            if (!(second > 0) || Math.Abs(first) > 1 || second > 1)
                throw new UserErrorException($"{file.FullName}, line {number}: x and z are metres in front of the array (0 < z ≤ 1), found x = {first}, z = {second}.");
            x.Add(first);
            z.Add(second);
            amplitude.Add(third);
        }
        if (x.Count == 0)
            throw new UserErrorException($"{file.FullName} holds no scatterers.");
        return new Scatterers([.. x], [.. z], [.. amplitude]);
    }

    private static bool Parse(string field, out float value) =>
        float.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && float.IsFinite(value);
}
