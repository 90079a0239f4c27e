// The verbs of the benchmark project.
using System.CommandLine;
using DicomDenoiseNode.Benchmarks;

return await new RootCommand("Measures the product against references in one run.") { RatiosCommand.Create() }.Parse(args).InvokeAsync();
