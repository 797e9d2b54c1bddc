using KubeLint.Configuration.Files;
using KubeLint.Yaml;

namespace KubeLint.Configuration.Migration;

/// <summary>Translates a config of kube-linter, <c>.kube-linter.yaml</c>.</summary>
internal static class KubeLinterConfig
{
    private const string Checks = "checks";
    private const string CustomChecks = "customChecks";

    private static readonly string[] _keys =
        ["addAllBuiltIn", "doNotAutoAddDefaults", "include", "exclude", "ignorePaths"];

    /// <summary>The checks that are made of templates of another name.</summary>
    private static readonly Dictionary<string, string> _checks = new(StringComparer.Ordinal)
    {
        ["forbidden-service-types"] = "exposed-services",
        ["kubeconform"] = "schema-validation",
        ["privileged"] = "privileged-container",
        ["target-port"] = "invalid-target-ports",
    };

    /// <summary>Tells whether a file is such a config.</summary>
    public static bool IsOne(YamlMapping root) =>
        (root.Find(Checks)?.Value.Resolved is YamlMapping checks
            && (checks.EffectiveEntries().Any() ? _keys.Any(key => checks.Find(key) is not null)
                : root.Find("exemptions") is null))
        || root.Find(CustomChecks)?.Value.Resolved is YamlSequence;

    /// <summary>Translates it.</summary>
    public static void Translate(YamlMapping root, ConfigValues values, TranslationBuilder builder)
    {
        HashSet<string> excluded = new(StringComparer.Ordinal);
        ConfigSectionReader section = new(root.Find(Checks)?.Value, $"`{Checks}`", values);
        bool all = section.Read<bool?>("addAllBuiltIn", node => values.Boolean(node)) == true;
        bool none = section.Read<bool?>("doNotAutoAddDefaults", node => values.Boolean(node)) == true;
        string[] include = [.. section.Read("include", Names) ?? []];
        excluded.UnionWith(section.Read("exclude", Names) ?? []);
        foreach (string path in section.Read("ignorePaths", Names) ?? [])
        {
            AddPath(path, builder);
        }

        section.RefuseOthers();
        builder.IsExclusive = none && !all;
        builder.RunsAll = all;
        foreach (string check in include)
        {
            builder.TurnOn(check);
        }

        string[] custom = [];
        if (root.Find(CustomChecks)?.Value is { } checks)
        {
            custom = [.. ConfigValues.List(checks, node => Custom(node, excluded, values, builder))];
        }

        foreach (string check in excluded.Except(custom, StringComparer.Ordinal))
        {
            builder.TurnOff(check);
        }

        foreach (YamlEntry other in root.EffectiveEntries()
            .Where(entry => entry.Name is not (Checks or CustomChecks)))
        {
            builder.AddUntranslated(other.Name);
        }

        IReadOnlyList<string> Names(YamlNode node) => ConfigValues.List(node, values.Name);
    }

    /// <summary>Paths start from the working directory, and <c>**</c> is what it is in .gitignore.</summary>
    private static void AddPath(string path, TranslationBuilder builder)
    {
        string pattern = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        if (pattern.StartsWith('/') || pattern.StartsWith('~') || pattern.StartsWith("..", StringComparison.Ordinal)
            || pattern.Contains('{', StringComparison.Ordinal))
        {
            builder.AddUntranslated($"ignorePaths: {path} (a path below the config is needed)");
            return;
        }

        pattern = pattern.EndsWith("/**", StringComparison.Ordinal) ? pattern[..^2]
            : pattern.EndsWith("/**/*", StringComparison.Ordinal) ? pattern[..^4] : pattern;
        builder.Exclude(pattern.StartsWith("**/", StringComparison.Ordinal) ? pattern : $"/{pattern}");
    }

    private static string? Custom(
        YamlNode node, HashSet<string> excluded, ConfigValues values, TranslationBuilder builder)
    {
        ConfigSectionReader section = new(node, "a custom check", values);
        string? name = section.Read("name", values.Name);
        string? template = section.Read("template", values.Name);
        YamlMapping? parameters = section.Read("params", each => each.Resolved as YamlMapping);
        YamlMapping? scope = section.Read("scope", each => each.Resolved as YamlMapping);
        if (node.Resolved is YamlMapping && (name is null || template is null))
        {
            values.AddProblem(node.Span with { Length = 1 }, "a custom check has a `name` and a `template`");
        }

        if (name is null || template is null || excluded.Contains(name))
        {
            return name;
        }

        string check = _checks.GetValueOrDefault(template, template);
        string what = $"custom check {name} (template {template})";
        if (template == "minimum-replicas")
        {
            AddReplicas(what, parameters, builder);
        }
        else if (builder.RulesOf(check).Count == 0)
        {
            builder.AddUntranslated(what);
        }
        else
        {
            builder.TurnOn(check);
            AddParameters(what, template, parameters, builder);
            if (scope is not null)
            {
                builder.AddUntranslated($"{what}: scope (a rule knows by itself which objects it is about)");
            }
        }

        return name;
    }

    private static void AddReplicas(string what, YamlMapping? parameters, TranslationBuilder builder)
    {
        long? least = (Find(parameters, "minReplicas") as YamlScalar)?.AsInt64;
        if (least is not (> 0 and <= int.MaxValue) || !builder.SetOption(
            "single-replica", "minimum", new RuleOptionValue((int)least, Texts: null), what))
        {
            builder.AddUntranslated(what);
        }
    }

    private static void AddParameters(
        string what, string template, YamlMapping? parameters, TranslationBuilder builder)
    {
        foreach (YamlEntry parameter in parameters?.EffectiveEntries() ?? [])
        {
            bool isAllowList = template == "latest-tag"
                && parameter.Name.Equals("allowList", StringComparison.OrdinalIgnoreCase);
            string?[] images = isAllowList && parameter.Value.Resolved is YamlSequence list
                ? [.. list.Items.Select(item => (item.Resolved as YamlScalar)?.Value).Select(ImagePattern.OfRegex)]
                : [null];
            if (images.Contains(null))
            {
                builder.AddUntranslated($"{what}: the parameter {parameter.Name}");
                continue;
            }

            RuleOptionValue value = new(Number: null, [.. images.OfType<string>()]);
            builder.SetOption("latest-tag", "images", value, what);
            builder.SetOption("image-tag-missing", "images", value, what);
        }
    }

    private static YamlNode? Find(YamlMapping? mapping, string key) => mapping?.EffectiveEntries()
        .Where(entry => entry.Name.Equals(key, StringComparison.OrdinalIgnoreCase))
        .Select(entry => entry.Value.Resolved)
        .FirstOrDefault();
}
