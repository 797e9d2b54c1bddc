using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>A mistake in a text that must be a name.</summary>
/// <param name="Text">The text.</param>
/// <param name="Grammar">What it must be.</param>
/// <param name="Fault">What is wrong with it.</param>
internal sealed record NameFlaw(string Text, NameGrammar Grammar, NameFault Fault)
{
    /// <summary>Holds a text against a grammar.</summary>
    /// <param name="text">The text; null if there is none.</param>
    /// <param name="grammar">What it must be.</param>
    /// <returns>The mistake; null if there is none or if a tool fills the text in.</returns>
    public static NameFlaw? In(string? text, NameGrammar grammar) =>
        text is not null && grammar.FaultIn(text) is { } fault && !Blanks.AppearIn(text)
            ? new NameFlaw(text, grammar, fault) : null;

    /// <summary>Tells of it where the text is a value.</summary>
    /// <param name="subject">What the text is, such as <c>The name of Service `shop`</c>.</param>
    /// <param name="place">Its place.</param>
    /// <returns>
    /// The mistake; null if there is something else than a text: an item of a list is read as a text whatever it is,
    /// and a wrong type is the schema's concern.
    /// </returns>
    public Refusal? At(string subject, Place place) =>
        place.Node is YamlScalar { Type: ScalarType.String or ScalarType.Null }
            ? Tell(subject, Fault.Length > 0 ? place.Part(Fault.Start, Fault.Length) : place) : null;

    /// <summary>Tells of it where the text is a key of a map.</summary>
    /// <param name="subject">What the text is, such as <c>The label key `a b`</c>.</param>
    /// <param name="place">The place of the entry.</param>
    /// <returns>The mistake.</returns>
    public Refusal AtKey(string subject, Place place) =>
        Tell(subject, Fault.Length > 0 ? place.PartOfKey(Fault.Start, Fault.Length) : place.OnKey());

    private Refusal Tell(string subject, Place place)
    {
        bool standsForAnother = Blanks.IsInCapitals(Text);
        string advice = Grammar.Suggest(Text) is not { } better ? $"use {Grammar.Rule}"
            : standsForAnother ? $"write the name that it stands for, or `{better}`"
            : $"write `{better}`";
        string named = Text.Length > 0 ? subject : subject.Replace(" ``", "", StringComparison.Ordinal);
        return new Refusal(place, $"{named} {Fault.Problem}", advice)
        {
            Why = $"the API server refuses it: it must be {Grammar.Title}",
            Confidence = standsForAnother ? Confidence.Low : Confidence.High,
        };
    }
}
