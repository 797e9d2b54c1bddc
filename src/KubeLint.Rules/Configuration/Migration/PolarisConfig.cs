using KubeLint.Configuration.Files;
using KubeLint.Findings;
using KubeLint.Yaml;

namespace KubeLint.Configuration.Migration;

/// <summary>Translates a config of polaris.</summary>
internal static class PolarisConfig
{
    private const string Checks = "checks";
    private const string Exemptions = "exemptions";
    private const string CustomChecks = "customChecks";

    /// <summary>Tells whether a file is such a config.</summary>
    public static bool IsOne(YamlMapping root) =>
        root.Find(Exemptions)?.Value.Resolved is YamlSequence
        || (root.Find(Checks)?.Value.Resolved is YamlMapping checks
            && checks.EffectiveEntries().Any(entry => SeverityOf(entry.Value, out _)));

    /// <summary>Translates it.</summary>
    public static void Translate(YamlMapping root, ConfigValues values, TranslationBuilder builder)
    {
        if (root.Find(Checks) is { } checks)
        {
            values.Map(checks.Value, entry => AddCheck(entry, values, builder));
        }

        bool isFree = Says("disallowExemptions") || Says("disallowConfigExemptions");
        if (!isFree && root.Find(Exemptions) is { } exemptions)
        {
            ConfigValues.List(exemptions.Value, node => AddExemption(node, values, builder));
        }

        if (root.Find(CustomChecks)?.Value.Resolved is YamlMapping custom)
        {
            foreach (YamlEntry entry in custom.EffectiveEntries())
            {
                builder.AddUntranslated($"custom check {entry.Name}");
            }
        }

        foreach (YamlEntry other in root.EffectiveEntries().Where(entry =>
            entry.Name is not (Checks or Exemptions or CustomChecks or "disallowExemptions"
                or "disallowConfigExemptions")))
        {
            builder.AddUntranslated(other.Name);
        }

        bool Says(string key) => root.Find(key)?.Value.Resolved is YamlScalar { AsBoolean: true };
    }

    private static string? AddCheck(YamlEntry entry, ConfigValues values, TranslationBuilder builder)
    {
        if (!SeverityOf(entry.Value, out Severity? severity))
        {
            values.AddProblem(entry.Value.Span, "ignore, warning or danger is expected here");
        }
        else if (severity is null)
        {
            builder.TurnOff(entry.Name);
        }
        else if (!IsCustom(entry.Name, builder))
        {
            builder.TurnOn(entry.Name);
            builder.SetSeverity(entry.Name, severity.Value);
        }

        return null;
    }

    private static bool IsCustom(string check, TranslationBuilder builder)
    {
        if (builder.RulesOf(check).Count > 0)
        {
            return false;
        }

        builder.AddUntranslated(check);
        return true;
    }

    private static bool SeverityOf(YamlNode node, out Severity? severity)
    {
        string? word = (node.Resolved as YamlScalar)?.Value;
        severity = word switch
        {
            "danger" or "error" => Severity.Error,
            "warning" => Severity.Warning,
            _ => null,
        };
        return severity is not null || word == "ignore";
    }

    /// <summary>Names of controllers and containers are starts of names in polaris.</summary>
    private static string? AddExemption(YamlNode node, ConfigValues values, TranslationBuilder builder)
    {
        ConfigSectionReader section = new(node, "an exemption", values);
        string? scope = section.Read("namespace", values.Name);
        string[]? names = section.Read("controllerNames", Starts);
        string[]? containers = section.Read("containerNames", Starts);
        string[] rules = [.. section.Read("rules", each => ConfigValues.List(each, values.Name)) ?? []];
        section.RefuseOthers();
        if (scope is null && names is null && containers is null && rules.Length == 0)
        {
            builder.AddUntranslated("an exemption that says neither of what nor from what");
            return null;
        }

        OverrideSection change = new()
        {
            Namespaces = scope is null ? null : [scope],
            Names = names,
            Containers = containers,
            Reason = "exempted in the config of polaris",
        };
        string[] what = [.. scope is null ? (string[])[] : [$"namespace {scope}"], .. names ?? containers ?? []];
        builder.Except(change, rules, $"exemption of {string.Join(", ", what)}");
        return null;

        string[]? Starts(YamlNode each) => ConfigValues.List(each, values.Name) is { Count: > 0 } list
            ? [.. list.Select(name => $"{name}*")] : null;
    }
}
