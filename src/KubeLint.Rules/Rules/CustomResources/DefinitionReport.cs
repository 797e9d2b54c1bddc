using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.CustomResources;

/// <summary>Takes what is found in one CustomResourceDefinition.</summary>
/// <param name="manifest">The definition.</param>
/// <param name="context">Takes the findings.</param>
/// <param name="why">Why it matters, where a check has no better reason.</param>
internal sealed class DefinitionReport(Manifest manifest, RuleContext context, string why)
{
    /// <summary>Reports a finding at a value, or where a missing one would stand.</summary>
    /// <param name="path">The path inside the definition.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="advice">What to do.</param>
    /// <param name="reason">Why it matters, or null for the usual reason.</param>
    /// <returns>The finding, to add to.</returns>
    public FindingDraft At(FieldPath path, string message, string advice, string? reason = null) =>
        context.Report(manifest.At(path), message, reason ?? why, advice);

    /// <summary>Reports a finding at a key that should not be there.</summary>
    /// <param name="path">The path inside the definition.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="advice">What to do.</param>
    /// <param name="reason">Why it matters, or null for the usual reason.</param>
    /// <returns>The finding, to add to.</returns>
    public FindingDraft AtKey(FieldPath path, string message, string advice, string? reason = null) =>
        context.Report(manifest.At(path).OnKey(), message, reason ?? why, advice);

    /// <summary>Reports a finding at a part of a text.</summary>
    /// <param name="path">The path inside the definition.</param>
    /// <param name="start">Where in the text the part begins.</param>
    /// <param name="length">The length of the part; 0 for the whole text.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="advice">What to do.</param>
    /// <param name="reason">Why it matters, or null for the usual reason.</param>
    /// <returns>The finding, to add to.</returns>
    public FindingDraft AtPart(
        FieldPath path, int start, int length, string message, string advice, string? reason = null)
    {
        Place place = manifest.At(path);
        return context.Report(length > 0 ? place.Part(start, length) : place, message, reason ?? why, advice);
    }

    /// <summary>Reports a text that must be a name and is none.</summary>
    /// <param name="path">The path inside the definition.</param>
    /// <param name="subject">What messages call the text, to start a sentence with.</param>
    /// <param name="text">The text, or null if there is none.</param>
    /// <param name="grammar">What it must be.</param>
    public void CheckName(FieldPath path, string subject, string? text, NameGrammar grammar) =>
        NameFlaw.In(text, grammar)?.At(subject, manifest.At(path))?.Report(context);

    /// <summary>Adds a place of the definition to a finding.</summary>
    /// <param name="draft">The finding.</param>
    /// <param name="path">The path inside the definition.</param>
    /// <param name="message">What is to be seen there.</param>
    public void Relate(FindingDraft draft, FieldPath path, string message) =>
        draft.WithRelated(manifest.At(path).OnKey(), message);
}
