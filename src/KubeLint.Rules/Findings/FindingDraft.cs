using KubeLint.Manifests;

namespace KubeLint.Findings;

/// <summary>A finding in the making: what a rule may add to what it has reported.</summary>
public sealed class FindingDraft
{
    private List<RelatedLocation>? _related;

    internal FindingDraft(RuleMetadata rule)
    {
        Rule = rule;
        Severity = rule.Severity;
        Confidence = rule.Confidence;
    }

    internal RuleMetadata Rule { get; }

    internal Severity Severity { get; private set; }

    internal Confidence Confidence { get; private set; }

    /// <summary>What is wrong.</summary>
    public required string Message { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>What to do.</summary>
    public required string Advice { get; init; }

    /// <summary>The primary place.</summary>
    public required Location Location { get; init; }

    /// <summary>The document's number among the non-empty ones of its file, from 0.</summary>
    public required int Document { get; init; }

    /// <summary>The object, or null for a text that is no object.</summary>
    public required ObjectIdentity? Object { get; init; }

    /// <summary>The field's path inside the object; empty for none.</summary>
    public required string FieldPath { get; init; }

    /// <summary>What the object is known by; null for the object itself.</summary>
    internal string? ObjectKey { get; private set; }

    /// <summary>What the field is known by when lists change; null for its path.</summary>
    internal string? FieldKey { get; set; }

    internal IReadOnlyList<RelatedLocation> Related => _related ?? (IReadOnlyList<RelatedLocation>)[];

    internal Fix? Fix { get; private set; }

    /// <summary>The primary place in its object; null for a text that belongs to none.</summary>
    internal Place? Place { get; init; }

    /// <summary>What silences it, or null.</summary>
    internal Suppression? Suppression { get; set; }

    /// <summary>Judges this finding milder or harder than the rule's default.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>The draft.</returns>
    public FindingDraft WithSeverity(Severity severity)
    {
        Severity = severity;
        return this;
    }

    /// <summary>Says how sure this finding is.</summary>
    /// <param name="confidence">The confidence.</param>
    /// <returns>The draft.</returns>
    public FindingDraft WithConfidence(Confidence confidence)
    {
        Confidence = confidence;
        return this;
    }

    /// <summary>Adds a change of the text that puts the finding right.</summary>
    /// <param name="title">What it does: a clause in the imperative, without a full stop.</param>
    /// <param name="isSafe">
    /// True if it changes nothing but what the finding is about, and that into what was surely meant.
    /// </param>
    /// <param name="edits">The changes, in the file of the finding.</param>
    /// <returns>The draft.</returns>
    public FindingDraft WithFix(string title, bool isSafe, params IReadOnlyList<TextEdit> edits)
    {
        Fix = new Fix(title, isSafe, Location.Source, edits);
        return this;
    }

    /// <summary>
    /// Says what the finding is known by in fingerprints and baselines. One about several objects points at the first
    /// of them; it stays the same finding when the documents change places.
    /// </summary>
    /// <param name="place">A place in the same file, the same whatever the order of the documents.</param>
    /// <returns>The draft.</returns>
    public FindingDraft KnownBy(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        ObjectKey = place.Manifest.Identity.ToString();
        string path = place.Path.ToString();
        FieldKey = Findings.FieldKey.Of(place, path) ?? path;
        return this;
    }

    /// <summary>Adds a place that belongs to the finding.</summary>
    /// <param name="place">The place, in this or another object.</param>
    /// <param name="message">What is to be seen there, as a short clause.</param>
    /// <returns>The draft.</returns>
    public FindingDraft WithRelated(Place place, string message)
    {
        ArgumentNullException.ThrowIfNull(place);
        return WithRelated(new Location(place.Manifest.Source, place.Span), message);
    }

    /// <summary>Adds a place that belongs to the finding.</summary>
    /// <param name="location">The place.</param>
    /// <param name="message">What is to be seen there, as a short clause.</param>
    /// <returns>The draft.</returns>
    public FindingDraft WithRelated(Location location, string message)
    {
        (_related ??= []).Add(new RelatedLocation(location, message));
        return this;
    }
}
