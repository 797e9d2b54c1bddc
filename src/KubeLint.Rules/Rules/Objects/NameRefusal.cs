using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>Holds texts that must be names against their grammar.</summary>
internal static class NameRefusal
{
    /// <summary>Looks at a value.</summary>
    /// <param name="subject">What it is, such as <c>The name of Service `shop`</c>.</param>
    /// <param name="text">The value; null if there is none.</param>
    /// <param name="grammar">What it must be.</param>
    /// <param name="place">Gives its place.</param>
    /// <returns>The mistake; null if there is none or if a tool fills the value in.</returns>
    public static Refusal? Of(string subject, string? text, NameGrammar grammar, Func<Place> place)
    {
        if (text is null || grammar.FaultIn(text) is not { } fault || Blanks.AppearIn(text))
        {
            return null;
        }

        // An item of a list is read as a text whatever it is; a wrong type is the schema's concern.
        Place at = place();
        return at.Node is YamlScalar { Type: ScalarType.String or ScalarType.Null }
            ? Describe(subject, text, grammar, fault, fault.Length > 0 ? at.Part(fault.Start, fault.Length) : at)
            : null;
    }

    /// <summary>Looks at a key of a map.</summary>
    /// <param name="subject">What it is, such as <c>The label `a b` of Service `shop`</c>.</param>
    /// <param name="key">The key.</param>
    /// <param name="grammar">What it must be.</param>
    /// <param name="place">Gives the place of its entry.</param>
    /// <returns>The mistake; null if there is none or if a tool fills the key in.</returns>
    public static Refusal? OfKey(string subject, string key, NameGrammar grammar, Func<Place> place)
    {
        if (grammar.FaultIn(key) is not { } fault || Blanks.AppearIn(key))
        {
            return null;
        }

        Place at = place();
        return Describe(
            subject, key, grammar, fault, fault.Length > 0 ? at.PartOfKey(fault.Start, fault.Length) : at.OnKey());
    }

    private static Refusal Describe(string subject, string text, NameGrammar grammar, NameFault fault, Place place)
    {
        string advice = grammar.Suggest(text) is { } better ? $"write `{better}`" : $"use {grammar.Rule}";
        string named = text.Length > 0 ? subject : subject.Replace(" ``", "", StringComparison.Ordinal);
        return new Refusal(place, $"{named} {fault.Problem}", advice)
        {
            Why = $"the API server refuses it: it must be {grammar.Title}",
        };
    }
}
