// HTTP for whoever watches the node: is it alive, can it take work.
using System.Net;
using System.Net.Sockets;
using DicomDenoiseNode.Receive;
using DicomDenoiseNode.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace DicomDenoiseNode.Page;

/// <summary>Live means the process answers; ready means that an instance sent now would be taken and worked on.</summary>
public sealed class StatusPage(NodeOptions options, Spool spool, Ledger ledger, Listener listener, Engine engine, ILogger<StatusPage> log) : IHostedService
{
    private WebApplication? _web;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Page.Url.Length == 0) return;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().UseUrls(options.Page.Url);
        builder.Services.AddRoutingCore();
        _web = builder.Build();
        _web.UseRouting();
        _web.MapGet("/health/live", () => Results.Text("live"));
        _web.MapGet("/health/ready", ReadyAsync);
        try
        {
            await _web.StartAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            throw new NodeFaultException($"Node:Page:Url is {options.Page.Url}; it cannot be opened: {e.Message}", e);
        }
        log.Open(options.Page.Url);
    }

    /// <summary>Tries the address, so that an occupied one is a sentence before anything starts.</summary>
    /// <exception cref="NodeFaultException">It is taken, or not this machine's.</exception>
    public static void CheckFree(PageOptions page)
    {
        if (page.Url.Length == 0) return;
        var url = new Uri(page.Url);
        if (!IPAddress.TryParse(url.IsLoopback ? "127.0.0.1" : url.Host, out IPAddress? address)) return;
        try
        {
            using var probe = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(address, url.Port));
        }
        catch (SocketException e)
        {
            throw new NodeFaultException($"Node:Page:Url is {page.Url}; it cannot be opened: {e.Message}.", e);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_web is null) return;
        await _web.StopAsync(cancellationToken);
        await _web.DisposeAsync();
    }

    private async Task<IResult> ReadyAsync()
    {
        var faults = new List<string>();
        if (!listener.IsListening) faults.Add("The listener is closed.");
        if (spool.FreeBytes() < options.Spool.MinimumFreeBytes) faults.Add("Free space is below Node:Spool:MinimumFreeBytes.");
        IReadOnlyDictionary<string, long> instances = new Dictionary<string, long>();
        try
        {
            instances = await ledger.CountsAsync();
        }
        catch (System.Data.Common.DbException)
        {
            faults.Add("The ledger does not answer.");
        }
        return Results.Json(
            new { status = faults.Count == 0 ? "ready" : "not ready", faults, instances, model = engine.Model.Name, engine = engine.Name },
            statusCode: faults.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

internal static partial class PageLog
{
    [LoggerMessage(4001, LogLevel.Information, "Health at {Url}/health/live and {Url}/health/ready")]
    public static partial void Open(this ILogger log, string url);
}
