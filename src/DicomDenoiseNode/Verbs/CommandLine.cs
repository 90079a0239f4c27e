// The command line: which verb runs with what, and how a fault ends it.
using System.CommandLine;
using System.CommandLine.Invocation;

namespace DicomDenoiseNode.Verbs;

/// <summary>Settings are taken out before the verbs are parsed; a fault is printed as its sentence, and the exit code is 1.</summary>
public sealed class CommandLine
{
    private static readonly string Epilogue = $"Settings: --Node:Key=value, or Node__Key in the environment; {Path.Combine(AppContext.BaseDirectory, "appsettings.json")} has them all.";

    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly string[] _args;
    private readonly Option<FileInfo?> _settingsFile = new("--settings") { Description = "A settings file over appsettings.json.", Recursive = true };
    private readonly RootCommand _root = new("A DICOM node that denoises ultrasound.\n\n" + Epilogue);

    public CommandLine(string[] args)
    {
        _ = DicomSetup.Codecs;
        (_settings, _args) = SettingsSources.Split(args);
        _root.Options.Add(_settingsFile);
        _root.Options.OfType<VersionOption>().Single().Action = new VersionAction();

        Verb("run", "The service (default). Example: run --Node:Listener:Port=104", (_, options, _) => RunVerb.RunAsync(options));
        _root.SetAction((parsed, stop) => GuardAsync(parsed, (options, _) => RunVerb.RunAsync(options), stop));

        var output = new Option<string>("--output") { Description = "The folder to write to.", DefaultValueFactory = _ => "demo-output" };
        Verb("demo", "The main job in a minute, on this machine alone. Example: demo --output /tmp/demo", (parsed, options, stop) => DemoVerb.RunAsync(options, parsed.GetValue(output)!, Console.Out, stop), output);

        var paths = new Argument<string[]>("PATH") { Description = "DICOM files, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var folder = new Option<string>("--output") { Description = "The folder to write to.", Required = true };
        var strength = new Option<double?>("--strength") { Description = "In place of Node:Denoise:Strength, 0 to 1." };
        var sigma = new Option<double?>("--sigma") { Description = "The noise level in grey levels, in place of the estimate." };
        var json = new Option<bool>("--json") { Description = "One JSON document in place of lines." };
        Verb("denoise", "Files or folders through the same pipeline, without a network. Example: denoise study/ --output denoised/ --strength 0.8",
            (parsed, options, stop) => DenoiseVerb.RunAsync(options, parsed.GetValue(paths)!, parsed.GetValue(folder)!, parsed.GetValue(strength), parsed.GetValue(sigma), parsed.GetValue(json), Console.Out, stop),
            paths, folder, strength, sigma, json);

        var file = new Argument<string>("FILE") { Description = "A DICOM file." };
        Verb("explain", "Which route would take a file, what would be done to which region and why. Example: explain cine.dcm",
            (parsed, options, stop) => ExplainVerb.RunAsync(options, parsed.GetValue(file)!, parsed.GetValue(json), Console.Out, stop), file, json);

        Verb("validate", "Settings, folders, model signature, destinations: every fault in one sentence. Example: validate --Node:Model:Folder=models/mine",
            (_, options, stop) => ValidateVerb.RunAsync(options, Console.Out, stop));
        Verb("queue", "What waits, failed, was passed over or is set aside. Example: queue --json",
            (parsed, options, _) => QueueVerb.RunAsync(options, parsed.GetValue(json), Console.Out), json);

        var which = new Argument<string>("ID") { Description = "An instance as queue lists it, or all." };
        Verb("requeue", "Put back what is set aside. Example: requeue all", (parsed, options, stop) => RequeueVerb.RunAsync(options, parsed.GetValue(which)!, Console.Out, stop), which);
    }

    public Task<int> RunAsync() => _root.Parse(_args).InvokeAsync(new InvocationConfiguration
    {
        // The host waits for its work by itself.
        ProcessTerminationTimeout = null,
        EnableDefaultExceptionHandler = false,
    });

    private void Verb(string name, string description, Func<ParseResult, NodeOptions, CancellationToken, Task<int>> action, params Symbol[] symbols)
    {
        var command = new Command(name, description);
        foreach (Symbol symbol in symbols)
        {
            if (symbol is Option option) command.Options.Add(option);
            else command.Arguments.Add((Argument)symbol);
        }
        command.SetAction((parsed, stop) => GuardAsync(parsed, (options, cancel) => action(parsed, options, cancel), stop));
        _root.Subcommands.Add(command);
    }

    private async Task<int> GuardAsync(ParseResult parsed, Func<NodeOptions, CancellationToken, Task<int>> verb, CancellationToken stop)
    {
        try
        {
            (NodeOptions options, IReadOnlyList<string> faults) = SettingsReader.Read(SettingsSources.Build(_settings, parsed.GetValue(_settingsFile)?.FullName));
            foreach (string fault in faults) await Console.Error.WriteLineAsync(fault);
            return faults.Count > 0 ? 1 : await verb(options, stop);
        }
        catch (NodeFaultException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 130;
        }
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            foreach (string line in Implementations.Lines()) Console.WriteLine(line);
            return 0;
        }
    }
}
