using System.IO.Compression;
using System.Text.Json;
using KubeLint.Schemas;

namespace KubeLint.SchemaTool;

/// <summary>An OpenAPI v2 document: a cluster's own one, or one reduced to its definitions.</summary>
/// <param name="Version">The version of Kubernetes.</param>
/// <param name="Definitions">The definitions by name.</param>
/// <param name="Resources">The top-level resources that are served.</param>
internal sealed record OpenApiDocument(
    KubernetesVersion Version,
    IReadOnlyDictionary<string, JsonElement> Definitions,
    IReadOnlyList<ServedResource> Resources)
{
    private const string GroupVersionKind = "x-kubernetes-group-version-kind";

    /// <summary>Reads a document.</summary>
    /// <param name="file">The path; a name that ends in <c>.gz</c> is unpacked.</param>
    /// <param name="version">The version of Kubernetes, or null for the one that the document names.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ToolException">It is no such document, or names no version.</exception>
    public static OpenApiDocument Read(string file, KubernetesVersion? version)
    {
        using Stream stream = File.OpenRead(file);
        using Stream unpacked = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        return Parse(unpacked, file, version);
    }

    /// <summary>Reads a document.</summary>
    /// <param name="json">Its bytes.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="version">The version of Kubernetes, or null for the one that the document names.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ToolException">It is no such document, or names no version.</exception>
    public static OpenApiDocument Parse(Stream json, string name, KubernetesVersion? version = null)
    {
        JsonElement root = ParseJson(json, name);
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("definitions", out JsonElement definitions))
        {
            throw new ToolException($"{name} is no OpenAPI v2 document: it has no `definitions`");
        }

        Dictionary<string, JsonElement> byName =
            definitions.EnumerateObject().ToDictionary(each => each.Name, each => each.Value, StringComparer.Ordinal);
        return new OpenApiDocument(version ?? VersionOf(root, name), byName, [.. ResourcesOf(root, name)]);
    }

    /// <summary>The kinds that a definition is the schema of.</summary>
    /// <param name="definition">The definition.</param>
    /// <returns>Group, version and kind of each.</returns>
    public static IEnumerable<(string Group, string Version, string Kind)> KindsOf(JsonElement definition) =>
        definition.TryGetProperty(GroupVersionKind, out JsonElement kinds)
            ? kinds.EnumerateArray().Select(KindIn) : [];

    private static JsonElement ParseJson(Stream json, string name)
    {
        try
        {
            return JsonDocument.Parse(json).RootElement;
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException)
        {
            throw new ToolException($"{name} cannot be read: {problem.Message}");
        }
    }

    private static KubernetesVersion VersionOf(JsonElement root, string name)
    {
        string written = root.TryGetProperty("info", out JsonElement info)
            && info.TryGetProperty("version", out JsonElement version) ? version.GetString() ?? "" : "";

        // A distribution adds to the version: v1.31.4+k3s1, v1.30.3-gke.1639000.
        int end = written.IndexOfAny(['+', '-']);
        return KubernetesVersion.TryParse(end < 0 ? written : written.AsSpan(0, end), out KubernetesVersion parsed)
            ? parsed
            : throw new ToolException($"{name} names no version of Kubernetes (`{written}`): write 1.31={name}");
    }

    private static IEnumerable<ServedResource> ResourcesOf(JsonElement root, string name) =>
        root.TryGetProperty("x-served", out JsonElement served) ? served.EnumerateArray().Select(ResourceIn)
        : root.TryGetProperty("paths", out JsonElement paths) ? ServedPaths.Read(paths)
        : throw new ToolException($"{name} has neither `paths` nor `x-served`: what is served is not known");

    private static ServedResource ResourceIn(JsonElement served)
    {
        (string group, string version, string kind) = KindIn(served);
        string[] verbs = [.. served.GetProperty("verbs").EnumerateArray().Select(verb => verb.GetString()!)];
        return new ServedResource(
            group,
            version,
            kind,
            served.GetProperty("plural").GetString()!,
            served.GetProperty("namespaced").GetBoolean(),
            verbs.Contains("create", StringComparer.Ordinal),
            verbs.Contains("get", StringComparer.Ordinal));
    }

    private static (string Group, string Version, string Kind) KindIn(JsonElement element) =>
        (element.GetProperty("group").GetString()!,
            element.GetProperty("version").GetString()!,
            element.GetProperty("kind").GetString()!);
}
