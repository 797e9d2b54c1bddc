using System.Globalization;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Configuration.Files;

/// <summary>A config file as it was read.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Folder">The absolute path of its folder, with forward slashes.</param>
/// <param name="Root">Its content; null for an empty file.</param>
/// <param name="Settings">What it says.</param>
/// <param name="Problems">What is wrong with it, in the order of the places.</param>
public sealed record ConfigFile(
    SourceText Source,
    string Folder,
    YamlMapping? Root,
    ConfigSettings Settings,
    IReadOnlyList<ConfigProblem> Problems)
{
    /// <summary>The place of a setting.</summary>
    /// <param name="keys">The keys that lead to it, from the outermost on.</param>
    /// <returns>The place of the innermost key that is there; the start of the file if none is.</returns>
    public TextSpan PlaceOf(params ReadOnlySpan<string> keys)
    {
        TextSpan place = new(0, 0);
        YamlNode? at = Root;
        foreach (string key in keys)
        {
            switch (at)
            {
                case YamlMapping mapping when mapping.Find(key) is { } entry:
                    place = entry.Key.Span;
                    at = entry.Value.Resolved;
                    break;
                case YamlSequence sequence
                    when int.TryParse(key, CultureInfo.InvariantCulture, out int index)
                        && index >= 0 && index < sequence.Items.Count:
                    place = sequence.Items[index].Span;
                    at = sequence.Items[index].Resolved;
                    break;
                case YamlScalar scalar:
                    // A single value stands for a list of one.
                    return scalar.Span;
                default:
                    return place;
            }
        }

        return place;
    }
}
