using KubeLint.Bundles;
using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint;

/// <summary>
/// Does with what the rules reported as the settings of each file say: takes away what comes from rules that are off
/// there, changes severities, and suppresses what overrides mean.
/// </summary>
/// <param name="bundle">What was looked at.</param>
internal sealed class SettingsOfFiles(Bundle bundle)
{
    private static readonly string[] _lists = ["initContainers", "containers", "ephemeralContainers"];

    private readonly Dictionary<(RuleSelection, RuleMetadata), bool> _included = [];

    /// <summary>Does so.</summary>
    /// <param name="drafts">What the rules reported; the rest of it afterwards.</param>
    public void Apply(List<FindingDraft> drafts)
    {
        if (bundle.Settings.PerFile is null && bundle.Settings.ForAll is { Severities.Count: 0, Overrides.Count: 0 })
        {
            return;
        }

        drafts.RemoveAll(draft => !Includes(bundle.Settings.Of(draft.Location.Source).Rules, draft.Rule));
        foreach (FindingDraft draft in drafts)
        {
            Apply(bundle.Settings.Of(draft.Location.Source), draft);
        }
    }

    private bool Includes(RuleSelection selection, RuleMetadata rule)
    {
        if (!_included.TryGetValue((selection, rule), out bool isIncluded))
        {
            isIncluded = selection.Includes(rule);
            _included.Add((selection, rule), isIncluded);
        }

        return isIncluded;
    }

    private void Apply(FileSettings settings, FindingDraft draft)
    {
        if (settings.SeverityOf(draft.Rule) is { } severity)
        {
            draft.WithSeverity(severity);
        }

        if (settings.Overrides.Count == 0)
        {
            return;
        }

        RuleOverride[] meaning = [.. settings.Overrides.Where(each => Means(each, draft))];
        foreach (KeyValuePair<string, Severity> change in meaning.Reverse().SelectMany(each => each.Severities))
        {
            if (RuleSelection.Matches(change.Key, draft.Rule))
            {
                draft.WithSeverity(change.Value);
            }
        }

        if (Array.Find(meaning, each => each.Ignore.Any(selector => RuleSelection.Matches(selector, draft.Rule)))
            is { } silencing)
        {
            draft.Suppression = new Suppression(SuppressionKind.Override, silencing.Reason, silencing.Location);
        }
    }

    private bool Means(RuleOverride change, FindingDraft draft)
    {
        Manifest? manifest = draft.Place?.Manifest;
        string? scope = manifest is null ? draft.Object?.Namespace : bundle.NamespaceOf(manifest);
        return change.Means(draft.Object, scope, ContainerOf(draft), () => EnvironmentsOf(manifest));
    }

    private static string? ContainerOf(FindingDraft draft)
    {
        for (FieldPath? path = draft.Place?.Path; path is not null; path = path.Parent)
        {
            if (path is { LastIndex: not null, Parent.LastKey: { } list } && _lists.Contains(list, StringComparer.Ordinal))
            {
                return (draft.Place!.Manifest.At(path.Key("name")).Node as YamlScalar)?.AsString;
            }
        }

        return null;
    }

    private IReadOnlyList<string> EnvironmentsOf(Manifest? manifest)
    {
        if (manifest is null)
        {
            return [];
        }

        DetectedEnvironment environment = bundle.EnvironmentOf(manifest);
        string kind = environment.Kind switch
        {
            EnvironmentKind.Production => "production",
            EnvironmentKind.Staging => "staging",
            EnvironmentKind.Test => "test",
            EnvironmentKind.Development => "development",
            _ => "unknown",
        };
        return environment.Name is { } name ? [name, kind] : [kind];
    }
}
