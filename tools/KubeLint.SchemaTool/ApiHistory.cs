using System.Text.Json;
using KubeLint.Schemas;

namespace KubeLint.SchemaTool;

/// <summary>All definitions and kinds through the versions.</summary>
internal sealed class ApiHistory
{
    /// <summary>
    /// The packages of the API server's own types. Definitions of other packages come from custom resources and
    /// aggregated servers of the cluster, and say nothing of Kubernetes.
    /// </summary>
    private static readonly string[] _packages =
    [
        "io.k8s.api.", "io.k8s.apimachinery.", "io.k8s.apiextensions-apiserver.", "io.k8s.kube-aggregator.",
    ];

    private readonly SortedDictionary<string, DefinitionHistory> _definitions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, KindHistory> _kinds = new(StringComparer.Ordinal);

    /// <summary>Reads documents.</summary>
    /// <param name="documents">The documents, one a version.</param>
    /// <exception cref="ToolException">Two documents are of one version, or one of them holds what no built-in type
    /// has.</exception>
    public ApiHistory(IEnumerable<OpenApiDocument> documents)
    {
        OpenApiDocument[] sorted = [.. documents.OrderBy(document => document.Version)];
        Versions = [.. sorted.Select(document => document.Version)];
        if (Versions.Distinct().Count() < Versions.Count)
        {
            throw new ToolException("two of the documents are of the same version of Kubernetes");
        }

        foreach (OpenApiDocument document in sorted)
        {
            Add(document);
        }

        foreach (DefinitionHistory definition in _definitions.Values)
        {
            definition.CloseGaps();
        }
    }

    /// <summary>The versions, in order.</summary>
    public IReadOnlyList<KubernetesVersion> Versions { get; }

    /// <summary>The definitions, sorted by name.</summary>
    public IReadOnlyCollection<DefinitionHistory> Definitions => _definitions.Values;

    /// <summary>The kinds, sorted by API version and name.</summary>
    public IReadOnlyCollection<KindHistory> Kinds => _kinds.Values;

    /// <summary>Applies corrections.</summary>
    /// <param name="corrections">The corrections.</param>
    /// <returns>The corrections that are about nothing here, as those of versions that no document is of.</returns>
    public IReadOnlyList<Correction> Correct(IEnumerable<Correction> corrections)
    {
        foreach (DefinitionHistory definition in new StatusDefinitions(_definitions, _kinds.Values).Find())
        {
            definition.Relax();
        }

        return [.. corrections.Where(correction => !(correction.IsAboutKind ? TryCorrectKind(correction)
            : TryCorrectDefinitions(correction)))];
    }

    private bool TryCorrectKind(Correction correction)
    {
        if (correction.Action == CorrectionAction.Scope)
        {
            return !_kinds.ContainsKey(correction.Place);
        }

        if (correction.Action == CorrectionAction.File)
        {
            KindHistory file = new(correction.Place, definition: null);
            foreach (KubernetesVersion version in Versions)
            {
                file.Add(version, resource: null);
            }

            return _kinds.TryAdd(correction.Place, file);
        }

        if (_kinds.TryGetValue(correction.Place, out KindHistory? kind))
        {
            kind.IsEnabled = true;
        }

        return kind is not null;
    }

    private bool TryCorrectDefinitions(Correction correction)
    {
        DefinitionHistory[] corrected =
        [
            .. _definitions.Values.Where(definition => correction.IsAbout(definition.Name)
                && (correction.Field is null || definition.Fields.Any(field => field.Name == correction.Field))),
        ];
        foreach (DefinitionHistory definition in corrected)
        {
            definition.Correct(correction);
        }

        return corrected.Length > 0;
    }

    private void Add(OpenApiDocument document)
    {
        ILookup<(string Group, string Version, string Kind), ServedResource> served =
            document.Resources.ToLookup(resource => (resource.Group, resource.Version, resource.Kind));
        foreach ((string name, JsonElement definition) in document.Definitions)
        {
            if (!_packages.Any(package => name.StartsWith(package, StringComparison.Ordinal)))
            {
                continue;
            }

            if (!_definitions.TryGetValue(name, out DefinitionHistory? history))
            {
                _definitions.Add(name, history = new DefinitionHistory(name));
            }

            history.Add(document.Version, definition);
            foreach ((string Group, string Version, string Kind) kind in OpenApiDocument.KindsOf(definition))
            {
                AddKind(document.Version, kind, name, served[kind].FirstOrDefault());
            }
        }
    }

    /// <summary>
    /// A list of objects is a kind too, and so are the options and answers of the API itself, which the package
    /// <c>meta</c> has: nobody writes them as objects. What is left is posted to a subresource.
    /// </summary>
    private void AddKind(
        KubernetesVersion kubernetes,
        (string Group, string Version, string Kind) kind,
        string name,
        ServedResource? found)
    {
        bool isMachinery = name.StartsWith("io.k8s.apimachinery.", StringComparison.Ordinal);
        if (found is not null || !(isMachinery || kind.Kind.EndsWith("List", StringComparison.Ordinal)))
        {
            string key = $"{ServedResource.ApiVersionOf(kind.Group, kind.Version)} {kind.Kind}";
            if (!_kinds.TryGetValue(key, out KindHistory? history))
            {
                _kinds.Add(key, history = new KindHistory(key, name));
            }

            history.Add(kubernetes, found);
        }
    }
}
