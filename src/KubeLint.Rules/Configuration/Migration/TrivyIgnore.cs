using KubeLint.Configuration.Files;
using KubeLint.Yaml;

namespace KubeLint.Configuration.Migration;

/// <summary>Translates an ignore file of trivy, <c>.trivyignore.yaml</c>.</summary>
internal static class TrivyIgnore
{
    private const string Misconfigurations = "misconfigurations";

    private static readonly string[] _others = ["vulnerabilities", "secrets", "licenses"];

    /// <summary>Tells whether a file is such a file.</summary>
    public static bool IsOne(YamlMapping root) =>
        root.Find(Misconfigurations)?.Value.Resolved is YamlSequence
        || _others.Any(key => root.Find(key)?.Value.Resolved is YamlSequence);

    /// <summary>Translates it.</summary>
    public static void Translate(YamlMapping root, ConfigValues values, TranslationBuilder builder)
    {
        if (root.Find(Misconfigurations) is { } ignored)
        {
            ConfigValues.List(ignored.Value, node => Add(node, values, builder));
        }

        foreach (YamlEntry other in root.EffectiveEntries().Where(entry => entry.Name != Misconfigurations))
        {
            builder.AddUntranslated(other.Name);
        }
    }

    private static string? Add(YamlNode node, ConfigValues values, TranslationBuilder builder)
    {
        ConfigSectionReader section = new(node, "an entry", values);
        string? id = section.Read("id", values.Name);
        IReadOnlyList<string>? paths = section.Read("paths", each => ConfigValues.List(each, values.Name));
        DateOnly? until = section.Read("expired_at", each => values.Day(each));
        string? reason = section.Read("statement", values.Name);
        if (node.Resolved is not YamlMapping)
        {
            return null;
        }

        if (id is null)
        {
            values.AddProblem(node.Span with { Length = 1 }, "an entry has an `id`");
        }
        else if (paths is null && until is null && reason is null)
        {
            builder.TurnOff(TrivyCheck.NameOf(id));
        }
        else
        {
            OverrideSection change = new()
            {
                Paths = paths is null ? null : [.. paths.Select(Pattern)],
                Reason = reason,
                Until = until,
            };
            builder.Except(change, [TrivyCheck.NameOf(id)], "ignored");
        }

        return null;
    }

    private static string Pattern(string path) =>
        path.StartsWith('/') || path.StartsWith("**/", StringComparison.Ordinal) ? path : $"/{path}";
}
