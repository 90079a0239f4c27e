// queue: what waits, failed, was passed over or is set aside, read from the ledger beside the running node.
using System.Text.Json;
using System.Text.Json.Serialization;
using DicomDenoiseNode.Work;

namespace DicomDenoiseNode.Verbs;

public static class QueueVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<int> RunAsync(NodeOptions options, bool json, TextWriter output)
    {
        var queue = await Ledger.ReadQueueAsync(options.Database, options.Spool.EffectiveFolder());
        if (json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(queue.Select(q => Entry(q.Instance, q.Deliveries)), Json));
            return 0;
        }
        foreach ((InstanceRow instance, IReadOnlyList<DeliveryRow> deliveries) in queue)
        {
            await output.WriteLineAsync($"{instance.Id}  {State(instance),-13}  {instance.ReceivedAt}  {instance.SopInstance}  {instance.Reason}".TrimEnd());
            foreach (DeliveryRow delivery in deliveries.Where(d => d.State != DeliveryState.Delivered))
                await output.WriteLineAsync($"    {delivery.Content.ToString().ToLowerInvariant()} to {delivery.Destination}: {delivery.State.ToString().ToLowerInvariant()}, {delivery.Attempts} tries, next {delivery.NextAt}  {delivery.Reason}".TrimEnd());
        }
        await output.WriteLineAsync(queue.Count == 0 ? "Nothing waits, and nothing was passed over or set aside." : $"{queue.Count} not delivered. Put back what is set aside with: requeue ID|all");
        return 0;
    }

    /// <summary>One word for where an instance stands.</summary>
    private static string State(InstanceRow instance) => instance.State == InstanceState.Finished ? instance.Outcome.ToString()! : instance.State.ToString();

    private static object Entry(InstanceRow instance, IReadOnlyList<DeliveryRow> deliveries) => new
    {
        instance.Id,
        State = State(instance),
        SopInstanceUid = instance.SopInstance,
        SopClassUid = instance.SopClass,
        TransferSyntaxUid = instance.TransferSyntax,
        instance.Reason,
        instance.Route,
        instance.Attempts,
        instance.CallingAe,
        instance.ReceivedAt,
        instance.ChangedAt,
        Deliveries = deliveries.Select(d => new { d.Destination, d.Content, d.State, d.Attempts, d.NextAt, d.Reason }),
    };
}
