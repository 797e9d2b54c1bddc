using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;
using KubeLint.Yaml;

namespace KubeLint.Rules.Schemas;

/// <summary>What to do where a value has to be of another shape: a list, a mapping, a scalar.</summary>
internal static class WrongShape
{
    /// <summary>Says what to do.</summary>
    /// <param name="violation">The wrong type.</param>
    /// <param name="patterns">The regular expressions of schemas.</param>
    /// <returns>A clause in the imperative.</returns>
    public static string Advise(Violation violation, PatternCache patterns) => violation.Node switch
    {
        YamlScalar { Type: ScalarType.Null } =>
            $"give it a value, or remove the {(violation.Path.LastKey is null ? "item" : "key")}",
        YamlMapping { IsFlow: false } when FitsAsItem(violation, patterns) =>
            "put a dash (`-`) before each item, the only one too",
        YamlMapping when ItemOf(violation) is { Required: { Count: > 0 } required } =>
            $"write a list, with {SchemaWords.Join([.. required.Select(key => $"`{key}`")], "and")} in each item",
        YamlScalar when ItemOf(violation) is not null => "write a list, if of one item only",
        YamlSequence { IsFlow: false } when violation.Schema.Types == SchemaTypes.Object =>
            "write the keys without a dash (`-`) before them",
        _ => $"write {violation.Expected}",
    };

    /// <summary>Adds the brackets of a list around a value that would be an item of it.</summary>
    /// <param name="draft">The finding.</param>
    /// <param name="place">Its place.</param>
    /// <param name="violation">The wrong type.</param>
    /// <param name="patterns">The regular expressions of schemas.</param>
    public static void AddFix(FindingDraft draft, Place place, Violation violation, PatternCache patterns)
    {
        if (violation.Node is YamlScalar { Style: not (ScalarStyle.Literal or ScalarStyle.Folded), Tag: null } scalar
            && scalar.Type != ScalarType.Null && FitsAsItem(violation, patterns)
            && place.Manifest.Source.Slice(scalar.Span) is var written
            && (scalar.Style != ScalarStyle.Plain || !written.ContainsAny(",[]{}")) && !written.Contains('\n'))
        {
            draft.WithFix("make it a list of one item", isSafe: false, new TextEdit(scalar.Span, $"[{written}]"));
        }
    }

    private static Schema? ItemOf(Violation violation) =>
        violation.Schema.Types == SchemaTypes.Array ? violation.Schema.Items?.Schema : null;

    private static bool FitsAsItem(Violation violation, PatternCache patterns) =>
        ItemOf(violation) is { } item && SchemaFit.Fits(violation.Node, item, violation, patterns);
}
