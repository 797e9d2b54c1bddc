using KubeLint.Bundles;
using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Rules;

/// <summary>What a rule is given beside the thing it looks at. Takes its findings.</summary>
public sealed class RuleContext
{
    private readonly RuleMetadata _rule;
    private readonly List<FindingDraft> _drafts;

    internal RuleContext(RuleMetadata rule, Bundle bundle, List<FindingDraft> drafts)
    {
        _rule = rule;
        _drafts = drafts;
        Bundle = bundle;
    }

    internal RuleMetadata Rule => _rule;

    /// <summary>All objects of the scan, joined.</summary>
    public Bundle Bundle { get; }

    /// <summary>What the user has told of the project and its cluster.</summary>
    public LintSettings Settings => Bundle.Settings;

    /// <summary>The environment that an object is meant for.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>The environment, and what decided it.</returns>
    public DetectedEnvironment EnvironmentOf(Manifest manifest) => Bundle.EnvironmentOf(manifest);

    /// <summary>Reports a finding at a field of an object.</summary>
    /// <param name="place">The place. If it was reached through an alias, the alias becomes a related place.</param>
    /// <param name="message">What is wrong: a clause without a full stop; code stands in backticks.</param>
    /// <param name="why">Why it matters: a clause without a full stop.</param>
    /// <param name="advice">What to do: a clause in the imperative, without a full stop.</param>
    /// <returns>The finding, to add to.</returns>
    public FindingDraft Report(Place place, string message, string why, string advice)
    {
        ArgumentNullException.ThrowIfNull(place);
        FindingDraft draft = new(_rule)
        {
            Message = message,
            Why = why,
            Advice = advice,
            Location = new Location(place.Manifest.Source, place.Span),
            Document = place.Manifest.Document.Index,
            Object = place.Manifest.Identity,
            FieldPath = place.Path.ToString(),
            Via = place.Via.Count == 0 ? [] : [.. place.Via.Select(alias => alias.Span)],
            FieldKey = FieldKey.Of(place),
        };
        foreach (YamlAlias alias in place.Via)
        {
            Location use = new(place.Manifest.Source, alias.Span);
            draft.WithRelated(use, $"used here through the alias `*{alias.Name}`");
        }

        _drafts.Add(draft);
        return draft;
    }

    /// <summary>Reports a finding at a text that belongs to no object.</summary>
    /// <param name="file">The file.</param>
    /// <param name="document">The document's number among the non-empty ones, from 0.</param>
    /// <param name="span">The place.</param>
    /// <param name="message">What is wrong: a clause without a full stop; code stands in backticks.</param>
    /// <param name="why">Why it matters: a clause without a full stop.</param>
    /// <param name="advice">What to do: a clause in the imperative, without a full stop.</param>
    /// <returns>The finding, to add to.</returns>
    public FindingDraft Report(
        ManifestFile file, int document, TextSpan span, string message, string why, string advice)
    {
        ArgumentNullException.ThrowIfNull(file);
        FindingDraft draft = new(_rule)
        {
            Message = message,
            Why = why,
            Advice = advice,
            Location = new Location(file.Source, span),
            Document = document,
            Object = null,
            FieldPath = "",
        };
        _drafts.Add(draft);
        return draft;
    }
}
