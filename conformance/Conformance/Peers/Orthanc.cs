// Orthanc as an archive with a REST interface, on free ports, its database in a folder of the run.
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DicomDenoiseNode.Conformance.Peers;

internal sealed class Orthanc : RunningTool
{
    private readonly HttpClient http;

    private Orthanc(string file, string configuration, int port, int httpPort)
        : base(file, [configuration])
    {
        Port = port;
        http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{httpPort}/"), Timeout = TimeSpan.FromSeconds(60) };
    }

    public int Port { get; }

    /// <param name="folder">An empty folder for its database.</param>
    /// <param name="nodePort">The node's port, so that Orthanc can send to it.</param>
    public static async Task<Orthanc> StartAsync(string folder, int nodePort, CancellationToken cancel)
    {
        var (port, httpPort) = (Ports.Free(), Ports.Free());
        var configuration = Path.Combine(folder, "orthanc.json");
        await File.WriteAllTextAsync(configuration, new JsonObject
        {
            ["Name"] = "CONFORMANCE",
            ["StorageDirectory"] = Path.Combine(folder, "db"),
            ["IndexDirectory"] = Path.Combine(folder, "db"),
            ["DicomAet"] = "ORTHANC",
            ["DicomPort"] = port,
            ["HttpPort"] = httpPort,
            ["RemoteAccessAllowed"] = false,
            ["AuthenticationEnabled"] = false,
            ["DicomAlwaysAllowStore"] = true,
            ["DicomCheckCalledAet"] = false,
            ["OverwriteInstances"] = false,
            ["StableAge"] = 1,
            ["Plugins"] = new JsonArray(),
            ["DicomModalities"] = new JsonObject { ["node"] = new JsonArray("DENOISE", "127.0.0.1", nodePort) },
        }.ToJsonString(), cancel);
        var orthanc = new Orthanc(Tool.Find("Orthanc", "orthanc"), configuration, port, httpPort);
        await orthanc.UntilAsync(orthanc.AnswersAsync, "Orthanc answers", TimeSpan.FromSeconds(30), cancel);
        return orthanc;
    }

    public async Task<IReadOnlyList<string>> InstancesAsync(CancellationToken cancel) =>
        await http.GetFromJsonAsync<string[]>("instances", cancel) ?? [];

    /// <summary>Orthanc's identifiers of the instances with a SOP Instance UID.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string sopInstanceUid, CancellationToken cancel)
    {
        using var content = new StringContent(sopInstanceUid);
        using var answer = await http.PostAsync("tools/lookup", content, cancel);
        var found = JsonSerializer.Deserialize<JsonArray>(await answer.Content.ReadAsStringAsync(cancel)) ?? [];
        return [.. found.Where(item => (string?)item!["Type"] == "Instance").Select(item => (string)item!["ID"]!)];
    }

    /// <summary>The picture Orthanc shows of a frame, as PNG; null where it says that it cannot show this kind.</summary>
    public async Task<byte[]?> PreviewAsync(string instance, int frame, CancellationToken cancel)
    {
        using var answer = await http.GetAsync($"instances/{instance}/frames/{frame}/preview", cancel);
        return answer.StatusCode == System.Net.HttpStatusCode.UnsupportedMediaType ? null : await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancel);
    }

    /// <summary>The stored DICOM file.</summary>
    public Task<byte[]> FileAsync(string instance, CancellationToken cancel) =>
        http.GetByteArrayAsync($"instances/{instance}/file", cancel);

    public async Task UploadAsync(string file, CancellationToken cancel)
    {
        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(file, cancel));
        (await http.PostAsync("instances", content, cancel)).EnsureSuccessStatusCode();
    }

    /// <summary>Sends instances to the node over one association.</summary>
    public async Task SendToNodeAsync(IEnumerable<string> instances, CancellationToken cancel)
    {
        using var answer = await http.PostAsJsonAsync("modalities/node/store", instances, cancel);
        if (!answer.IsSuccessStatusCode) throw new CheckFailedException("Orthanc could not send to the node: " + await answer.Content.ReadAsStringAsync(cancel));
    }

    public override void Dispose()
    {
        http.Dispose();
        base.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            return (await http.GetAsync("system")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
