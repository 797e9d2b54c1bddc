using KubeLint.Configuration.Drafts;
using KubeLint.Configuration.Files;
using KubeLint.Findings;
using KubeLint.Yaml;

namespace KubeLint.Configuration.Migration;

/// <summary>Translates a config of checkov, <c>.checkov.yaml</c>.</summary>
internal static class CheckovConfig
{
    private static readonly string[] _keys =
    [
        "check", "skip-check", "skip-path", "hard-fail-on", "soft-fail-on", "soft-fail", "framework", "skip-framework",
    ];

    /// <summary>What says how checkov runs, and nothing of what it checks.</summary>
    private static readonly string[] _running =
    [
        "branch", "compact", "directory", "download-external-modules", "evaluate-variables", "file", "framework",
        "no-guide", "output", "output-file-path", "quiet", "skip-framework", "summary-position",
    ];

    /// <summary>Severities of checkov's platform stand where checks can.</summary>
    private static readonly string[] _severities = ["INFO", "LOW", "MEDIUM", "MODERATE", "HIGH", "CRITICAL"];

    /// <summary>Tells whether a file is such a config.</summary>
    public static bool IsOne(YamlMapping root) => _keys.Any(key => root.Find(key) is not null);

    /// <summary>Translates it.</summary>
    public static void Translate(YamlMapping root, ConfigValues values, TranslationBuilder builder)
    {
        string[] only = Checks("check");
        builder.IsExclusive = only.Length > 0;
        Array.ForEach(only, builder.TurnOn);
        Array.ForEach(Checks("skip-check"), builder.TurnOff);
        Array.ForEach(Checks("soft-fail-on"), check => builder.SetSeverity(check, Severity.Warning));
        Array.ForEach(Checks("hard-fail-on"), check => builder.SetSeverity(check, Severity.Error));
        foreach (string path in Texts("skip-path"))
        {
            AddPath(path, builder);
        }

        if (root.Find("soft-fail")?.Value is { } soft && values.Boolean(soft) == true)
        {
            builder.FailOn = new Noted<FailOn>(FailOn.Never, "soft-fail");
        }

        foreach (string other in root.EffectiveEntries().Select(entry => entry.Name)
            .Except([.. _keys, .. _running], StringComparer.Ordinal))
        {
            builder.AddUntranslated(other);
        }

        string[] Checks(string key)
        {
            string[] checks = [.. Texts(key)];
            foreach (string severity in checks.Intersect(_severities, StringComparer.OrdinalIgnoreCase))
            {
                builder.AddUntranslated($"{key}: {severity} (severities of checks are not known to kubelint)");
            }

            return [.. checks.Except(_severities, StringComparer.OrdinalIgnoreCase)];
        }

        IEnumerable<string> Texts(string key) => root.Find(key)?.Value is not { } node ? []
            : ConfigValues.List(node, values.Name).SelectMany(text => text.Split(
                ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Paths are regular expressions that may match anywhere; most are plain paths.</summary>
    private static void AddPath(string path, TranslationBuilder builder)
    {
        string plain = path.TrimStart('^').TrimEnd('$').TrimStart('/').TrimEnd('/').Replace(
            "\\.", ".", StringComparison.Ordinal);
        plain = plain.EndsWith("/.*", StringComparison.Ordinal) ? plain[..^3] : plain;
        plain = plain.StartsWith("./", StringComparison.Ordinal) ? plain[2..] : plain;
        if (plain.Length == 0
            || !plain.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '/'))
        {
            builder.AddUntranslated($"skip-path: {path} (a regular expression)");
            return;
        }

        builder.Exclude(plain.Contains('/', StringComparison.Ordinal) ? $"**/{plain}" : plain);
    }
}
