// What optimisers share: groups of parameters, clearing gradients, state on disk.
using System.Text;
using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Changes parameters along their gradients.</summary>
            public abstract class Optimizer : IDisposable
            {
                private readonly ParamGroup[] groups;

                /// <summary>Optimises one group of parameters.</summary>
                private protected Optimizer(IEnumerable<Parameter> parameters, double learningRate) => groups = [new ParamGroup([.. parameters], learningRate)];

                /// <summary>The groups of parameters, each with its step length.</summary>
                public IEnumerable<ParamGroup> ParamGroups => groups;

                /// <summary>The parameters of all groups.</summary>
                public IEnumerable<Parameter> parameters() => groups.SelectMany(g => g.Parameters);

                /// <summary>Clears the gradients of all parameters.</summary>
                public virtual void zero_grad()
                {
                    foreach (var parameter in parameters())
                        parameter.grad = null;
                }

                /// <summary>Changes every parameter that has a gradient.</summary>
                /// <param name="closure">Computes the loss and its gradients first; its value is returned.</param>
                public abstract Tensor? step(Func<Tensor>? closure = null);

                /// <summary>Writes the optimiser's state to a file.</summary>
                public void save_state_dict(string location)
                {
                    using var stream = File.Create(location);
                    using var writer = new BinaryWriter(stream, Encoding.UTF8);
                    save_state_dict(writer);
                }

                /// <summary>Writes the optimiser's state.</summary>
                public abstract void save_state_dict(BinaryWriter writer);

                /// <summary>Reads what <see cref="save_state_dict(string)"/> wrote.</summary>
                public void load_state_dict(string location)
                {
                    using var stream = File.OpenRead(location);
                    using var reader = new BinaryReader(stream, Encoding.UTF8);
                    load_state_dict(reader);
                }

                /// <summary>Reads what <see cref="save_state_dict(BinaryWriter)"/> wrote.</summary>
                public abstract void load_state_dict(BinaryReader reader);

                /// <summary>Returns the memory of the optimiser's state.</summary>
                public void Dispose()
                {
                    Dispose(disposing: true);
                    GC.SuppressFinalize(this);
                }

                /// <summary>Returns the memory of the optimiser's state.</summary>
                protected abstract void Dispose(bool disposing);
            }

            /// <summary>Parameters that share a step length.</summary>
            public sealed class ParamGroup
            {
                internal ParamGroup(Parameter[] parameters, double learningRate)
                {
                    Parameters = parameters;
                    LearningRate = InitialLearningRate = learningRate;
                }

                /// <summary>The parameters.</summary>
                public IEnumerable<Parameter> Parameters { get; }

                /// <summary>The step length of the next step.</summary>
                public double LearningRate { get; set; }

                /// <summary>The step length that schedules start from.</summary>
                public double InitialLearningRate { get; set; }
            }
        }
    }
}
