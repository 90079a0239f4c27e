// What every layer and network is: named parameters, buffers and children; modes; state.
using System.Reflection;
using System.Text;
using TorchSharp.Modules;
using TorchSharp.Tensors;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A layer or network. Derived classes assign their children to fields and call <see cref="RegisterComponents"/> last in the constructor.</summary>
        public abstract class Module : IDisposable
        {
            private readonly List<(string Name, Parameter Value)> parameterList = [];
            private readonly List<(string Name, Tensor Value)> bufferList = [];
            private readonly List<(string Name, Module Value)> childList = [];
            private readonly string name;

            /// <summary>Names the module.</summary>
            protected Module(string name) => this.name = name;

            /// <summary>True between <see cref="train"/> and <see cref="eval"/>; at first true.</summary>
            public bool training { get; private set; } = true;

            /// <summary>The module's name, as given to its constructor.</summary>
            public string GetName() => name;

            /// <summary>Switches this module and its children to training, or to evaluation.</summary>
            public virtual void train(bool on = true)
            {
                training = on;
                foreach (var (_, child) in childList)
                    child.train(on);
            }

            /// <summary>Switches this module and its children to evaluation.</summary>
            public virtual void eval() => train(false);

            /// <summary>Registers a learned tensor.</summary>
            public void register_parameter(string name, Parameter param) => parameterList.Add((name, param));

            /// <summary>Registers a tensor that is state but not learned.</summary>
            public void register_buffer(string name, Tensor tensor) => bufferList.Add((name, tensor.DetachFromDisposeScope()));

            /// <summary>Registers a child.</summary>
            public void register_module(string name, Module submodule) => childList.Add((name, submodule));

            /// <summary>Registers every field of the derived class that holds a module, a parameter or a tensor, under the field's name.</summary>
            protected virtual void RegisterComponents()
            {
                foreach (var field in GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).OrderBy(f => f.MetadataToken))
                {
                    switch (field.GetValue(this))
                    {
                        case Module module when !childList.Any(c => c.Name == field.Name):
                            register_module(field.Name, module);
                            break;
                        case Parameter parameter when !parameterList.Any(p => p.Name == field.Name):
                            register_parameter(field.Name, parameter);
                            break;
                        case Tensor tensor and not Parameter when !bufferList.Any(b => b.Name == field.Name):
                            register_buffer(field.Name, tensor);
                            break;
                    }
                }
            }

            /// <summary>Direct children with their names.</summary>
            public IEnumerable<(string name, Module module)> named_children() => childList;

            /// <summary>Direct children.</summary>
            public IEnumerable<Module> children() => childList.Select(c => c.Value);

            /// <summary>This module and all below it.</summary>
            public IEnumerable<Module> modules() => childList.SelectMany(c => c.Value.modules()).Prepend(this);

            /// <summary>Learned tensors with their dotted names.</summary>
            public IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) =>
                parameterList.Concat(recurse ? childList.SelectMany(c => c.Value.named_parameters().Select(p => ($"{c.Name}.{p.name}", p.parameter))) : []);

            /// <summary>Learned tensors.</summary>
            public IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(p => p.parameter);

            /// <summary>Unlearned state with dotted names.</summary>
            public IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true) =>
                bufferList.Concat(recurse ? childList.SelectMany(c => c.Value.named_buffers().Select(b => ($"{c.Name}.{b.name}", b.buffer))) : []);

            /// <summary>Parameters and buffers by dotted name.</summary>
            public virtual Dictionary<string, Tensor> state_dict()
            {
                var state = new Dictionary<string, Tensor>();
                AddState(state, "");
                return state;
            }

            /// <summary>Copies values from a dictionary of the same names and shapes.</summary>
            /// <param name="source">Tensors by dotted name.</param>
            /// <param name="strict">Refuses a dictionary that lacks a name or has another one.</param>
            /// <returns>Names that <paramref name="source"/> lacks, and names that only it has.</returns>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keys) load_state_dict(Dictionary<string, Tensor> source, bool strict = true)
            {
                var own = state_dict();
                List<string> missing = [.. own.Keys.Except(source.Keys)], unexpected = [.. source.Keys.Except(own.Keys)];
                if (strict && missing.Count + unexpected.Count > 0)
                    throw new InvalidOperationException($"The loaded state_dict is not identical to the target dictionary: missing [{string.Join(", ", missing)}], unexpected [{string.Join(", ", unexpected)}].");
                using var _ = no_grad();
                foreach (var (key, tensor) in own)
                {
                    if (source.TryGetValue(key, out var value))
                        tensor.copy_(value);
                }
                return (missing, unexpected);
            }

            /// <summary>Writes parameters and buffers to a file in TorchSharp's format.</summary>
            public Module save(string location)
            {
                using var stream = File.Create(location);
                return save(stream);
            }

            /// <summary>Writes parameters and buffers to a stream in TorchSharp's format.</summary>
            public Module save(Stream stream)
            {
                using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
                return save(writer);
            }

            /// <summary>Writes parameters and buffers in TorchSharp's format.</summary>
            public Module save(BinaryWriter writer)
            {
                StateFile.Write(writer, state_dict());
                return this;
            }

            /// <summary>Reads what <see cref="save(string)"/> wrote.</summary>
            public Module load(string location, bool strict = true)
            {
                using var stream = File.OpenRead(location);
                return load(stream, strict);
            }

            /// <summary>Reads what <see cref="save(Stream)"/> wrote.</summary>
            public Module load(Stream stream, bool strict = true)
            {
                using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
                return load(reader, strict);
            }

            /// <summary>Reads what <see cref="save(BinaryWriter)"/> wrote.</summary>
            public Module load(BinaryReader reader, bool strict = true)
            {
                StateFile.Read(reader, state_dict(), strict);
                return this;
            }

            /// <summary>Clears the gradients of all parameters.</summary>
            public void zero_grad()
            {
                foreach (var parameter in parameters())
                    parameter.grad = null;
            }

            /// <summary>Returns the memory of parameters, buffers and children.</summary>
            public void Dispose()
            {
                Dispose(disposing: true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Returns the memory of parameters, buffers and children.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing)
                    return;
                foreach (var (_, parameter) in parameterList)
                    parameter.Dispose();
                foreach (var (_, buffer) in bufferList)
                    buffer.Dispose();
                foreach (var (_, child) in childList)
                    child.Dispose();
            }

            private void AddState(Dictionary<string, Tensor> state, string prefix)
            {
                foreach (var (key, parameter) in parameterList)
                    state[prefix + key] = parameter;
                foreach (var (key, buffer) in bufferList)
                    state[prefix + key] = buffer;
                foreach (var (key, child) in childList)
                    child.AddState(state, $"{prefix}{key}.");
            }
        }

        /// <summary>A module of one input.</summary>
        public abstract class Module<T1, TResult> : Module
        {
            /// <summary>Names the module.</summary>
            protected Module(string name) : base(name) { }

            /// <summary>Computes the output.</summary>
            public abstract TResult forward(T1 input);

            /// <summary>Computes the output.</summary>
            public TResult call(T1 input) => forward(input);
        }

        /// <summary>A module of two inputs.</summary>
        public abstract class Module<T1, T2, TResult> : Module
        {
            /// <summary>Names the module.</summary>
            protected Module(string name) : base(name) { }

            /// <summary>Computes the output.</summary>
            public abstract TResult forward(T1 input1, T2 input2);

            /// <summary>Computes the output.</summary>
            public TResult call(T1 input1, T2 input2) => forward(input1, input2);
        }
    }
}
