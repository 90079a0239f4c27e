// The ledger's tables, as the steps that made them: a new version adds a step and never edits one.
using System.Data.Common;
using Dapper;

namespace DicomDenoiseNode.Work;

internal static class LedgerSchema
{
    /// <summary>Times are UTC text of fixed width, so that they sort; the SQL is the part that SQLite and PostgreSQL share.</summary>
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE instances (
            id TEXT PRIMARY KEY,
            receivedat TEXT NOT NULL,
            callingae TEXT NOT NULL,
            calledae TEXT NOT NULL,
            peer TEXT NOT NULL,
            sopclass TEXT NOT NULL,
            sopinstance TEXT NOT NULL,
            transfersyntax TEXT NOT NULL,
            bytes BIGINT NOT NULL,
            state TEXT NOT NULL,
            outcome TEXT,
            reason TEXT,
            attempts INTEGER NOT NULL,
            route TEXT,
            framedigest TEXT,
            derivedinstance TEXT,
            sigma DOUBLE PRECISION,
            kept INTEGER NOT NULL,
            changedat TEXT NOT NULL
        );
        CREATE INDEX instances_state ON instances (state);
        CREATE INDEX instances_sopinstance ON instances (sopinstance);
        CREATE UNIQUE INDEX instances_derivedinstance ON instances (derivedinstance);
        CREATE TABLE deliveries (
            id TEXT PRIMARY KEY,
            instance TEXT NOT NULL REFERENCES instances (id),
            destination TEXT NOT NULL,
            content TEXT NOT NULL,
            state TEXT NOT NULL,
            attempts INTEGER NOT NULL,
            since TEXT NOT NULL,
            nextat TEXT NOT NULL,
            reason TEXT,
            changedat TEXT NOT NULL
        );
        CREATE INDEX deliveries_instance ON deliveries (instance);
        CREATE INDEX deliveries_state ON deliveries (state);
        """,
    ];

    /// <summary>Brings the database to the newest version, one transaction per step.</summary>
    public static async Task MigrateAsync(DbConnection connection)
    {
        await connection.ExecuteAsync("CREATE TABLE IF NOT EXISTS ledgerversion (version INTEGER NOT NULL)");
        int version = await connection.ExecuteScalarAsync<int?>("SELECT MAX(version) FROM ledgerversion") ?? 0;
        if (version > Steps.Length)
            throw new NodeFaultException($"The ledger is of version {version}, made by a newer release; this one knows versions up to {Steps.Length}.");
        for (; version < Steps.Length; version++)
        {
            await using DbTransaction transaction = await connection.BeginTransactionAsync();
            await connection.ExecuteAsync(Steps[version], transaction: transaction);
            await connection.ExecuteAsync("INSERT INTO ledgerversion (version) VALUES (@version)", new { version = version + 1 }, transaction);
            await transaction.CommitAsync();
        }
    }
}

