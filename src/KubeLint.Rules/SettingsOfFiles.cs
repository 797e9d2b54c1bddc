using System.Globalization;
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

        RuleOverride[] meaning =
            [.. settings.Overrides.Where(each => IsAbout(each, draft.Rule) && Means(each, draft))];
        foreach (RuleOverride change in meaning.Where(each => each.EndedOn is null).Reverse())
        {
            if (SeverityOf(change, draft.Rule) is { } changed)
            {
                draft.WithSeverity(changed);
            }
        }

        RuleOverride[] silencing = [.. meaning.Where(each => Ignores(each, draft.Rule))];
        if (Array.Find(silencing, each => each.EndedOn is null) is { } holding)
        {
            draft.Suppression = new Suppression(SuppressionKind.Override, holding.Reason, holding.Location);
        }
        else if (silencing is [{ EndedOn: { } day } ended, ..])
        {
            draft.WithRelated(ended.Location, string.Create(
                CultureInfo.InvariantCulture, $"suppressed by this override until {day:yyyy-MM-dd}, which is over"));
        }
    }

    private static bool IsAbout(RuleOverride change, RuleMetadata rule) =>
        Ignores(change, rule) || SeverityOf(change, rule) is not null;

    private static bool Ignores(RuleOverride change, RuleMetadata rule) =>
        change.Ignore.Any(selector => RuleSelection.Matches(selector, rule));

    private static Severity? SeverityOf(RuleOverride change, RuleMetadata rule)
    {
        foreach (KeyValuePair<string, Severity> each in change.Severities.Reverse())
        {
            if (RuleSelection.Matches(each.Key, rule))
            {
                return each.Value;
            }
        }

        return null;
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
            if (path is { LastIndex: not null, Parent.LastKey: { } list }
                && _lists.Contains(list, StringComparer.Ordinal))
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
