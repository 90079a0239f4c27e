// Where log lines go: the console, and a file a day in the log folder.
using Microsoft.Extensions.Logging.Console;
using Serilog;
using Serilog.Formatting.Json;

namespace DicomDenoiseNode;

public static class NodeLogging
{
    private const long FileSizeLimitBytes = 100 * 1024 * 1024;

    /// <exception cref="NodeFaultException">The log folder cannot be written.</exception>
    public static void Configure(ILoggingBuilder logging, NodeOptions options)
    {
        string folder = options.Log.EffectiveFolder(options.Spool);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NodeFaultException($"Node:Log:Folder is {folder}; it must be a folder that this user can write, but: {e.Message}", e);
        }
        logging.SetMinimumLevel(options.Log.Level);
        // The libraries' own lines may quote a data set; what matters of them the node says itself.
        logging.AddFilter("FellowOakDicom", LogLevel.None);
        logging.AddFilter("Quartz", LogLevel.Warning);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        if (Environment.GetEnvironmentVariable("JOURNAL_STREAM") is not null) logging.AddSystemdConsole();
        else logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss.fff ";
            console.ColorBehavior = LoggerColorBehavior.Default;
        });
        logging.AddSerilog(
            new LoggerConfiguration().MinimumLevel.Verbose()
                .WriteTo.File(new JsonFormatter(renderMessage: true), Path.Combine(folder, "node-.log"),
                    rollingInterval: RollingInterval.Day, retainedFileCountLimit: options.Log.Days, fileSizeLimitBytes: FileSizeLimitBytes, rollOnFileSizeLimit: true)
                .CreateLogger(),
            dispose: true);
    }
}
