using System.Text;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Findings;

/// <summary>
/// What a field is known by when lists change: its path, with the items of lists by what tells them from their
/// neighbours, such as <c>spec.containers[name=web].image</c>. Kubernetes itself merges most lists by these fields.
/// </summary>
internal static class FieldKey
{
    // Every item is held against all others.
    private const int MostItems = 256;
    private const int LongestValue = 100;

    private static readonly string[] _tellingFields = ["name", "mountPath", "containerPort", "port", "key", "host"];

    /// <summary>The key of a field.</summary>
    /// <param name="place">The field.</param>
    /// <returns>The key; the path itself where no list with names is on the way.</returns>
    public static string Of(Place place)
    {
        string path = place.Path.ToString();
        if (!path.Contains('[', StringComparison.Ordinal))
        {
            return path;
        }

        StringBuilder key = new(path.Length);
        YamlNode? node = place.Manifest.Root;
        int length = 0;
        foreach (FieldPath step in place.Path.Steps())
        {
            string whole = step.ToString();
            string? name = step.LastIndex is { } index && node is YamlSequence list ? NameIn(list, index) : null;
            key.Append(name ?? whole[length..]);
            length = whole.Length;
            node = ChildOf(node, step);
        }

        return key.ToString();
    }

    private static string? NameIn(YamlSequence list, int index)
    {
        if (list.Items.Count > MostItems || index >= list.Items.Count)
        {
            return null;
        }

        foreach (string field in _tellingFields)
        {
            if (ValueOf(list.Items[index], field) is { Length: > 0 and <= LongestValue } value
                && list.Items.Count(item => ValueOf(item, field) == value) == 1)
            {
                return $"[{field}={value}]";
            }
        }

        return null;
    }

    private static string? ValueOf(YamlNode item, string field) =>
        ((item.Resolved as YamlMapping)?.Find(field)?.Value.Resolved as YamlScalar)?.Value;

    private static YamlNode? ChildOf(YamlNode? node, FieldPath step) => node switch
    {
        YamlMapping mapping when step.LastKey is { } key => mapping.Find(key)?.Value.Resolved,
        YamlSequence list when step.LastIndex is { } index && index < list.Items.Count => list.Items[index].Resolved,
        _ => null,
    };
}
