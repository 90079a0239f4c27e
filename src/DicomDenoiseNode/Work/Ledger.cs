// What the node knows of every instance and delivery, in a database that survives a power cut.
using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace DicomDenoiseNode.Work;

/// <summary>
/// Every change is one statement or one transaction, and says in its WHERE what it takes for granted, so that a step that runs
/// twice changes nothing the second time. One writer at a time: SQLite has one, and waiting here is shorter than its busy loop.
/// </summary>
public sealed class Ledger : IAsyncDisposable
{
    /// <summary>UTC, fixed width, sorts as text.</summary>
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private readonly DbConnection _writer;
    private readonly string _connectionString;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _writing = new(1);

    private Ledger(DbConnection writer, string connectionString, TimeProvider time)
    {
        _writer = writer;
        _connectionString = connectionString;
        _time = time;
    }

    /// <summary>Opens the ledger, and makes or migrates its tables.</summary>
    /// <exception cref="NodeFaultException">The database cannot be opened or is of a newer release.</exception>
    public static async Task<Ledger> OpenAsync(DatabaseOptions options, string spoolFolder, TimeProvider time)
    {
        string connectionString = ConnectionString(options, spoolFolder, SqliteOpenMode.ReadWriteCreate);
        try
        {
            DbConnection writer = await ConnectAsync(connectionString);
            await LedgerSchema.MigrateAsync(writer);
            return new Ledger(writer, connectionString, time);
        }
        catch (Exception e) when (e is DbException or ArgumentException)
        {
            throw new NodeFaultException($"Node:Database: the ledger of {spoolFolder} could not be opened: {e.Message}", e);
        }
    }

    /// <summary>Everything that is not delivered, read without touching anything: for <c>queue</c> beside a running node.</summary>
    public static async Task<IReadOnlyList<(InstanceRow Instance, IReadOnlyList<DeliveryRow> Deliveries)>> ReadQueueAsync(DatabaseOptions options, string spoolFolder)
    {
        try
        {
            await using DbConnection reader = await ConnectAsync(ConnectionString(options, spoolFolder, SqliteOpenMode.ReadOnly));
            return await QueueAsync(reader);
        }
        catch (DbException e)
        {
            throw new NodeFaultException($"Node:Database: there is no ledger to read in {spoolFolder}: {e.Message}", e);
        }
    }

    internal static string ConnectionString(DatabaseOptions options, string spoolFolder, SqliteOpenMode mode)
    {
        var builder = new SqliteConnectionStringBuilder(options.ConnectionString);
        if (builder.DataSource.Length == 0) builder.DataSource = Path.Combine(spoolFolder, "ledger.db");
        builder.Mode = mode;
        return builder.ToString();
    }

    private static async Task<DbConnection> ConnectAsync(string connectionString)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        // WAL lets readers read while the one writer writes; FULL makes a committed row survive a power cut.
        if (new SqliteConnectionStringBuilder(connectionString).Mode != SqliteOpenMode.ReadOnly)
            await connection.ExecuteAsync("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
        return connection;
    }

    public string Now() => Stamp(_time.GetUtcNow());

