// The companion's verbs: composition only; each verb's command stands in its own folder.
using System.CommandLine;
using DicomDenoiseNode.Companion.Simulation;
using DicomDenoiseNode.Companion.Training;

var root = new RootCommand("Trains, evaluates and publishes the denoising models of DicomDenoiseNode. Works offline.");
root.Subcommands.Add(SimulateCommand.Create());
root.Subcommands.Add(PhantomCommand.Create());
root.Subcommands.Add(PretrainCommand.Create());
return await root.Parse(args).InvokeAsync();
