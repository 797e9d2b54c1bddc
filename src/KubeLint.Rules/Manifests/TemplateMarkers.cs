using KubeLint.Yaml;

namespace KubeLint.Manifests;

/// <summary>Finds the markers of Go and Jinja templates, <c>{{ }}</c>.</summary>
internal static class TemplateMarkers
{
    /// <summary>Tells whether a text holds an opening and, behind it, a closing marker.</summary>
    public static bool AppearIn(ReadOnlySpan<char> text)
    {
        int open = text.IndexOf("{{", StringComparison.Ordinal);
        return open >= 0 && text[open..].Contains("}}", StringComparison.Ordinal);
    }

    /// <summary>
    /// Tells whether a marker stands where YAML expects a node: <c>name: {{ .Name }}</c> happens to be YAML, a mapping
    /// whose key is a mapping, which no manifest has.
    /// </summary>
    public static bool ShapeNodes(YamlNode? node)
    {
        // The reader bounds how deep the tree is, and so this recursion.
        switch (node)
        {
            case YamlMapping mapping:
                foreach (YamlEntry entry in mapping.AsSpan())
                {
                    if ((mapping.IsFlow && entry.KeyNode is YamlMapping { IsFlow: true })
                        || ShapeNodes(entry.KeyNode) || ShapeNodes(entry.Value))
                    {
                        return true;
                    }
                }

                return false;
            case YamlSequence sequence:
                foreach (YamlNode item in sequence.AsSpan())
                {
                    if (ShapeNodes(item))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }
}
