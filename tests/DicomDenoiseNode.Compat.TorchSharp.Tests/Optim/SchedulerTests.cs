// Schedules of the step length against their formulas.
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim.lr_scheduler;

namespace DicomDenoiseNode.Compat.TorchSharp.Tests.Optim;

public class SchedulerTests
{
    [Fact]
    public void A_cosine_falls_from_the_first_step_length_to_the_last() =>
        Follows(a => CosineAnnealingLR(a, T_max: 4, eta_min: 0.2), [1, 0.2 + (0.4 * (1 + Math.Sqrt(0.5))), 0.6, 0.2 + (0.4 * (1 - Math.Sqrt(0.5))), 0.2]);

    [Fact]
    public void Milestones_divide_the_step_length() =>
        Follows(a => MultiStepLR(a, [1, 3], gamma: 0.5), [1, 0.5, 0.5, 0.25, 0.25]);

    [Fact]
    public void Equal_steps_divide_the_step_length() =>
        Follows(a => StepLR(a, step_size: 2, gamma: 0.5), [1, 1, 0.5, 0.5, 0.25]);

    [Fact]
    public void A_function_multiplies_the_first_step_length() =>
        Follows(a => LambdaLR(a, n => 1.0 / (1 + n)), [1, 1.0 / 2, 1.0 / 3, 1.0 / 4, 1.0 / 5]);

    private static void Follows(Func<optim.Optimizer, LRScheduler> schedule, double[] expected)
    {
        using var parameter = new Parameter(ones([1]));
        using var adam = optim.Adam([parameter], lr: 1);
        var scheduler = schedule(adam);
        foreach (double rate in expected)
        {
            Assert.Equal(rate, adam.ParamGroups.Single().LearningRate, 1e-12);
            Assert.Equal(rate, scheduler.get_last_lr().Single(), 1e-12);
            adam.step();
            scheduler.step();
        }
    }
}
