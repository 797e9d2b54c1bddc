using System.Globalization;
using KubeLint.Configuration;
using KubeLint.Configuration.Drafts;
using KubeLint.Configuration.Files;
using KubeLint.Schemas;

namespace KubeLint.Cli.Output;

/// <summary>Writes settings as a config file says them, each with its comment.</summary>
/// <param name="lines">Where they go.</param>
/// <param name="isSpaced">Whether a blank line stands before each key.</param>
internal sealed class ConfigDraftWriter(YamlLines lines, bool isSpaced = false)
{
    /// <summary>A line that is longer with its comment has the comment above it.</summary>
    private const int Width = 110;

    private const int IndentWidth = 2;

    /// <summary>Writes a draft.</summary>
    /// <param name="draft">The draft.</param>
    public void Write(ConfigDraft draft)
    {
        foreach (ConfigLine line in LinesOf(draft, isSpaced))
        {
            if (isSpaced)
            {
                lines.Write(0, "");
            }

            Write(line, level: 0, commentedAt: null);
        }

        if (draft.Remarks.Count > 0)
        {
            lines.Write(0, "");
            foreach (string remark in draft.Remarks)
            {
                lines.Write(0, $"# {remark}");
            }
        }
    }

    /// <summary>Tells whether something of a draft is a proposal.</summary>
    /// <param name="draft">The draft.</param>
    /// <returns>True if a setting is written as a comment.</returns>
    public static bool HasProposals(ConfigDraft draft) => LinesOf(draft, isSpaced: true).Any(HasProposals);

    private static bool HasProposals(ConfigLine line) => line.IsProposal || line.Below.Any(HasProposals);

    /// <summary>A proposal is indented behind the number sign, so that taking the signs away leaves YAML.</summary>
    private void Write(ConfigLine line, int level, int? commentedAt)
    {
        int? from = line.IsProposal ? commentedAt ?? level : null;
        int indent = from ?? level;
        string text = from is null ? line.Text
            : $"# {new string(' ', (level - indent) * IndentWidth)}{line.Text}";
        string? note = line.Note;
        if (isSpaced && note is not null
            && Math.Max(YamlLines.CommentColumn, (indent * IndentWidth) + text.Length) + note.Length > Width)
        {
            lines.Write(indent, level == indent ? $"# {note}"
                : $"# {new string(' ', (level - indent) * IndentWidth)}# {note}");
            note = null;
        }

        lines.Write(indent, text, note);
        foreach (ConfigLine below in line.Below)
        {
            Write(below, level + 1, from);
        }
    }

    private static IEnumerable<ConfigLine> LinesOf(ConfigDraft draft, bool isSpaced) => new[]
    {
        Value<KubernetesVersionRange>("kubernetesVersion", draft.KubernetesVersion, versions => $"\"{versions}\""),
        Value<FailOn>("failOn", draft.FailOn, Word),
        List("select", draft.Select),
        List("ignore", draft.Ignore),
        Section("severity", draft.Severities, each => $"{YamlLines.Scalar(each.Key)}: {Word(each.Value)}"),
        Section("options", [.. OptionsOf(draft)]),
        List("exclude", draft.Exclude),
        Section("environments", draft.Environments, each =>
            $"{YamlLines.Scalar(each.Key)}: {{ {string.Join(", ", PartsOf(each.Value))} }}"),
        Section("overrides", [.. draft.Overrides.Select(each => OverrideOf(each, isSpaced))]),
        List("external", draft.External),
        Section(
            "cluster",
            List("ingressClasses", draft.IngressClasses),
            Value("defaultIngressClass", draft.DefaultIngressClass, YamlLines.Scalar),
            List("storageClasses", draft.StorageClasses),
            List("priorityClasses", draft.PriorityClasses),
            Value<NetworkPolicyEffect>("networkPolicy", draft.NetworkPolicy, Word),
            List("namespaces", draft.Namespaces)),
        List("crds", draft.Crds),
        List("schemaLocations", draft.SchemaLocations),
        Section(
            "suppressions",
            Value<bool>("honoured", draft.HonoursSuppressions, Word),
            Value<bool>("fromPeers", draft.HonoursPeers, Word)),
        Section("outputs", draft.Outputs, each =>
        {
            string file = each.File is null ? "" : $", file: {YamlLines.Scalar(each.File)}";
            return $"- {{ format: {Word(each.Format ?? OutputFormat.Text)}{file} }}";
        }),
    }.Prepend(ProfilesOf(draft)).OfType<ConfigLine>();

