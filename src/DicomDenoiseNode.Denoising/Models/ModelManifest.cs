// The signed list of a model folder's files and their digests.
using System.Security.Cryptography;
using System.Text.Json;

namespace DicomDenoiseNode.Denoising;

/// <summary>An in-toto statement with the predicate of OpenSSF Model Signing 1.0: every file of the folder but the two signatures.</summary>
/// <remarks>
/// Resources are sorted by code point; the subject's digest is the SHA-256 of their digests, one after the other (OMS 1.0, section 6.5.1).
/// Stricter than OMS asks: no other file may lie in the folder, whatever the manifest says is to be ignored.
/// </remarks>
internal static class ModelManifest
{
    public const string PayloadType = "application/vnd.in-toto+json";
    public const string SignatureFile = "model.sig";
    public const string CmsFile = "model.cms";

    private const string StatementType = "https://in-toto.io/Statement/v1";
    private const string PredicateType = "https://model_signing/signature/v1.0";

    /// <summary>A model is a few megabytes; a file beyond this is none.</summary>
    private const long LargestFile = 1L << 30;

    /// <summary>The folder's files but the signatures: relative path with '/' to content.</summary>
    /// <exception cref="ModelRefusedException">The folder holds a symbolic link or an absurdly large file.</exception>
    public static SortedDictionary<string, byte[]> ReadFolder(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        // By default the enumeration would pass over hidden and system files.
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", all))
        {
            string name = Path.GetRelativePath(folder, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
            if (entry.LinkTarget is not null)
                throw new ModelRefusedException($"Model folder '{folder}' holds the symbolic link '{name}'.");
            if (entry is not FileInfo file || name is SignatureFile or CmsFile)
                continue;
            if (file.Length > LargestFile)
                throw new ModelRefusedException($"In model folder '{folder}', '{name}' has {file.Length} bytes.");
            files[name] = File.ReadAllBytes(file.FullName);
        }
        return files;
    }

    /// <summary>The statement over these files, as the bytes that are signed.</summary>
    public static byte[] Write(string modelName, SortedDictionary<string, byte[]> files)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            using var root = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (byte[] content in files.Values)
                root.AppendData(SHA256.HashData(content));
            json.WriteStartObject();
            json.WriteString("_type", StatementType);
            json.WriteStartArray("subject");
            json.WriteStartObject();
            json.WriteString("name", modelName);
            json.WriteStartObject("digest");
            json.WriteString("sha256", Convert.ToHexStringLower(root.GetHashAndReset()));
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteString("predicateType", PredicateType);
            json.WriteStartObject("predicate");
            json.WriteStartArray("resources");
            foreach ((string name, byte[] content) in files)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("digest", Convert.ToHexStringLower(SHA256.HashData(content)));
                json.WriteString("algorithm", "sha256");
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartObject("serialization");
            json.WriteString("method", "files");
            json.WriteString("hash_type", "sha256");
            json.WriteBoolean("allow_symlinks", false);
            json.WriteStartArray("ignore_paths");
            foreach (string ignored in new[] { ".git", ".gitattributes", ".github", ".gitignore", CmsFile, SignatureFile })
                json.WriteStringValue(ignored);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    /// <summary>Compares a signed statement with the files that are there.</summary>
    /// <exception cref="ModelRefusedException">The statement is of another kind, or a file is missing, altered or not listed.</exception>
    public static void Check(byte[] statement, string modelName, SortedDictionary<string, byte[]> files)
    {
        Dictionary<string, string> listed = Read(statement, modelName);
        foreach ((string name, string digest) in listed)
        {
            if (!files.TryGetValue(name, out byte[]? content))
                throw new ModelRefusedException($"Model '{modelName}': the file '{name}' is missing.");
            if (Convert.ToHexStringLower(SHA256.HashData(content)) != digest)
                throw new ModelRefusedException($"Model '{modelName}': the file '{name}' is not the one that was signed.");
        }
        foreach (string name in files.Keys)
            if (!listed.ContainsKey(name))
                throw new ModelRefusedException($"Model '{modelName}': the file '{name}' is not among those that were signed.");
    }

    private static Dictionary<string, string> Read(byte[] statement, string modelName)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(statement);
            JsonElement root = document.RootElement, predicate = root.GetProperty("predicate"), serialization = predicate.GetProperty("serialization");
            if (root.GetProperty("_type").GetString() != StatementType || root.GetProperty("predicateType").GetString() != PredicateType)
                throw new ModelRefusedException($"Model '{modelName}': the signed statement is not one of OpenSSF Model Signing 1.0.");
            if (serialization.GetProperty("method").GetString() != "files" || serialization.GetProperty("hash_type").GetString() != "sha256")
                throw new ModelRefusedException($"Model '{modelName}': the signed statement does not list whole files by SHA-256.");
            var listed = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (JsonElement resource in predicate.GetProperty("resources").EnumerateArray())
                listed.Add(resource.GetProperty("name").GetString()!, resource.GetProperty("digest").GetString()!);
            return listed;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new ModelRefusedException($"Model '{modelName}': the signed statement cannot be read: {e.Message}", e);
        }
    }
}
