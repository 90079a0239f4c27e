// What loading and saving a picture can fail with.
namespace SixLabors.ImageSharp;

/// <summary>A picture that cannot be read or written.</summary>
public class ImageFormatException : Exception
{
    internal ImageFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}

/// <summary>The data is of no format known here.</summary>
public sealed class UnknownImageFormatException : ImageFormatException
{
    internal UnknownImageFormatException(string message)
        : base(message)
    {
    }
}

/// <summary>The format is known and the data breaks its rules.</summary>
public sealed class InvalidImageContentException : ImageFormatException
{
    internal InvalidImageContentException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