    private static ConfigLine? ProfilesOf(ConfigDraft draft) => draft.Profiles is not { } profiles ? null
        : profiles.Value is [var only] ? Value<IReadOnlyList<string>>("profile", profiles, _ => YamlLines.Scalar(only))
        : Value<IReadOnlyList<string>>("extends", profiles, YamlLines.List);

    private static ConfigLine? Value<T>(string key, Noted<T>? value, Func<T, string> write) => value is { } set
        ? new ConfigLine($"{key}: {write(set.Value)}", set.Note, set.IsProposal) : null;

    private static ConfigLine? Section(string key, params ConfigLine?[] lines) =>
        lines.OfType<ConfigLine>().ToArray() is { Length: > 0 } below
            ? new ConfigLine($"{key}:", below: below) : null;

    private static ConfigLine? Section<T>(string key, IEnumerable<Noted<T>> items, Func<T, string> write) => Section(
        key, [.. items.Select(item => new ConfigLine(write(item.Value), item.Note, item.IsProposal))]);

    private static ConfigLine? List(string key, IEnumerable<Noted<string>> items) =>
        Section(key, items, item => $"- {YamlLines.Scalar(item)}");

    private static IEnumerable<ConfigLine?> OptionsOf(ConfigDraft draft) =>
        from rule in draft.Options.GroupBy(each => each.Value.Rule, StringComparer.Ordinal)
        select Section(YamlLines.Scalar(rule.Key), rule, each =>
            $"{each.Option}: {(each.Value.Texts is { } texts ? YamlLines.List(texts)
                : string.Create(CultureInfo.InvariantCulture, $"{each.Value.Number}"))}");

    /// <summary>On one line, or, where a line would be too long for a file that is edited, a line a key.</summary>
    private static ConfigLine OverrideOf(Noted<OverrideSection> change, bool isSpaced)
    {
        string[] parts = [.. PartsOf(change.Value)];
        string line = $"- {{ {string.Join(", ", parts)} }}";
        return !isSpaced || line.Length + IndentWidth <= Width
            ? new ConfigLine(line, change.Note, change.IsProposal)
            : new ConfigLine(
                $"- {parts[0]}",
                change.Note,
                below: [.. parts.Skip(1).Select(part => new ConfigLine(part, note: null, change.IsProposal))]);
    }

    private static IEnumerable<string> PartsOf(EnvironmentSection section) =>
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

    private static IEnumerable<string> PartsOf(OverrideSection section) =>
    [
        .. Part("paths", section.Paths),
        .. Part("namespaces", section.Namespaces),
        .. Part("kinds", section.Kinds),
        .. Part("names", section.Names),
        .. Part("containers", section.Containers),
        .. Part("environments", section.Environments),
        .. Part("ignore", section.Ignore),
        .. section.Severity is null ? (string[])[] :
        [
            "severity: { " + string.Join(", ", section.Severity.Select(pair =>
                $"{YamlLines.Scalar(pair.Key)}: {Word(pair.Value)}")) + " }",
        ],
        .. section.Reason is null ? (string[])[] : [$"reason: {YamlLines.Scalar(section.Reason)}"],
        .. section.Until is null ? (string[])[]
            : [string.Create(CultureInfo.InvariantCulture, $"until: {section.Until:yyyy-MM-dd}")],
    ];

    private static string[] Part(string key, IReadOnlyList<string>? texts) =>
        texts is null ? [] : [$"{key}: {YamlLines.List(texts)}"];

    private static string Word(bool value) => value ? "true" : "false";

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();
}
