using System.Text.Json;

namespace KubeLint.SchemaTool;

/// <summary>Finds the served resources by the paths of a document, as a cluster gives it.</summary>
internal static class ServedPaths
{
    private const string Collection = "list";
    private const string Post = "post";
    private const string Get = "get";

    /// <summary>Reads the paths.</summary>
    /// <param name="paths">The element <c>paths</c>.</param>
    /// <returns>The resources, each once.</returns>
    public static IReadOnlyList<ServedResource> Read(JsonElement paths)
    {
        Dictionary<(string Kind, string Plural), ServedResource> resources = [];
        foreach (JsonProperty path in paths.EnumerateObject())
        {
            if (PlaceOf(path.Name) is var (plural, isNamespaced) && plural is not null)
            {
                foreach (JsonProperty operation in path.Value.EnumerateObject())
                {
                    Add(resources, plural, isNamespaced, operation.Value);
                }
            }
        }

        return [.. resources.Values];
    }

    private static void Add(
        Dictionary<(string Kind, string Plural), ServedResource> resources,
        string plural,
        bool isNamespaced,
        JsonElement operation)
    {
        if (operation.ValueKind != JsonValueKind.Object
            || !operation.TryGetProperty("x-kubernetes-action", out JsonElement action)
            || !operation.TryGetProperty("x-kubernetes-group-version-kind", out JsonElement kind))
        {
            return;
        }

        ServedResource found = new(
            kind.GetProperty("group").GetString()!,
            kind.GetProperty("version").GetString()!,
            kind.GetProperty("kind").GetString()!,
            plural,
            isNamespaced,
            CanCreate: action.GetString() == Post,
            CanGet: action.GetString() is Get or Collection);
        (string, string) key = ($"{found.ApiVersion} {found.Kind}", plural);
        resources[key] = resources.TryGetValue(key, out ServedResource? known)
            ? known with
            {
                IsNamespaced = known.IsNamespaced || isNamespaced,
                CanCreate = known.CanCreate || found.CanCreate,
                CanGet = known.CanGet || found.CanGet,
            }
            : found;
    }

    /// <summary>
    /// The plural of a path to a resource: <c>/api/v1/PLURAL</c>, <c>/apis/GROUP/VERSION/PLURAL/{name}</c>, or either
    /// of them with <c>namespaces/{namespace}</c> before the plural. Null for a subresource and everything else.
    /// </summary>
    private static (string? Plural, bool IsNamespaced) PlaceOf(string path)
    {
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        int start = parts is ["api", ..] ? 2 : 3;
        if (parts is not (["api", _, _, ..] or ["apis", _, _, _, ..]) || parts[start] == "watch")
        {
            return default;
        }

        bool isNamespaced = parts[start..] is ["namespaces", "{namespace}", _, ..];
        string[] rest = parts[(isNamespaced ? start + 2 : start)..];
        return rest is [_] or [_, "{name}"] ? (rest[0], isNamespaced) : default;
    }
}
