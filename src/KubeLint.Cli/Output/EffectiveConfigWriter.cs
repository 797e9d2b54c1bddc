using System.Globalization;
using KubeLint.Configuration;
using KubeLint.Configuration.Files;
using KubeLint.Findings;
using KubeLint.Schemas;

namespace KubeLint.Cli.Output;

/// <summary>Shows the settings that hold for a folder as a config file would say them, each with its origin.</summary>
/// <param name="lines">Where they go.</param>
internal sealed class EffectiveConfigWriter(YamlLines lines)
{
    /// <summary>Shows the settings.</summary>
    /// <param name="config">The settings.</param>
    /// <param name="profile">The profile that the command line names, or null.</param>
    /// <param name="failOn">The mildest severity that fails, if no config file says.</param>
    public void Write(EffectiveConfig config, string? profile, FailOn failOn)
    {
        if (profile is not null)
        {
            lines.Write(0, $"profile: {YamlLines.Scalar(profile)}", "command line");
        }
        else if (config.Profiles is { Value: [var only] } one)
        {
            lines.Write(0, $"profile: {YamlLines.Scalar(only)}", OriginOf(one.Place));
        }
        else
        {
            lines.Write(0, $"extends: {YamlLines.List(config.Profiles.Value)}", OriginOf(config.Profiles.Place));
        }

        WriteValue<KubernetesVersionRange>(
            "kubernetesVersion", config.KubernetesVersion, versions => $"\"{versions}\"");
        WriteValue<FailOn>("failOn", config.FailOn ?? new Sourced<FailOn>(failOn, Place: null), Word);
        WriteList("select", config.Select);
        WriteList("ignore", config.Ignore);
        WriteSection("severity", config.Severities, each => $"{YamlLines.Scalar(each.Key)}: {Word(each.Value)}");
        WriteOptions(config);
        WriteList("exclude", config.Exclude);
        WriteEnvironments(config);
        WriteOverrides(config);
        WriteList("external", config.External);
        WriteCluster(config);
        WriteList("crds", config.Crds);
        WriteList("schemaLocations", config.SchemaLocations);
        WriteSuppressions(config);
        WriteSection("outputs", config.Outputs, each =>
        {
            string file = each.File is null ? "" : $", file: {YamlLines.Scalar(each.File)}";
            return $"- {{ format: {Word(each.Format ?? OutputFormat.Text)}{file} }}";
        });
    }

    private static string OriginOf(Location? place) => place is null ? "default"
        : string.Create(CultureInfo.InvariantCulture, $"{place.Source.Path}:{place.Start.Line}");

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();

    private void WriteValue<T>(string key, Sourced<T>? value, Func<T, string> write, int level = 0)
    {
        if (value is { } set)
        {
            lines.Write(level, $"{key}: {write(set.Value)}", OriginOf(set.Place));
        }
    }

    private void WriteSection<T>(string key, IEnumerable<Sourced<T>> items, Func<T, string> write, int level = 0)
    {
        bool isFirst = true;
        foreach (Sourced<T> item in items)
        {
            if (isFirst)
            {
                lines.Write(level, $"{key}:");
                isFirst = false;
            }

            lines.Write(level + 1, write(item.Value), OriginOf(item.Place));
        }
    }

    private void WriteList(string key, IEnumerable<Sourced<string>> items, int level = 0) =>
        WriteSection(key, items, item => $"- {YamlLines.Scalar(item)}", level);

    private void WriteOptions(EffectiveConfig config)
    {
        bool isFirst = true;
        foreach (var rule in config.Options.GroupBy(each => each.Value.Rule, StringComparer.Ordinal))
        {
            if (isFirst)
            {
                lines.Write(0, "options:");
                isFirst = false;
            }

            WriteSection(
                YamlLines.Scalar(rule.Key),
                rule.GroupBy(each => each.Value.Option, StringComparer.Ordinal).Select(each => each.Last()),
                each => $"{each.Option}: {(each.Value.Texts is { } texts ? YamlLines.List(texts)
                    : string.Create(CultureInfo.InvariantCulture, $"{each.Value.Number}"))}",
                level: 1);
        }
    }

    private void WriteEnvironments(EffectiveConfig config) => WriteSection("environments", config.Environments, each =>
    {
        EnvironmentSection section = each.Value;
        string[] parts =
        [
            .. section.Kind is { } kind ? [$"kind: {Word(kind)}"] : (string[])[],
            .. Part("paths", section.Paths),
            .. Part("namespaces", section.Namespaces),
            .. section.Labels is null ? (string[])[] :
            [
                "labels: { " + string.Join(", ", section.Labels.Select(label =>
                    $"{YamlLines.Scalar(label.Key)}: {YamlLines.Scalar(label.Value)}")) + " }",
            ],
        ];
        return $"{YamlLines.Scalar(each.Key)}: {{ {string.Join(", ", parts)} }}";
    });

    private void WriteOverrides(EffectiveConfig config) => WriteSection("overrides", config.Overrides, each =>
    {
        string[] parts =
        [
            .. Part("paths", each.Paths),
            .. Part("namespaces", each.Namespaces),
            .. Part("kinds", each.Kinds),
            .. Part("names", each.Names),
            .. Part("containers", each.Containers),
            .. Part("environments", each.Environments),
            .. Part("ignore", each.Ignore),
            .. each.Severity is null ? (string[])[] :
            [
                "severity: { " + string.Join(", ", each.Severity.Select(pair =>
                    $"{YamlLines.Scalar(pair.Key)}: {Word(pair.Value)}")) + " }",
            ],
            .. each.Reason is null ? (string[])[] : [$"reason: {YamlLines.Scalar(each.Reason)}"],
            .. each.Until is null ? (string[])[]
                : [string.Create(CultureInfo.InvariantCulture, $"until: {each.Until:yyyy-MM-dd}")],
        ];
        return $"- {{ {string.Join(", ", parts)} }}";
    });

    private void WriteCluster(EffectiveConfig config)
    {
        if (config.IngressClasses.Concat(config.StorageClasses).Concat(config.PriorityClasses)
                .Concat(config.Namespaces).Any()
            || config.DefaultIngressClass is not null || config.NetworkPolicy is not null)
        {
            lines.Write(0, "cluster:");
            WriteList("ingressClasses", config.IngressClasses, level: 1);
            WriteValue("defaultIngressClass", config.DefaultIngressClass, YamlLines.Scalar, level: 1);
            WriteList("storageClasses", config.StorageClasses, level: 1);
            WriteList("priorityClasses", config.PriorityClasses, level: 1);
            WriteValue<NetworkPolicyEffect>("networkPolicy", config.NetworkPolicy, Word, level: 1);
            WriteList("namespaces", config.Namespaces, level: 1);
        }
    }

    private void WriteSuppressions(EffectiveConfig config)
    {
        if (config.HonoursSuppressions is not null || config.HonoursPeers is not null)
        {
            lines.Write(0, "suppressions:");
            WriteValue<bool>("honoured", config.HonoursSuppressions, Word, level: 1);
            WriteValue<bool>("fromPeers", config.HonoursPeers, Word, level: 1);
        }
    }

    private static string Word(bool value) => value ? "true" : "false";

    private static string[] Part(string key, IReadOnlyList<string>? texts) =>
        texts is null ? [] : [$"{key}: {YamlLines.List(texts)}"];
}
