// A pretraining run from its first iteration, or its last checkpoint, to its end.
using System.Text.Json;
using DicomDenoiseNode.Companion.Dataset;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DicomDenoiseNode.Companion.Training;

/// <summary>Trains FFDNet to remove Gaussian noise from clean photographs.</summary>
/// <remarks>
/// Each step minimises 1/(2m) Σ ‖F(yᵢ, σᵢ) − xᵢ‖² (paper, eqn 5) over m patches x, y = x + σ·N(0, 1) unclipped.
/// A run folder holds <c>recipe.json</c>, <c>data.json</c> (digests and names of the pictures), <c>scores.jsonl</c> and <c>checkpoints/</c>.
/// </remarks>
internal sealed class Pretraining(Recipe recipe, PhotographSet photographs, Validation validation, string run, RunProgress progress)
{
    /// <summary>Runs until the planned iterations are done or <paramref name="stop"/> asks for an end; a checkpoint is written in both cases.</summary>
    /// <returns>True when the run is complete.</returns>
    public bool Train(CancellationToken stop)
    {
        manual_seed(recipe.Seed);
        using var network = new FfdNet();
        using var average = new FfdNet();
        network.Initialise(recipe.LastGain);
        average.load_state_dict(network.state_dict());
        using var adam = optim.Adam(network.parameters(), recipe.LearningRate, beta1: 0.9, beta2: recipe.SecondMomentDecay);
        int iteration = Checkpoint.Last(run) is { } last ? Checkpoint.Read(last, network, average, adam) : 0;

        int saved = iteration, scored = iteration;
        double loss = 0;
        progress.Begin(iteration, recipe.Iterations);
        while (iteration < recipe.Iterations && !stop.IsCancellationRequested)
        {
            if (iteration == recipe.FreezeStatisticsFrom)
                network.load_state_dict(average.state_dict());
            loss += Step(network, adam, iteration);
            Follow(average, network, iteration);
            progress.Done(++iteration);
            if (iteration % recipe.ScoreEvery == 0 || iteration == recipe.Iterations)
            {
                Log(iteration, loss / (iteration - scored), validation.Score(average));
                (loss, scored) = (0, iteration);
            }
            if (iteration % recipe.CheckpointEvery == 0)
            {
                Checkpoint.Write(run, iteration, network, average, adam);
                saved = iteration;
            }
        }
        if (saved != iteration)
            Checkpoint.Write(run, iteration, network, average, adam);
        return iteration == recipe.Iterations;
    }

    private float Step(FfdNet network, Adam adam, int iteration)
    {
        using var scope = NewDisposeScope();
        network.train();
        if (iteration >= recipe.FreezeStatisticsFrom)
            network.FreezeStatistics();
        foreach (var group in adam.ParamGroups)
            group.LearningRate = LearningRate.At(recipe, iteration);
        var (clean, noisy, sigma) = Draw(iteration);
        adam.zero_grad();
        var loss = nn.functional.mse_loss(network.call(noisy, sigma), clean, nn.Reduction.Sum) / (2.0 * recipe.Batch);
        loss.backward();
        adam.step();
        float value = loss.item<float>();
        if (!float.IsFinite(value))
            throw new UserErrorException($"The loss is {value} at iteration {iteration}: the learning rate {recipe.LearningRate} is too high.");
        return value;
    }

    /// <summary>The batch of an iteration: clean and noisy patches [batch, 1, side, side], sigmas [batch, 1, 1, 1], all on [0, 1].</summary>
    private (Tensor Clean, Tensor Noisy, Tensor Sigma) Draw(int iteration)
    {
        int side = iteration < recipe.FinalPatchAt * recipe.Iterations ? recipe.Patch : recipe.FinalPatch, size = side * side;
        float[] clean = new float[recipe.Batch * size], noisy = new float[clean.Length], sigma = new float[recipe.Batch];
        Parallel.For(0, recipe.Batch, i =>
        {
            var draws = new Draws(recipe.Seed, ((long)iteration << 20) + i);
            photographs.CutPatch(ref draws, side, recipe.Candidates, clean.AsSpan(i * size, size));
            sigma[i] = draws.Unit() * recipe.LargestSigma / 255;
            clean.AsSpan(i * size, size).CopyTo(noisy.AsSpan(i * size, size));
            draws.AddNormal(noisy.AsSpan(i * size, size), sigma[i]);
        });
        long[] shape = [recipe.Batch, 1, side, side];
        return (tensor((IList<float>)clean, shape), tensor((IList<float>)noisy, shape), tensor((IList<float>)sigma, [recipe.Batch, 1, 1, 1]));
    }

    /// <summary>Moves the average towards the network; early on it follows faster, so that the first weights are soon forgotten.</summary>
    private void Follow(FfdNet average, FfdNet network, int iteration)
    {
        double decay = Math.Min(recipe.AverageDecay, (1.0 + iteration) / (10.0 + iteration));
        using var _ = no_grad();
        var source = network.state_dict();
        foreach (var (name, target) in average.state_dict())
        {
            if (target.dtype == float32)
                target.mul_(decay).add_(source[name], alpha: 1 - decay);
            else
                target.copy_(source[name]);
        }
    }

    private void Log(int iteration, double loss, double[] scores)
    {
        var psnr = recipe.ValidationSigmas.Zip(scores).ToDictionary(s => $"{s.First}", s => Math.Round(s.Second, 3));
        File.AppendAllText(Path.Combine(run, "scores.jsonl"), JsonSerializer.Serialize(new { iteration, loss = Math.Round(loss, 4), learningRate = LearningRate.At(recipe, iteration - 1), psnr, planned = recipe.Iterations }) + "\n");
        progress.Line($"loss {loss:F3}  {string.Join("  ", psnr.Select(s => $"σ {s.Key}: {s.Value:F2} dB"))}");
    }
}
