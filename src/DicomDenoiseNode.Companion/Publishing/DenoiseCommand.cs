// The verb denoise.
using System.CommandLine;
using DicomDenoiseNode.Companion.Dataset;
using DicomDenoiseNode.Companion.Evaluation;
using DicomDenoiseNode.Denoising;

namespace DicomDenoiseNode.Companion.Publishing;

/// <summary>denoise: one picture through a model.</summary>
internal static class DenoiseCommand
{
    public static Command Create()
    {
        var model = new Option<string>("--model") { Description = "The model folder.", Required = true };
        var image = new Option<string>("--image") { Description = "The noisy picture (PNG); colour becomes gray.", Required = true };
        var output = new Option<string>("--output") { Description = "Where to write the denoised picture (PNG).", Required = true };
        var sigma = new Option<double?>("--sigma") { Description = "Standard deviation of the noise in grey levels of 255; default: estimated from the picture." };
        var trust = VerifyCommand.TrustOption();
        var command = new Command("denoise", "Denoises one picture.\n\nExample: denoise --model models/ffdnet-natural --image noisy.png --output clean.png --sigma 25") { model, image, output, sigma, trust };
        command.Validators.Add(result =>
        {
            if (result.GetValue(sigma) is < 0 or > 255)
                result.AddError("--sigma is in grey levels, from 0 to 255.");
        });
        command.SetAction(arguments => Verb.Run(() =>
        {
            string folder = arguments.GetRequiredValue(model);
            DenoisingModel opened = ModelStore.Open(folder, VerifyCommand.TrustFor(folder, arguments.GetValue(trust)));
            Picture picture = Picture.Load(arguments.GetRequiredValue(image));
            float[] frame = Grey.FromBytes(picture.Pixels);
            float used = arguments.GetValue(sigma) is { } given ? (float)(given / 255) : Estimated(frame, picture, opened.Card);
            using var denoiser = new CpuDenoiser(opened.Network);
            denoiser.Denoise(frame, picture.Width, picture.Height, SigmaMap.Uniform(used), frame);
            Grey.WritePng(frame, picture.Width, picture.Height, arguments.GetRequiredValue(output));
            Console.WriteLine($"{arguments.GetRequiredValue(output)}: sigma {used * 255:F1} grey levels, {opened.Name} {opened.Card.Version}");
            return 0;
        }));
        return command;
    }

    private static float Estimated(float[] frame, Picture picture, ModelCard card) =>
        CineSigma.Of([NoiseEstimator.Estimate(frame, picture.Width, picture.Height)], card.SigmaScale)
            ?? throw new UserErrorException($"The noise of {picture.Name} cannot be measured: it has no window of 9x9 pixels between black and white. Give --sigma.");
}
