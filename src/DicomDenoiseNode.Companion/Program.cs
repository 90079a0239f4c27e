// The companion's verbs: composition only; each verb's command stands in its own folder.
using System.CommandLine;
using DicomDenoiseNode.Companion.Evaluation;
using DicomDenoiseNode.Companion.Publishing;
using DicomDenoiseNode.Companion.Simulation;
using DicomDenoiseNode.Companion.Training;

var root = new RootCommand("Trains, evaluates and publishes the denoising models of DicomDenoiseNode. Works offline.");
root.Subcommands.Add(SimulateCommand.Create());
root.Subcommands.Add(PhantomCommand.Create());
root.Subcommands.Add(PretrainCommand.Create());
root.Subcommands.Add(EvaluateCommand.Create());
root.Subcommands.Add(ExportCommand.Create());
root.Subcommands.Add(KeygenCommand.Create());
root.Subcommands.Add(SignCommand.Create());
root.Subcommands.Add(VerifyCommand.Create());
root.Subcommands.Add(DenoiseCommand.Create());
// Ctrl-C lets a run finish its step and write a checkpoint.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(2) });