    public static string Stamp(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(string stamp) =>
        DateTimeOffset.ParseExact(stamp, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Records a received instance; once this returns it may be acknowledged. Knowing it already changes nothing.</summary>
    public Task<int> AddAsync(InstanceRow row) => WriteAsync(
        """
        INSERT INTO instances (id, receivedat, callingae, calledae, peer, sopclass, sopinstance, transfersyntax, bytes, state, attempts, kept, changedat)
        VALUES (@Id, @ReceivedAt, @CallingAe, @CalledAe, @Peer, @SopClass, @SopInstance, @TransferSyntax, @Bytes, 'Received', 0, 1, @Now)
        ON CONFLICT (id) DO NOTHING
        """,
        new { row.Id, row.ReceivedAt, row.CallingAe, row.CalledAe, row.Peer, row.SopClass, row.SopInstance, row.TransferSyntax, row.Bytes, Now = Now() });

    /// <summary>Counts an attempt and gives the row, or null where there is no work to do on it.</summary>
    public async Task<InstanceRow?> BeginAsync(string id) =>
        await WriteAsync("UPDATE instances SET attempts = attempts + 1, changedat = @Now WHERE id = @id AND state = 'Received'", new { id, Now = Now() }) == 1
            ? await FindAsync(id)
            : null;

    /// <summary>Takes back the attempt of work that was interrupted, not failed.</summary>
    public Task<int> InterruptedAsync(string id) =>
        WriteAsync("UPDATE instances SET attempts = attempts - 1, changedat = @Now WHERE id = @id AND state = 'Received' AND attempts > 0", new { id, Now = Now() });

    /// <summary>Leaves an instance waiting for another attempt, and says why.</summary>
    public Task<int> FailedAttemptAsync(string id, string reason) =>
        WriteAsync("UPDATE instances SET reason = @reason, changedat = @Now WHERE id = @id AND state = 'Received'", new { id, reason, Now = Now() });

    /// <summary>Makes an instance the one source of a derived object.</summary>
    /// <returns>Null, or the instance that is its source already.</returns>
    public async Task<string?> ClaimAsync(string id, string frameDigest, string derivedInstance, double sigma)
    {
        await _writing.WaitAsync();
        try
        {
            await using DbTransaction transaction = await _writer.BeginTransactionAsync();
            string? other = await _writer.ExecuteScalarAsync<string?>(
                "SELECT id FROM instances WHERE derivedinstance = @derivedInstance AND id <> @id", new { derivedInstance, id }, transaction);
            await _writer.ExecuteAsync(
                "UPDATE instances SET framedigest = @frameDigest, sigma = @sigma, derivedinstance = @Claimed WHERE id = @id",
                new { id, frameDigest, sigma, Claimed = other is null ? derivedInstance : null }, transaction);
            await transaction.CommitAsync();
            return other;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Another instance of the same UID whose frames differ, or null.</summary>
    public Task<string?> OtherFramesAsync(string sopInstance, string frameDigest) => ReadAsync(c => c.ExecuteScalarAsync<string?>(
        "SELECT id FROM instances WHERE sopinstance = @sopInstance AND framedigest <> @frameDigest ORDER BY receivedat LIMIT 1", new { sopInstance, frameDigest }));

    /// <summary>Ends the work on an instance and puts its deliveries on their way; with none it is finished.</summary>
    public Task WorkedAsync(string id, InstanceOutcome outcome, string? reason, string? route, IReadOnlyList<DeliveryRow> deliveries) => TransactAsync(async transaction =>
    {
        string now = Now();
        string state = (deliveries.Count > 0 ? InstanceState.Sending : InstanceState.Finished).ToString();
        int changed = await _writer.ExecuteAsync(
            "UPDATE instances SET state = @state, outcome = @Outcome, reason = @reason, route = @route, changedat = @now WHERE id = @id AND state = 'Received'",
            new { id, state, Outcome = outcome.ToString(), reason, route, now }, transaction);
        if (changed == 0) return;
        await InsertAsync(deliveries, now, transaction);
    });

    /// <summary>Sets an instance aside with a sentence for a person.</summary>
    /// <param name="id">The instance.</param>
    /// <param name="reason">What went wrong and what to do.</param>
    /// <param name="deliveries">What goes on its way all the same: an original does not wait for its derivative.</param>
    public Task SetAsideAsync(string id, string reason, IReadOnlyList<DeliveryRow> deliveries) => TransactAsync(async transaction =>
    {
        string now = Now();
        int changed = await _writer.ExecuteAsync(
            "UPDATE instances SET state = 'SetAside', reason = @reason, changedat = @now WHERE id = @id AND state <> 'Finished'", new { id, reason, now }, transaction);
        if (changed == 1) await InsertAsync(deliveries, now, transaction);
    });

    private async Task InsertAsync(IReadOnlyList<DeliveryRow> deliveries, string now, DbTransaction transaction)
    {
        foreach (DeliveryRow delivery in deliveries)
            await _writer.ExecuteAsync(
                """
                INSERT INTO deliveries (id, instance, destination, content, state, attempts, since, nextat, changedat)
                VALUES (@Id, @Instance, @Destination, @Content, 'Waiting', 0, @Since, @NextAt, @now) ON CONFLICT (id) DO NOTHING
                """,
                new { delivery.Id, delivery.Instance, delivery.Destination, Content = delivery.Content.ToString(), delivery.Since, delivery.NextAt, now }, transaction);
    }

    /// <summary>Counts an attempt and gives the delivery, or null where it waits no longer.</summary>
    public async Task<DeliveryRow?> BeginDeliveryAsync(string id) =>
        await WriteAsync("UPDATE deliveries SET attempts = attempts + 1, changedat = @Now WHERE id = @id AND state = 'Waiting'", new { id, Now = Now() }) == 1
            ? await ReadAsync(c => c.QuerySingleOrDefaultAsync<DeliveryRow>("SELECT * FROM deliveries WHERE id = @id", new { id }))
            : null;

    /// <summary>Records a delivery; with the last one the instance is finished.</summary>
    public Task DeliveredAsync(DeliveryRow delivery) => CloseDeliveryAsync(delivery, DeliveryState.Delivered, reason: null);

    /// <summary>Records that a destination will never take an object; the instance is set aside.</summary>
    public Task RefusedAsync(DeliveryRow delivery, string reason) => CloseDeliveryAsync(delivery, DeliveryState.Refused, reason);

    public Task<int> RetryDeliveryAsync(string id, DateTimeOffset nextAt, string reason) =>
        WriteAsync("UPDATE deliveries SET nextat = @NextAt, reason = @reason, changedat = @Now WHERE id = @id AND state = 'Waiting'", new { id, NextAt = Stamp(nextAt), reason, Now = Now() });

    private Task CloseDeliveryAsync(DeliveryRow delivery, DeliveryState state, string? reason) => TransactAsync(async transaction =>
    {
        string now = Now();
        await _writer.ExecuteAsync(
            "UPDATE deliveries SET state = @State, reason = @reason, changedat = @now WHERE id = @Id AND state = 'Waiting'",
            new { delivery.Id, State = state.ToString(), reason, now }, transaction);
        if (state == DeliveryState.Refused)
            await _writer.ExecuteAsync("UPDATE instances SET state = 'SetAside', reason = @reason, changedat = @now WHERE id = @Instance", new { delivery.Instance, reason, now }, transaction);
        else
            await _writer.ExecuteAsync(
                """
                UPDATE instances SET state = 'Finished', changedat = @now WHERE id = @Instance AND state = 'Sending'
                AND NOT EXISTS (SELECT 1 FROM deliveries WHERE instance = @Instance AND state <> 'Delivered')
                """,
                new { delivery.Instance, now }, transaction);
    });

    /// <summary>Puts back what waits for a person, or one instance whatever became of it, as long as its file is there.</summary>
    /// <param name="id">An instance, or null for everything set aside.</param>
    /// <returns>How many were put back.</returns>
    public async Task<int> RequeueAsync(string? id)
    {
        int count = 0;
        await TransactAsync(async transaction =>
        {
            string now = Now();
            string which = id is null ? "state = 'SetAside'" : "id = @id AND state IN ('SetAside', 'Finished')";
            var rows = (await _writer.QueryAsync<InstanceRow>($"SELECT * FROM instances WHERE kept = 1 AND {which}", new { id }, transaction)).ToList();
            foreach (InstanceRow row in rows)
            {
                int refused = await _writer.ExecuteAsync(
                    "UPDATE deliveries SET state = 'Waiting', attempts = 0, since = @now, nextat = @now, changedat = @now WHERE instance = @Id AND state = 'Refused'", new { row.Id, now }, transaction);
                if (refused == 0) await _writer.ExecuteAsync("DELETE FROM deliveries WHERE instance = @Id", new { row.Id }, transaction);
                await _writer.ExecuteAsync(
                    "UPDATE instances SET state = @State, reason = NULL, attempts = 0, changedat = @now WHERE id = @Id",
                    new { row.Id, now, State = (refused > 0 ? InstanceState.Sending : InstanceState.Received).ToString() }, transaction);
            }
            count = rows.Count;
        });
        return count;
    }

    public Task<InstanceRow?> FindAsync(string id) => ReadAsync(c => c.QuerySingleOrDefaultAsync<InstanceRow?>("SELECT * FROM instances WHERE id = @id", new { id }));

    /// <summary>Instances that wait for work, oldest first.</summary>
    public async Task<IReadOnlyList<string>> WaitingForWorkAsync() =>
        [.. await ReadAsync(c => c.QueryAsync<string>("SELECT id FROM instances WHERE state = 'Received' ORDER BY receivedat"))];

    /// <summary>Deliveries that wait, of all instances or of one.</summary>
    public async Task<IReadOnlyList<DeliveryRow>> WaitingDeliveriesAsync(string? instance = null) =>
        [.. await ReadAsync(c => c.QueryAsync<DeliveryRow>(
            "SELECT * FROM deliveries WHERE state = 'Waiting' AND (@instance IS NULL OR instance = @instance) ORDER BY since", new { instance }))];

    /// <summary>Every instance not delivered, passed-over ones included, with its deliveries; a repeat is delivered as what it repeats.</summary>
    public Task<IReadOnlyList<(InstanceRow Instance, IReadOnlyList<DeliveryRow> Deliveries)>> QueueAsync() => ReadAsync(QueueAsync);

    /// <summary>How many instances stand where.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountsAsync() =>
        (await ReadAsync(c => c.QueryAsync<(string State, long Count)>("SELECT state, COUNT(*) FROM instances GROUP BY state"))).ToDictionary(r => r.State, r => r.Count);

    /// <summary>Finished instances whose files are kept longer than they need to be.</summary>
    public async Task<IReadOnlyList<string>> ExpiredAsync(DateTimeOffset before) =>
        [.. await ReadAsync(c => c.QueryAsync<string>("SELECT id FROM instances WHERE state = 'Finished' AND kept = 1 AND changedat < @Before", new { Before = Stamp(before) }))];

    public Task<int> RemovedAsync(string id) => WriteAsync("UPDATE instances SET kept = 0 WHERE id = @id AND state = 'Finished'", new { id });

    private static async Task<IReadOnlyList<(InstanceRow Instance, IReadOnlyList<DeliveryRow> Deliveries)>> QueueAsync(DbConnection connection)
    {
        var instances = await connection.QueryAsync<InstanceRow>(
            "SELECT * FROM instances WHERE NOT (state = 'Finished' AND outcome IN ('Derived', 'Repeat', 'PassedThrough')) ORDER BY receivedat, id");
        var deliveries = (await connection.QueryAsync<DeliveryRow>(
            "SELECT d.* FROM deliveries d JOIN instances i ON i.id = d.instance WHERE i.state <> 'Finished' ORDER BY d.id")).ToLookup(d => d.Instance);
        return [.. instances.Select(i => (i, (IReadOnlyList<DeliveryRow>)[.. deliveries[i.Id]]))];
    }

    private async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read)
    {
        await using DbConnection reader = await ConnectAsync(_connectionString);
        return await read(reader);
    }

    private async Task<int> WriteAsync(string sql, object values)
    {
        await _writing.WaitAsync();
        try
        {
            return await _writer.ExecuteAsync(sql, values);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task TransactAsync(Func<DbTransaction, Task> work)
    {
        await _writing.WaitAsync();
        try
        {
            await using DbTransaction transaction = await _writer.BeginTransactionAsync();
            await work(transaction);
            await transaction.CommitAsync();
        }
        finally
        {
            _writing.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _writing.Dispose();
    }
}
