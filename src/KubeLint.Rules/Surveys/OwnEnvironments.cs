using KubeLint.Bundles;
using KubeLint.Configuration;
using KubeLint.Configuration.Drafts;
using KubeLint.Configuration.Files;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Surveys;

/// <summary>Finds environments that a project names in words of its own.</summary>
/// <param name="bundle">The objects of the scan.</param>
/// <param name="files">The files of the scan.</param>
internal sealed class OwnEnvironments(Bundle bundle, SurveyedFiles files)
{
    private static readonly string[] _labels = ["environment", "env", "app.kubernetes.io/environment"];

    /// <summary>Whatever lies in these is an environment.</summary>
    private static readonly string[] _folders = ["environments", "envs", "env", "stages"];

    /// <summary>What lies in these may be one, or a variant of the application.</summary>
    private static readonly string[] _folderOfVariants = ["overlays", "clusters"];

    private static readonly string[] _noEnvironments =
        ["all", "base", "bases", "common", "components", "default", "global", "lib", "shared", "templates"];

    /// <summary>Words that are not certain enough to go by unasked.</summary>
    private static readonly Dictionary<string, EnvironmentKind> _likely = new(StringComparer.OrdinalIgnoreCase)
    {
        ["acc"] = EnvironmentKind.Staging,
        ["acceptance"] = EnvironmentKind.Staging,
        ["canary"] = EnvironmentKind.Production,
        ["dr"] = EnvironmentKind.Production,
        ["hml"] = EnvironmentKind.Staging,
        ["int"] = EnvironmentKind.Test,
        ["integration"] = EnvironmentKind.Test,
        ["lab"] = EnvironmentKind.Development,
        ["load"] = EnvironmentKind.Test,
        ["perf"] = EnvironmentKind.Test,
        ["performance"] = EnvironmentKind.Test,
        ["playground"] = EnvironmentKind.Development,
        ["ppe"] = EnvironmentKind.Staging,
        ["sit"] = EnvironmentKind.Test,
        ["training"] = EnvironmentKind.Development,
    };

    private readonly HashSet<string> _foldersOfKnownOnes = FoldersOfKnownOnes(files);

    private readonly SortedDictionary<string, OwnEnvironment> _found = new(StringComparer.Ordinal);

    /// <summary>Looks for them.</summary>
    /// <returns>The environments, sorted by name. Where nothing tells what one is for, it is a proposal.</returns>
    public IReadOnlyList<Noted<KeyValuePair<string, EnvironmentSection>>> Find()
    {
        (string Path, Manifest Manifest)[] unknown =
        [
            .. from each in files.All
               from manifest in each.File.Manifests
               where bundle.EnvironmentOf(manifest).Kind == EnvironmentKind.Unknown
               select (each.Path, manifest),
        ];
        foreach ((string path, Manifest manifest) in unknown)
        {
            AddFolder(path);
            AddLabel(manifest);
        }

        foreach ((_, Manifest manifest) in unknown)
        {
            if (bundle.NamespaceOf(manifest) is { } name
                && _found.TryGetValue(name[(name.LastIndexOf('-') + 1)..], out OwnEnvironment? environment))
            {
                environment.Namespaces.Add(name);
            }
        }

        return [.. _found.Select(pair => Describe(pair.Key, pair.Value))];
    }

    private void AddFolder(string path)
    {
        string[] parts = path.Split('/');
        for (int index = 0; index < parts.Length - 2; index++)
        {
            string name = parts[index + 1];
            string around = string.Join('/', parts[..(index + 1)]) + "/";
            if (IsWord(name)
                && (_folders.Contains(parts[index], StringComparer.OrdinalIgnoreCase)
                    || (_folderOfVariants.Contains(parts[index], StringComparer.OrdinalIgnoreCase)
                        && (KindOf(name) != EnvironmentKind.Unknown || _foldersOfKnownOnes.Contains(around)))))
            {
                Of(name).Paths.Add($"/{around}{name}/");
                return;
            }
        }
    }

    private void AddLabel(Manifest manifest)
    {
        foreach (string key in _labels)
        {
            if (manifest.NodeAt("metadata", "labels", key) is YamlScalar { AsString: { } value } && IsWord(value))
            {
                OwnEnvironment environment = Of(value);
                environment.LabelKey ??= key;
                environment.Labelled++;
                return;
            }
        }
    }

    private OwnEnvironment Of(string name)
    {
        if (!_found.TryGetValue(name, out OwnEnvironment? environment))
        {
            _found.Add(name, environment = new OwnEnvironment());
        }

        return environment;
    }

    private static bool IsWord(string name) =>
        name.Length is > 0 and <= 63
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
        && !_noEnvironments.Contains(name, StringComparer.OrdinalIgnoreCase)
        && EnvironmentWords.Read(name) == EnvironmentKind.Unknown;

    /// <summary>The folders that hold one whose name tells an environment: the others beside it are some too.</summary>
    private static HashSet<string> FoldersOfKnownOnes(SurveyedFiles files)
    {
        HashSet<string> folders = new(StringComparer.Ordinal);
        foreach ((string path, _) in files.All)
        {
            string around = "";
            foreach (string folder in SurveyedFiles.FoldersAround(path))
            {
                string name = folder[around.Length..^1];
                if (EnvironmentWords.Read(name) != EnvironmentKind.Unknown || KindOf(name) != EnvironmentKind.Unknown)
                {
                    folders.Add(around);
                }

                around = folder;
            }
        }

        return folders;
    }

    /// <summary>What a word is likely to mean; <c>prod2</c> is <c>prod</c>.</summary>
    private static EnvironmentKind KindOf(string name) =>
        _likely.TryGetValue(name, out EnvironmentKind kind) ? kind
            : EnvironmentWords.Read(name.TrimEnd([.. "0123456789"]));

    private static Noted<KeyValuePair<string, EnvironmentSection>> Describe(string name, OwnEnvironment found)
    {
        EnvironmentKind kind = KindOf(name);
        bool isKnown = kind != EnvironmentKind.Unknown;
        List<string> from = [];
        if (found.Paths.Count > 0)
        {
            from.Add("a folder");
        }

        if (found.Namespaces.Count > 0)
        {
            from.Add("a namespace");
        }

        if (found.LabelKey is { } key)
        {
            from.Add($"the label `{key}` of {found.Labelled} object{(found.Labelled == 1 ? "" : "s")}");
        }

        EnvironmentSection section = new()
        {
            Kind = isKnown ? kind : EnvironmentKind.Production,
            Paths = found.Paths.Count > 0 ? [.. found.Paths] : null,
            Namespaces = found.Namespaces.Count > 0 ? [.. found.Namespaces] : null,
            Labels = found.LabelKey is { } label
                ? new Dictionary<string, string>(StringComparer.Ordinal) { [label] = name } : null,
        };
        string note = $"from {string.Join(" and ", from)}{(isKnown ? "" : "; say what it is for")}";
        return new Noted<KeyValuePair<string, EnvironmentSection>>(KeyValuePair.Create(name, section), note, !isKnown);
    }
}
