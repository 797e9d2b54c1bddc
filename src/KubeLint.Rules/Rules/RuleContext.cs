using System.IO.Enumeration;
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

    /// <summary>The number that an option of the rule is set to for an object's file.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="option">The option's name.</param>
    /// <returns>The number.</returns>
    public int NumberOf(Manifest manifest, string option)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return Settings.Of(manifest.Source).Options.Number(_rule, option);
    }

    /// <summary>Tells whether an option of the rule lists a text for an object's file.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="option">The option's name.</param>
    /// <param name="text">The text.</param>
    /// <returns>True if one of the option's patterns means it; <c>*</c> stands for any text.</returns>
    public bool IsListed(Manifest manifest, string option, string text)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        foreach (string pattern in Settings.Of(manifest.Source).Options.Texts(_rule, option))
        {
            if (FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reports a finding at a field of an object.</summary>
    /// <param name="place">The place. If it was reached through an alias, the alias becomes a related place.</param>
    /// <param name="message">What is wrong: a clause without a full stop; code stands in backticks.</param>
    /// <param name="why">Why it matters: a clause without a full stop.</param>
    /// <param name="advice">What to do: a clause in the imperative, without a full stop.</param>
    /// <returns>The finding, to add to.</returns>
    public FindingDraft Report(Place place, string message, string why, string advice)
    {
        ArgumentNullException.ThrowIfNull(place);
        string path = place.Path.ToString();
        FindingDraft draft = new(_rule)
        {
            Message = message,
            Why = why,
            Advice = advice,
            Location = new Location(place.Manifest.Source, place.Span),
            Document = place.Manifest.Document.Index,
            Object = place.Manifest.Identity,
            FieldPath = path,
            Place = place,
            FieldKey = FieldKey.Of(place, path),
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
    /// <param name="source">The file.</param>
    /// <param name="document">The document's number among the non-empty ones, from 0.</param>
    /// <param name="span">The place.</param>
    /// <param name="message">What is wrong: a clause without a full stop; code stands in backticks.</param>
    /// <param name="why">Why it matters: a clause without a full stop.</param>
    /// <param name="advice">What to do: a clause in the imperative, without a full stop.</param>
    /// <returns>The finding, to add to.</returns>
    public FindingDraft Report(
        SourceText source, int document, TextSpan span, string message, string why, string advice)
    {
        ArgumentNullException.ThrowIfNull(source);
        FindingDraft draft = new(_rule)
        {
            Message = message,
            Why = why,
            Advice = advice,
            Location = new Location(source, span),
            Document = document,
            Object = null,
            FieldPath = "",
        };
        _drafts.Add(draft);
        return draft;
    }
}
