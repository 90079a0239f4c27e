// The clean pictures that rivals are measured on.
using DicomDenoiseNode.Companion.Dataset;

namespace DicomDenoiseNode.Companion.Evaluation;

/// <summary>A named set of clean pictures.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Pictures">In the order of their names.</param>
internal sealed record PictureFolder(string Name, IReadOnlyList<Picture> Pictures)
{
    /// <exception cref="UserErrorException">The folder does not exist or holds no picture.</exception>
    public static PictureFolder Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new UserErrorException($"The folder {folder} does not exist.");
        Picture[] pictures = [.. Directory.EnumerateFiles(folder, "*.png").Order(StringComparer.Ordinal).Select(Picture.Load)];
        if (pictures.Length == 0)
            throw new UserErrorException($"The folder {folder} holds no PNG picture.");
        return new PictureFolder(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), pictures);
    }
}
