// One line of scores.json.
using System.Text.Json.Serialization;

namespace DicomDenoiseNode.Companion.Evaluation;

/// <summary>How a rival did on a set at a noise level; means over the pictures.</summary>
/// <param name="Model">The rival's name.</param>
/// <param name="Set">The set's name.</param>
/// <param name="Noise">Standard deviation of the added noise, in grey levels; also what the rival was told.</param>
/// <param name="Psnr">In dB, against the clean picture.</param>
/// <param name="PsnrFitted">In dB, after the least-squares line from the output's grey values to the clean picture's.</param>
/// <param name="Ssim">Gaussian window of 11x11; null where a picture is smaller.</param>
/// <param name="Ssim101">Box window of 101x101; null where a picture is smaller.</param>
/// <param name="Images">How many pictures.</param>
/// <param name="MillisecondsPerMegapixel">Of the rival alone, on this machine at this moment.</param>
internal sealed record ScoreRow(
    [property: JsonPropertyName("model")] string Model,
    [property: JsonPropertyName("set")] string Set,
    [property: JsonPropertyName("noise")] double Noise,
    [property: JsonPropertyName("psnr")] double Psnr,
    [property: JsonPropertyName("psnrFitted")] double PsnrFitted,
    [property: JsonPropertyName("ssim")] double? Ssim,
    [property: JsonPropertyName("ssim101")] double? Ssim101,
    [property: JsonPropertyName("images")] int Images,
    [property: JsonPropertyName("millisecondsPerMegapixel")] double MillisecondsPerMegapixel);
