using System.Globalization;
using System.Runtime.CompilerServices;
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
    /// <param name="path">Its path as text.</param>
    /// <returns>The key; null where it is the path itself, as no list is on the way.</returns>
    public static string? Of(Place place, string path)
    {
        if (!path.Contains('[', StringComparison.Ordinal))
        {
            return null;
        }

        const int UsualLength = 256;
        DefaultInterpolatedStringHandler key =
            new(0, 0, CultureInfo.InvariantCulture, stackalloc char[UsualLength]);
        Append(place.Path, place.Manifest.Root, ref key);
        return key.ToStringAndClear();
    }

    /// <summary>Writes the key of a path from the root on.</summary>
    /// <returns>The node at the path, or null if there is none.</returns>
    private static YamlNode? Append(FieldPath path, YamlNode root, ref DefaultInterpolatedStringHandler key)
    {
        if (path.Parent is null)
        {
            return root;
        }

        YamlNode? around = Append(path.Parent, root, ref key);
        if (path.LastIndex is not { } index || around is not YamlSequence list || !TryAppendName(list, index, ref key))
        {
            path.AppendStep(ref key);
        }

        return ChildOf(around, path);
    }

    private static bool TryAppendName(YamlSequence list, int index, ref DefaultInterpolatedStringHandler key)
    {
        ReadOnlySpan<YamlNode> items = list.AsSpan();
        if (items.Length > MostItems || index >= items.Length)
        {
            return false;
        }

        foreach (string field in _tellingFields)
        {
            if (ValueOf(items[index], field) is { Length: > 0 and <= LongestValue } value
                && IsOnlyOne(items, field, value))
            {
                key.AppendLiteral("[");
                key.AppendLiteral(field);
                key.AppendLiteral("=");
                key.AppendLiteral(value);
                key.AppendLiteral("]");
                return true;
            }
        }

        return false;
    }

    private static bool IsOnlyOne(ReadOnlySpan<YamlNode> items, string field, string value)
    {
        int count = 0;
        foreach (YamlNode item in items)
        {
            count += ValueOf(item, field) == value ? 1 : 0;
        }

        return count == 1;
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
