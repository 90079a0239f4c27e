// The publishing and evaluating verbs as they are called from a shell.
using System.CommandLine;
using DicomDenoiseNode.Companion.Evaluation;
using DicomDenoiseNode.Companion.Publishing;

namespace DicomDenoiseNode.Companion.Tests.Publishing;

[Collection("torch")]
public class VerbTests
{
    [Fact]
    public void Keygen_export_sign_verify_denoise_and_evaluate_work_one_after_the_other()
    {
        using var run = new SmallRun();
        string model = run.PathOf("models/mine"), trust = run.PathOf("models/trust"), pictures = run.PathOf("pictures");
        Directory.CreateDirectory(pictures);
        Grey.WritePng([.. Enumerable.Range(0, 64 * 48).Select(i => 0.5f + 0.4f * MathF.Sin(i * 0.1f))], 64, 48, Path.Combine(pictures, "a.png"));

        Assert.Equal(0, Invoke(KeygenCommand.Create(), "--output", run.PathOf("keys"), "--name", "me"));
        Assert.Equal(0, Invoke(ExportCommand.Create(), "--run", run.Run, "--output", model, "--scores-on", pictures));
        Assert.Equal(0, Invoke(SignCommand.Create(), "--model", model, "--key", run.PathOf("keys/me.key")));
        Directory.CreateDirectory(trust);
        File.Copy(run.PathOf("keys/me.pem"), Path.Combine(trust, "me.pem"));
        Assert.Equal(0, Invoke(VerifyCommand.Create(), "--model", model));
        Assert.Equal(0, Invoke(DenoiseCommand.Create(), "--model", model, "--image", Path.Combine(pictures, "a.png"), "--output", run.PathOf("out.png"), "--sigma", "20"));
        Assert.Equal(0, Invoke(EvaluateCommand.Create(), "--model", model, "--run", run.Run, "--baseline", "identity", "median", "--images", pictures, "--noise", "15", "50", "--output", run.PathOf("report")));

        Assert.True(File.Exists(run.PathOf("out.png")));
        string scores = File.ReadAllText(run.PathOf("report/scores.json"));
        foreach (string name in new[] { "\"mine\"", "\"run at 7\"", "\"identity\"", "\"median 5x5\"", "\"noise\": 50", "\"psnrFitted\"", "\"ssim101\": null" })
            Assert.Contains(name, scores, StringComparison.Ordinal);
        Assert.True(File.Exists(run.PathOf("report/report.html")));
    }

    [Fact]
    public void An_altered_model_and_a_missing_one_end_with_code_1()
    {
        using var run = new SmallRun();
        Assert.Equal(0, Invoke(KeygenCommand.Create(), "--output", run.PathOf("models/trust"), "--name", "me"));
        Assert.Equal(0, Invoke(ExportCommand.Create(), "--run", run.Run, "--output", run.PathOf("models/mine"), "--key", run.PathOf("models/trust/me.key")));
        File.AppendAllText(run.PathOf("models/mine/card.json"), " ");
        Assert.Equal(1, Invoke(VerifyCommand.Create(), "--model", run.PathOf("models/mine")));
        Assert.Equal(1, Invoke(VerifyCommand.Create(), "--model", run.PathOf("models/other")));
    }

    [Fact]
    public void Nothing_to_evaluate_and_numbers_out_of_range_are_said_before_anything_runs()
    {
        Assert.Contains("Nothing to evaluate", Error(EvaluateCommand.Create(), "--images", "x", "--output", "y"), StringComparison.Ordinal);
        Assert.Contains("--noise", Error(EvaluateCommand.Create(), "--baseline", "identity", "--noise", "999", "--images", "x", "--output", "y"), StringComparison.Ordinal);
        Assert.Contains("--sigma", Error(DenoiseCommand.Create(), "--model", "m", "--image", "x", "--output", "y", "--sigma", "300"), StringComparison.Ordinal);
    }

    private static int Invoke(Command command, params string[] arguments) => command.Parse(arguments).Invoke();

    private static string Error(Command command, params string[] arguments) => string.Join(' ', command.Parse(arguments).Errors.Select(error => error.Message));
}
