using KubeLint.Findings;
using KubeLint.Schemas;
using KubeLint.Schemas.JsonSchemas;
using KubeLint.Text;
using KubeLint.Text.Patterns;
using KubeLint.Yaml;

namespace KubeLint.Configuration.Files;

/// <summary>Reads config files. Whatever is wrong with one is said at its place, and the rest is read.</summary>
public sealed class ConfigReader
{
    private readonly IReadOnlyList<RuleMetadata> _rules;
    private readonly ConfigValues _values;
    private readonly SelectorReader _selectors;
    private readonly SourceText _source;

    private ConfigReader(SourceText source, IReadOnlyList<RuleMetadata> rules)
    {
        _source = source;
        _rules = rules;
        _values = new ConfigValues(source);
        _selectors = new SelectorReader(_values, rules);
    }

    /// <summary>Reads a config file.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="folder">The absolute path of its folder, with forward slashes.</param>
    /// <param name="rules">All rules.</param>
    /// <returns>What it says, and what is wrong with it.</returns>
    public static ConfigFile Read(SourceText source, string folder, IReadOnlyList<RuleMetadata> rules)
    {
        ArgumentNullException.ThrowIfNull(source);
        ConfigReader reader = new(source, rules);
        YamlNode? root = reader.ReadRoot();
        ConfigSettings settings = reader.ReadSettings(root);
        return new ConfigFile(source, folder, root as YamlMapping, settings, reader._values.Problems);
    }

    private YamlNode? ReadRoot()
    {
        YamlStream stream = YamlReader.Read(_source);
        foreach (YamlProblem problem in stream.Problems)
        {
            _values.AddProblem(problem.Span, problem.Message);
        }

        if (stream.Documents.Count > 1)
        {
            _values.AddProblem(stream.Documents[1].Span with { Length = 0 }, "a config file is one YAML document");
        }

        return stream.Documents.Count == 0 ? null : stream.Documents[0].Root?.Resolved;
    }

    private ConfigSettings ReadSettings(YamlNode? root)
    {
        ConfigSectionReader section = new(root, "a config file", _values);
        ConfigSettings settings = new()
        {
            Extends = section.Read("extends", Names),
            Profile = section.Read("profile", ReadProfile),
            KubernetesVersion = section.Read("kubernetesVersion", ReadVersions),
            FailOn = section.Read("failOn", node => _values.Choice<FailOn>(node)),
            Select = section.Read("select", _selectors.List),
            Ignore = section.Read("ignore", _selectors.List),
            Severity = section.Read("severity", _selectors.Severities),
            Options = section.Read("options", ReadOptions),
            Exclude = section.Read("exclude", Patterns),
            Environments = section.Read("environments", node => _values.Map(node, ReadEnvironment)),
            Overrides = section.Read("overrides", node => ConfigValues.List(node, ReadOverride)),
            External = section.Read("external", node => ConfigValues.List(node, ReadExternal)),
            Cluster = section.Read("cluster", ReadCluster),
            Crds = section.Read("crds", Names),
            SchemaLocations = section.Read("schemaLocations", node => ConfigValues.List(node, ReadLocation)),
            Suppressions = section.Read("suppressions", ReadSuppressions),
            Outputs = section.Read("outputs", node => ConfigValues.List(node, ReadOutput)),
        };
        section.RefuseOthers();
        return settings;
    }

    private IReadOnlyList<string> Names(YamlNode node) => ConfigValues.List(node, _values.Name);

    private string? ReadProfile(YamlNode node)
    {
        if (_values.Name(node) is not { } name || Profiles.Find(name) is not null)
        {
            return _values.Name(node);
        }

        IEnumerable<string> known = Profiles.All.Select(profile => profile.Name);
        string hint = NearestName.Hint(name, known);
        _values.AddProblem(
            node.Span, $"unknown profile `{name}`{(hint.Length > 0 ? hint : $"; known: {string.Join(", ", known)}")}");
        return null;
    }

    private KubernetesVersionRange? ReadVersions(YamlNode node)
    {
        if (_values.Name(node) is not { } text)
        {
            return null;
        }

        if (!KubernetesVersionRange.TryParse(text, out KubernetesVersionRange? range))
        {
            _values.AddProblem(node.Span, "a version such as 1.34 or a range such as 1.28..1.36 is expected here");
        }
        else if (KubernetesApi.FirstUnknown(range) is { } unknown)
        {
            _values.AddProblem(
                node.Span,
                $"Kubernetes {unknown} is not known; all known versions are {KubernetesApi.Versions[0]} to "
                + $"{KubernetesApi.Newest}");
            range = null;
        }

        return range;
    }

