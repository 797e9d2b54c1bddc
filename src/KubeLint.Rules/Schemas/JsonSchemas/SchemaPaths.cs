using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;

namespace KubeLint.Schemas.JsonSchemas;

/// <summary>
/// The paths that a location means for a kind, the best first. kubelint knows minor versions of Kubernetes and folders
/// are called after patches, so of a minor version the newest patch that is there is meant. Safe to use from several
/// threads.
/// </summary>
/// <param name="location">The location.</param>
/// <param name="files">Lists the folders.</param>
internal sealed class SchemaPaths(SchemaLocation location, ISchemaFiles files)
{
    /// <summary>What kubeconform calls the newest version.</summary>
    private const string Newest = "master";

    private const string Strict = "-strict";

    private static readonly SearchValues<char> _ofVersions = SearchValues.Create("v.0123456789");

    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _names = new(StringComparer.Ordinal);

    /// <summary>The paths of a kind.</summary>
    /// <param name="apiVersion">The <c>apiVersion</c>.</param>
    /// <param name="kind">The <c>kind</c>.</param>
    /// <param name="version">The version of Kubernetes.</param>
    /// <returns>Full paths; nobody has looked yet whether a file is there.</returns>
    public IEnumerable<string> Of(string apiVersion, string kind, KubernetesVersion version)
    {
        if (!IsName(apiVersion.Replace('/', '.')) || !IsName(kind))
        {
            return [];
        }

        int slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        string group = slash < 0 ? apiVersion : apiVersion[..slash];
        string suffix = slash < 0 ? "" : $"-{apiVersion[(slash + 1)..]}";
        Dictionary<Placeholder, string> values = new()
        {
            [Placeholder.Group] = group,
            [Placeholder.ResourceKind] = kind.ToLowerInvariant(),
            [Placeholder.ResourceAPIVersion] = apiVersion[(slash + 1)..],
            [Placeholder.KindSuffix] = $"-{group.Split('.')[0]}{suffix}".ToLowerInvariant(),
        };
        return Expand(values, version);
    }

    /// <summary>What stands in an object must not lead out of the folder.</summary>
    private static bool IsName(string text) =>
        text.Length > 0 && text.All(each => char.IsAsciiLetterOrDigit(each) || each is '.' or '-')
        && !text.Contains("..", StringComparison.Ordinal);

    private IEnumerable<string> Expand(Dictionary<Placeholder, string> values, KubernetesVersion version)
    {
        string[] strict = Has(Placeholder.StrictSuffix) ? [Strict, ""] : [""];
        return
            from name in Has(Placeholder.NormalizedKubernetesVersion) ? VersionsOf(values, version) : [""]
            from suffix in strict
            select Fill(
                location.Parts,
                new Dictionary<Placeholder, string>(values)
                {
                    [Placeholder.NormalizedKubernetesVersion] = name,
                    [Placeholder.StrictSuffix] = suffix,
                });
    }

    private bool Has(Placeholder placeholder) => location.Parts.Any(part => part.Placeholder == placeholder);

    private string Fill(IEnumerable<TemplatePart> parts, Dictionary<Placeholder, string> values) =>
        files.FullPathOf(string.Concat(parts.Select(part => TextOf(part, values))), beside: null);

    private static string TextOf(TemplatePart part, Dictionary<Placeholder, string> values) =>
        part.Placeholder is { } placeholder ? values[placeholder] : part.Text;

    /// <summary>The names of a version that are in use where its placeholder stands, the newest patch first.</summary>
    private List<string> VersionsOf(Dictionary<Placeholder, string> values, KubernetesVersion version)
    {
        IEnumerable<TemplatePart> before = location.Parts
            .TakeWhile(part => part.Placeholder is not Placeholder.NormalizedKubernetesVersion)
            .Where(part => part.Placeholder is not Placeholder.StrictSuffix);
        string start = string.Concat(before.Select(part => TextOf(part, values)));
        int slash = start.LastIndexOf('/');
        string folder = files.FullPathOf(slash < 0 ? "." : start[..(slash + 1)], beside: null);
        string prefix = start[(slash + 1)..];
        SortedDictionary<int, string> found = [];
        foreach (string name in _names.GetOrAdd(folder, files.NamesIn))
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal)
                && PatchOf(name.AsSpan(prefix.Length), version, out string text) is { } patch)
            {
                found[-patch] = text;
            }
        }

        return [.. found.Values, Newest];
    }

    private static int? PatchOf(ReadOnlySpan<char> name, KubernetesVersion version, out string text)
    {
        int end = name.IndexOfAnyExcept(_ofVersions);
        text = name[..(end < 0 ? name.Length : end)].TrimEnd('.').ToString();
        return text.StartsWith('v') && KubernetesVersion.TryParse(text, out KubernetesVersion named) && named == version
            ? text.Split('.') is [_, _, var patch] ? int.Parse(patch, CultureInfo.InvariantCulture) : 0
            : null;
    }
}
