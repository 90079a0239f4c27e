// Step lengths that change over a training.
using static TorchSharp.torch.optim.lr_scheduler;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Schedules of the step length. Call the schedule's step once after each of the optimiser's.</summary>
            public static class lr_scheduler
            {
                /// <summary>A schedule: it sets the step length of every group of an optimiser.</summary>
                public abstract class LRScheduler
                {
                    private readonly ParamGroup[] groups;
                    private readonly Func<double, int, double> rate;
                    private int epoch;

                    /// <summary>Begins the schedule and sets its first step lengths.</summary>
                    private protected LRScheduler(Optimizer optimizer, Func<double, int, double> rate)
                    {
                        groups = [.. optimizer.ParamGroups];
                        this.rate = rate;
                        foreach (var group in groups)
                            group.LearningRate = rate(group.InitialLearningRate, 0);
                    }

                    /// <summary>Moves on by one step.</summary>
                    public virtual void step()
                    {
                        epoch++;
                        foreach (var group in groups)
                            group.LearningRate = rate(group.InitialLearningRate, epoch);
                    }

                    /// <summary>The step length of each group now.</summary>
                    public IEnumerable<double> get_last_lr() => groups.Select(g => g.LearningRate);
                }

                /// <summary>The first step length times a function of the number of steps.</summary>
                public static LRScheduler LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda) =>
                    new Modules.ClosedFormLR(optimizer, (first, n) => first * lr_lambda(n));

                /// <summary>The step length falls by <paramref name="gamma"/> every <paramref name="step_size"/> steps.</summary>
                public static LRScheduler StepLR(Optimizer optimizer, int step_size, double gamma = 0.1) =>
                    new Modules.ClosedFormLR(optimizer, (first, n) => first * Math.Pow(gamma, n / step_size));

                /// <summary>The step length falls by <paramref name="gamma"/> at each of the milestones.</summary>
                public static LRScheduler MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma = 0.1) =>
                    new Modules.ClosedFormLR(optimizer, (first, n) => first * Math.Pow(gamma, milestones.Count(m => m <= n)));

                /// <summary>Half a cosine from the first step length to <paramref name="eta_min"/> over <paramref name="T_max"/> steps (Loshchilov and Hutter, 2017, without restarts).</summary>
                public static LRScheduler CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0.0) =>
                    new Modules.ClosedFormLR(optimizer, (first, n) => eta_min + ((first - eta_min) * (1 + Math.Cos(Math.PI * n / T_max)) / 2));
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>A schedule whose step length is a function of the number of steps alone.</summary>
    internal sealed class ClosedFormLR(torch.optim.Optimizer optimizer, Func<double, int, double> rate) : LRScheduler(optimizer, rate);
}
