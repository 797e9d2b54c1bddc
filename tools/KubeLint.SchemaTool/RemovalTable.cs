using System.Text;
using System.Text.Json;

namespace KubeLint.SchemaTool;

/// <summary>Turns the table of deprecated and removed kinds into text.</summary>
internal static class RemovalTable
{
    private static readonly (string Name, string Word)[] _minors =
    [
        ("introducedIn", "introduced"),
        ("deprecatedIn", "deprecated"),
        ("removedIn", "removed"),
        ("plannedRemovalIn", "planned-removal"),
    ];

    /// <summary>Writes <c>api-removals.txt</c>.</summary>
    /// <param name="json">The table as JSON.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="corrections">The corrections; those of scopes are of use here.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ToolException">It is no such table.</exception>
    public static string Write(Stream json, string name, IReadOnlyList<Correction> corrections)
    {
        SortedDictionary<string, string> lines = new(StringComparer.Ordinal);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            foreach (JsonElement api in document.RootElement.GetProperty("apis").EnumerateArray())
            {
                string kind = KindOf(api, ' ');
                Correction? scope = corrections.FirstOrDefault(
                    correction => correction.Action == CorrectionAction.Scope && correction.Place == kind);
                lines.Add(kind, FactsOf(api) + (scope is null ? "" : $" {scope.Argument}"));
            }
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ToolException($"{name} is no table of removals: {problem.Message}");
        }

        StringBuilder text = FactWriter.Start("The kinds of the Kubernetes API that are deprecated or removed.");
        foreach ((string kind, string facts) in lines)
        {
            text.Append(kind).Append(facts).Append('\n');
        }

        return text.ToString();
    }

    private static string FactsOf(JsonElement api)
    {
        StringBuilder facts = new();
        foreach ((string field, string word) in _minors)
        {
            if (api.GetProperty(field).GetString() is { } minor)
            {
                facts.Append(' ').Append(word).Append(' ').Append(minor);
            }
        }

        foreach ((string field, string word) in
            (ReadOnlySpan<(string, string)>)[("replacement", "replacement"), ("replacementNewest", "newest")])
        {
            if (api.GetProperty(field) is { ValueKind: JsonValueKind.Object } other)
            {
                facts.Append(' ').Append(word).Append(' ').Append(KindOf(other, '/'));
            }
        }

        if (api.TryGetProperty("replacementAvailableIn", out JsonElement available)
            && available.GetString() is { } first)
        {
            facts.Append(" available ").Append(first);
        }

        bool isStored = !(api.TryGetProperty("note", out JsonElement note)
            && note.GetString()!.StartsWith("not a stored resource", StringComparison.Ordinal));
        return facts.Append(isStored ? "" : " not-stored").ToString();
    }

    private static string KindOf(JsonElement api, char separator) =>
        ServedResource.ApiVersionOf(api.GetProperty("group").GetString()!, api.GetProperty("version").GetString()!)
        + separator + api.GetProperty("kind").GetString();
}