    private IReadOnlyDictionary<string, IReadOnlyDictionary<string, RuleOptionValue>> ReadOptions(YamlNode node) =>
        _values.Map(node, entry => new RuleOptionReader(_values, _rules).Read(entry));

    private IReadOnlyList<string> Patterns(YamlNode node) => ConfigValues.List(node, item =>
    {
        if (_values.Name(item) is not { } pattern)
        {
            return null;
        }

        if (PathPattern.Parse(pattern) is null)
        {
            _values.AddProblem(item.Span, $"the pattern `{pattern}` matches nothing");
            return null;
        }

        return pattern;
    });

    private EnvironmentSection? ReadEnvironment(YamlEntry entry)
    {
        ConfigSectionReader section = new(entry.Value, "an environment", _values);
        EnvironmentSection environment = new()
        {
            Kind = section.Read("kind", node => _values.Choice<EnvironmentKind>(node)),
            Paths = section.Read("paths", Patterns),
            Namespaces = section.Read("namespaces", Names),
            Labels = section.Read("labels", node => _values.Map(node, label => _values.Text(label.Value))),
        };
        section.RefuseOthers();
        if (environment.Kind is null && EnvironmentWords.Read(entry.Name) == EnvironmentKind.Unknown)
        {
            _values.AddProblem(
                entry.Key.Span,
                $"nothing tells what the environment `{entry.Name}` is for; add `kind: production`, for example");
        }

        return environment;
    }

    private OverrideSection ReadOverride(YamlNode node)
    {
        ConfigSectionReader section = new(node, "an override", _values);
        OverrideSection change = new()
        {
            Paths = section.Read("paths", Patterns),
            Namespaces = section.Read("namespaces", Names),
            Kinds = section.Read("kinds", Names),
            Names = section.Read("names", Names),
            Containers = section.Read("containers", Names),
            Environments = section.Read("environments", Names),
            Ignore = section.Read("ignore", _selectors.List),
            Severity = section.Read("severity", _selectors.Severities),
            Reason = section.Read("reason", _values.Name),
            Until = section.Read("until", node => _values.Day(node)),
        };
        section.RefuseOthers();
        if (node.Resolved is YamlMapping && change is { Ignore: null, Severity: null })
        {
            _values.AddProblem(
                node.Span with { Length = 1 }, "the override changes nothing: `ignore` or `severity` is missing");
        }

        return change;
    }

    private string? ReadExternal(YamlNode node)
    {
        if (_values.Name(node) is { } name && name.Split('/').Length is not (2 or 3))
        {
            _values.AddProblem(node.Span, $"`{name}` is neither `Kind/name` nor `namespace/Kind/name`");
            return null;
        }

        return _values.Name(node);
    }

    private ClusterSection ReadCluster(YamlNode node)
    {
        ConfigSectionReader section = new(node, "`cluster`", _values);
        ClusterSection cluster = new()
        {
            IngressClasses = section.Read("ingressClasses", Names),
            DefaultIngressClass = section.Read("defaultIngressClass", _values.Name),
            StorageClasses = section.Read("storageClasses", Names),
            PriorityClasses = section.Read("priorityClasses", Names),
            NetworkPolicy = section.Read("networkPolicy", value => _values.Choice<NetworkPolicyEffect>(value)),
            Namespaces = section.Read("namespaces", Names),
        };
        section.RefuseOthers();
        return cluster;
    }

    private string? ReadLocation(YamlNode node)
    {
        if (_values.Name(node) is { } text && !SchemaLocation.TryParse(text, out _, out string? mistake))
        {
            _values.AddProblem(node.Span, $"`{text}` {mistake}");
            return null;
        }

        return _values.Name(node);
    }

    private SuppressionSection ReadSuppressions(YamlNode node)
    {
        ConfigSectionReader section = new(node, "`suppressions`", _values);
        SuppressionSection suppressions = new()
        {
            Honoured = section.Read("honoured", value => _values.Boolean(value)),
            FromPeers = section.Read("fromPeers", value => _values.Boolean(value)),
        };
        section.RefuseOthers();
        return suppressions;
    }

    private OutputSection ReadOutput(YamlNode node)
    {
        ConfigSectionReader section = new(node, "an output", _values);
        OutputSection output = new()
        {
            Format = section.Read("format", value => _values.Choice<OutputFormat>(value)),
            File = section.Read("file", _values.Name),
        };
        section.RefuseOthers();
        if (node.Resolved is YamlMapping && output.Format is null)
        {
            _values.AddProblem(node.Span with { Length = 1 }, "the output has no `format`");
        }

        return output;
    }
}
