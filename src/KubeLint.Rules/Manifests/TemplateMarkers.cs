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
    public static bool ShapeNodes(YamlNode? root)
    {
        if (root is null)
        {
            return false;
        }

        Stack<YamlNode> open = new([root]);
        while (open.TryPop(out YamlNode? node))
        {
            if (node is YamlSequence sequence)
            {
                foreach (YamlNode item in sequence.AsSpan())
                {
                    Push(item);
                }
            }
            else if (node is YamlMapping mapping)
            {
                foreach (YamlEntry entry in mapping.AsSpan())
                {
                    if (mapping.IsFlow && entry.KeyNode is YamlMapping { IsFlow: true })
                    {
                        return true;
                    }

                    Push(entry.KeyNode);
                    Push(entry.Value);
                }
            }
        }

        return false;

        void Push(YamlNode? child)
        {
            if (child is YamlMapping or YamlSequence)
            {
                open.Push(child);
            }
        }
    }
}
