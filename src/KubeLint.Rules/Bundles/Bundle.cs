using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using k8s.Models;
using KubeLint.Bundles.References;
using KubeLint.Bundles.Routes;
using KubeLint.Bundles.Services;
using KubeLint.Configuration;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.CustomResources;
using KubeLint.Schemas.JsonSchemas;
using KubeLint.Schemas.Validation;

namespace KubeLint.Bundles;

/// <summary>
/// All objects of a scan, joined: looked up by type, name and label, with the namespace and the environment that each
/// is meant for. Look-ups are indexed; building a bundle takes time in proportion to its size.
/// </summary>
public sealed class Bundle
{
    private readonly Dictionary<Type, List<Manifest>> _byModel = [];
    private readonly NameIndex _names;
    private readonly PodLabels _podLabels;
    private readonly Lazy<PodIndex> _pods;
    private readonly Lazy<Vicinity> _vicinity;
    private readonly ObjectReach _reach;
    private readonly ExternalObjects _external;
    private readonly Lazy<NamespaceIndex> _namespaces;
    private readonly Lazy<SkaffoldArtifacts> _skaffold;
    private readonly Lazy<AutoscalerIndex> _autoscalers;
    private readonly Lazy<LimitRangeIndex> _limitRanges;
    private readonly Lazy<VerticalAutoscalerIndex> _verticalAutoscalers;
    private readonly Lazy<NetworkPolicyIndex> _networkPolicies;
    private readonly Lazy<CustomResourceIndex> _customResources;
    private readonly Lazy<ReferenceIndex> _references;
    private readonly Lazy<SelectorReach> _selectors;
    private readonly Lazy<EndpointsIndex> _endpoints;
    private readonly Lazy<CustomResourceDefinitions> _definitions;
    private readonly ConcurrentDictionary<Manifest<V1Service>, IReadOnlyList<PodTemplate>> _behind = new();
    private readonly Func<Manifest<V1Service>, IReadOnlyList<PodTemplate>> _findBehind;
    private readonly ConcurrentDictionary<Manifest, RouteBackends> _backends = new();
    private readonly Lazy<UnreadDocuments> _unread;
    private readonly EnvironmentDetector _environments;

    internal Bundle(
        IReadOnlyList<ManifestFile> files,
        LintSettings settings,
        SchemaInputs? schemas = null,
        IReadOnlyList<string>? unread = null)
    {
        Settings = settings;
        schemas ??= SchemaInputs.None;
        ManifestFile[] sorted = BundledFiles.Sorted(files);
        Kustomizations = new KustomizationIndex(sorted);
        sorted = Array.ConvertAll(sorted, file => BundledFiles.WithoutPatches(file, Kustomizations));
        Files = sorted;
        Manifest[] manifests = BundledFiles.ManifestsOf(sorted);
        Manifests = manifests;
        _names = new NameIndex(manifests, Kustomizations);
        List<PodTemplate> templates = [];
        foreach (Manifest manifest in manifests)
        {
            if (manifest.ModelObject is { } model)
            {
                ref List<Manifest>? list =
                    ref CollectionsMarshal.GetValueRefOrAddDefault(_byModel, model.GetType(), out _);
                (list ??= []).Add(manifest);
            }

            if (manifest.PodTemplate is { } template)
            {
                templates.Add(template);
            }
        }

        PodTemplates = templates;
        _podLabels = new PodLabels(Kustomizations);
        _pods = new Lazy<PodIndex>(() => new PodIndex([.. templates], _podLabels));
        _vicinity = new Lazy<Vicinity>(() => new Vicinity(this));
        _reach = new ObjectReach(this);
        _external = new ExternalObjects(settings.External);
        _namespaces = new Lazy<NamespaceIndex>(() => new NamespaceIndex(this));
        _skaffold = new Lazy<SkaffoldArtifacts>(() => new SkaffoldArtifacts(Manifests));
        _autoscalers = new Lazy<AutoscalerIndex>(() => new AutoscalerIndex(this));
        _limitRanges = new Lazy<LimitRangeIndex>(() => new LimitRangeIndex(this));
        _verticalAutoscalers = new Lazy<VerticalAutoscalerIndex>(() => new VerticalAutoscalerIndex(this));
        _networkPolicies = new Lazy<NetworkPolicyIndex>(() => new NetworkPolicyIndex(this));
        _customResources = new Lazy<CustomResourceIndex>(() => new CustomResourceIndex(this));
        _selectors = new Lazy<SelectorReach>(() => new SelectorReach(this));
        _endpoints = new Lazy<EndpointsIndex>(() => new EndpointsIndex(this));
        _references = new Lazy<ReferenceIndex>(() => new ReferenceIndex(this));
        _definitions = new Lazy<CustomResourceDefinitions>(() => new CustomResourceDefinitions(
            schemas.Definitions.SelectMany(file => file.Manifests),
            Manifests));
        _findBehind = service => PodsFrom(service, LabelSelectors.Labels(service.Model.Spec.Selector));
        _unread = new Lazy<UnreadDocuments>(() => new UnreadDocuments(this, unread ?? []));
        _environments = new EnvironmentDetector(this);
        SchemaFiles = new JsonSchemaSources(settings.SchemaLocations, schemas.Files, settings.Limits);
        Schemas = new ObjectSchemas(() =>
        [
            .. SchemaFiles.BeforeDefault, new BuiltInSchemas(), CustomResourceDefinitions, .. SchemaFiles.AfterDefault,
        ]);
        Validator = new ObjectValidator(Schemas, settings.TargetVersions);
    }

    /// <summary>The files, sorted by path.</summary>
    public IReadOnlyList<ManifestFile> Files { get; }

    /// <summary>What the user has told of the project and its cluster.</summary>
    public LintSettings Settings { get; }

    /// <summary>The objects of all files, in the order of their places.</summary>
    public IReadOnlyList<Manifest> Manifests { get; }

    /// <summary>The Ingresses of every API version, in the order of their places.</summary>
    internal IReadOnlyList<Manifest> Ingresses => field ??= [.. Manifests.Where(ServiceBackends.IsIngress)];

    /// <summary>The ClusterRoles that take in the rules of others, in the order of their places.</summary>
    internal IReadOnlyList<Manifest<V1ClusterRole>> AggregatingRoles =>
        field ??= [.. All<V1ClusterRole>().Where(role => role.Model.AggregationRule is not null)];

    /// <summary>Where the pods of each namespace stand.</summary>
    internal PodPlaces PodPlaces => field ??= new PodPlaces(this);

    /// <summary>The versions of Kubernetes that have to take the objects, oldest first; never empty.</summary>
    internal IReadOnlyList<KubernetesVersion> TargetVersions => field ??= Settings.TargetVersions;

    /// <summary>The pod templates of all workloads, in the order of their places.</summary>
    public IReadOnlyList<PodTemplate> PodTemplates { get; }

    /// <summary>The kustomizations of the scan.</summary>
    public KustomizationIndex Kustomizations { get; }

    /// <summary>How the objects of the scan lie to one another.</summary>
    internal Vicinity Vicinity => _vicinity.Value;

    /// <summary>The objects of the scan by namespace.</summary>
    public NamespaceIndex Namespaces => _namespaces.Value;

    /// <summary>The autoscalers of the scan.</summary>
    public AutoscalerIndex Autoscalers => _autoscalers.Value;

    /// <summary>What the LimitRanges of the scan give to containers.</summary>
    public LimitRangeIndex LimitRanges => _limitRanges.Value;

    /// <summary>What sets the requests of containers while they run.</summary>
    internal VerticalAutoscalerIndex VerticalAutoscalers => _verticalAutoscalers.Value;

    /// <summary>The network policies of the scan.</summary>
    public NetworkPolicyIndex NetworkPolicies => _networkPolicies.Value;

    /// <summary>What controllers may make of the custom resources of the scan.</summary>
    public CustomResourceIndex CustomResources => _customResources.Value;

    /// <summary>Which objects name which others, and what the scan tells of those.</summary>
    public ReferenceIndex References => _references.Value;

    /// <summary>The addresses that are given to Services by hand.</summary>
    public EndpointsIndex Endpoints => _endpoints.Value;

    /// <summary>Finds objects by name from wherever they are named.</summary>
    internal ObjectReach Reach => _reach;

    /// <summary>The definitions of custom resources that the scan knows.</summary>
    internal CustomResourceDefinitions CustomResourceDefinitions => _definitions.Value;

    /// <summary>The files of JSON Schema that the scan goes by.</summary>
    internal JsonSchemaSources SchemaFiles { get; }

    /// <summary>What the objects may hold.</summary>
    internal ObjectSchemas Schemas { get; }

    /// <summary>Holds objects against <see cref="Schemas"/>.</summary>
    internal ObjectValidator Validator { get; }

    /// <summary>All objects of a model type.</summary>
    /// <typeparam name="TModel">The model type, such as <c>V1Service</c>.</typeparam>
    /// <returns>The objects in the order of their places.</returns>
    public IEnumerable<Manifest<TModel>> All<TModel>()
        where TModel : class =>
        _byModel.TryGetValue(typeof(TModel), out List<Manifest>? found) ? found.Cast<Manifest<TModel>>() : [];

    /// <summary>All objects of a kind and name, in whatever namespace and API version.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="name">The name.</param>
    /// <returns>The objects in the order of their places.</returns>
    public IReadOnlyList<Manifest> Find(string kind, string name) => Named(kind, name).ToArray();

    /// <summary>The same without an array of them.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="name">The name.</param>
    /// <returns>The objects in the order of their places.</returns>
    internal MultiMap<(string Kind, string Name), Manifest>.Things Named(string kind, string name) =>
        _names.Named(kind, name);

    /// <summary>The same, and those that a kustomization gives that name by a prefix or suffix.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="name">The name.</param>
    /// <returns>The objects in the order of their places, those of that name as written first.</returns>
    internal Manifest[] FindNamed(string kind, string name) => _names.NamedOrChanged(kind, name);

    /// <summary>The objects of a kind and name that another object can mean by it.</summary>
    /// <param name="from">The object that names the other one.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="name">The name.</param>
    /// <returns>Those in the same namespace, or else those that may be applied into it.</returns>
    public IReadOnlyList<Manifest> FindFrom(Manifest from, string kind, string name) =>
        _reach.Objects(from, kind, name);

    /// <summary>The pod templates whose pods have all of the labels, in whatever namespace.</summary>
    /// <param name="labels">The labels; none at all match every pod.</param>
    /// <returns>The pod templates in the order of their places.</returns>
    public PodTemplate[] PodsWithLabels(IReadOnlyDictionary<string, string> labels) =>
        _pods.Value.WithLabels(labels);

    /// <summary>The labels that the pods of a template may carry, those that kustomizations set included.</summary>
    /// <param name="template">The pod template.</param>
    /// <returns>The labels; a key appears twice if it may have several values.</returns>
    public IEnumerable<KeyValuePair<string, string>> LabelsOf(PodTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return _podLabels.Of(template);
    }

    /// <summary>The pod templates that another object can mean by labels.</summary>
    /// <param name="from">The object that selects them.</param>
    /// <param name="labels">The labels; none at all match every pod.</param>
    /// <returns>Those in the same namespace, or else those that may be applied into it.</returns>
    public IReadOnlyList<PodTemplate> PodsFrom(Manifest from, IReadOnlyDictionary<string, string> labels) =>
        _reach.Pods(from, labels);

    /// <summary>The pod templates that another object can mean by a selector with expressions.</summary>
    /// <param name="from">The object that selects them.</param>
    /// <param name="selector">
    /// The selector; an empty one means every pod of the namespace. What a missing one means depends on the field, so
    /// callers decide: none with a PodDisruptionBudget, all in a NetworkPolicy.
    /// </param>
    /// <returns>Those in the same namespace, or else those that may be applied into it.</returns>
    public IReadOnlyList<PodTemplate> PodsFrom(Manifest from, V1LabelSelector selector)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(selector);
        return _selectors.Value.Pods(from, selector);
    }

    /// <summary>The pod templates that a Service passes connections on to.</summary>
    /// <param name="service">An object; only a Service with a selector has any.</param>
    /// <returns>Those in the same namespace, or else those that may be applied into it.</returns>
    public IReadOnlyList<PodTemplate> PodsBehind(Manifest service) =>
        service is Manifest<V1Service> { Model.Spec.Selector.Count: > 0 } selecting
            ? _behind.GetOrAdd(selecting, _findBehind)
            : [];

    /// <summary>The Service backends of an Ingress or route. Many rules want them, so they are read once.</summary>
    /// <param name="route">The Ingress or route.</param>
    /// <returns>The backends, as <see cref="ServiceBackends.Of"/> gives them.</returns>
    internal IReadOnlyList<ServiceBackend> BackendsOf(Manifest route) =>
        BackendsIn(route).Services;

    /// <summary>Tells whether AWS' controller finds in annotations to which Services an Ingress leads.</summary>
    /// <param name="ingress">The Ingress.</param>
    /// <returns>True if a backend is such an action.</returns>
    internal bool HasActions(Manifest ingress) => BackendsIn(ingress).HasActions;

    /// <summary>Tells whether some pod of a template may match a selector, in whatever namespace.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="template">The pod template.</param>
    /// <returns>True if every requirement is met.</returns>
    public bool Selects(V1LabelSelector selector, PodTemplate template)
    {
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(template);
        return _podLabels.MayMatch(selector, template);
    }

    /// <summary>
    /// Tells whether a tool gives an image its version before the file is applied: a kustomization that takes the file
    /// in, or Skaffold, which builds the image.
    /// </summary>
    /// <param name="manifest">The object that names the image.</param>
    /// <param name="image">The image.</param>
    /// <returns>True if its tag or digest will not be what the file says.</returns>
    public bool IsVersionSetFor(Manifest manifest, ImageReference image)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(image);
        return Kustomizations.SetVersionOf(manifest.Source, image) || _skaffold.Value.Build(manifest.Source, image);
    }

    /// <summary>Tells whether the settings say that an object exists outside the scan.</summary>
    /// <param name="from">The object that needs it, in the same namespace.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="name">The name.</param>
    /// <returns>True if it is declared external.</returns>
    public bool IsExternal(Manifest from, string kind, string name) => _external.Hold(NamespaceOf(from), kind, name);

    /// <summary>Tells whether the settings say that an object exists outside the scan.</summary>
    /// <param name="scope">Its namespace; null for any.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="name">The name.</param>
    /// <returns>True if it is declared external.</returns>
    internal bool IsExternal(string? scope, string kind, string name) => _external.Hold(scope, kind, name);

    /// <summary>Tells whether the settings say that some object of a kind exists outside the scan.</summary>
    /// <param name="from">The object that needs it, in the same namespace.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>True if one is declared external, whatever its name.</returns>
    public bool IsAnyExternal(Manifest from, string kind) => _external.HoldAny(NamespaceOf(from), kind);

    /// <summary>The namespace of an object: what its kustomizations set, else what it says itself.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>The namespace, or null if nothing tells, or several kustomizations tell different things.</returns>
    public string? NamespaceOf(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        string? set = null;
        IReadOnlyList<Kustomization> takers = Kustomizations.That(manifest.Source);
        for (int index = 0; index < takers.Count; index++)
        {
            if (takers[index].Namespace is { } name)
            {
                if (set is not null && !string.Equals(set, name, StringComparison.Ordinal))
                {
                    return null;
                }

                set = name;
            }
        }

        return set ?? manifest.Namespace;
    }

    /// <summary>How the namespaces of two objects stand to one another.</summary>
    /// <param name="one">An object.</param>
    /// <param name="other">Another one.</param>
    /// <returns>The relation.</returns>
    public NamespaceRelation Relate(Manifest one, Manifest other)
    {
        string? ofOne = NamespaceOf(one);
        string? ofOther = NamespaceOf(other);
        return ofOne is null || ofOther is null
            ? Vicinity.MayMeet(one, other) ? NamespaceRelations.Of(ofOne, ofOther) : NamespaceRelation.Different
            : NamespaceRelations.Of(ofOne, ofOther);
    }

    /// <summary>The environment that an object is meant for.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>The environment, and what decided it.</returns>
    public DetectedEnvironment EnvironmentOf(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return _environments.Detect(manifest);
    }

    /// <summary>
    /// Tells whether an object that seems to be missing may stand in what could not be read near the object that needs
    /// it: a document with a syntax error, a file that is too large or cannot be opened, a template, or what a
    /// kustomization takes in from elsewhere.
    /// </summary>
    /// <param name="needing">The object that needs the other one.</param>
    /// <param name="kinds">The kinds that would do; none for any.</param>
    /// <returns>True if the missing object may be there after all.</returns>
    public bool MayBeUnread(Manifest needing, params ReadOnlySpan<string> kinds)
    {
        ArgumentNullException.ThrowIfNull(needing);
        return Kustomizations.AddUnseen(needing.Source) || _unread.Value.MayHold(needing.Source, kinds);
    }

    /// <summary>Tells whether a Service that is not in the scan may exist all the same.</summary>
    /// <param name="needing">The object that needs it.</param>
    /// <param name="name">The Service's name.</param>
    /// <returns>True if it is external, made from a custom resource, or in a document that could not be read.</returns>
    public bool MayHaveService(Manifest needing, string name) =>
        IsExternal(needing, "Service", name)
        || CustomResources.MayMakeService(needing, name)
        || MayBeUnread(needing, "Service");

    /// <summary>Tells whether anything says which fields an object may have.</summary>
    /// <param name="manifest">The object.</param>
    /// <returns>True if the newest of the target versions, or a source beside it, knows the kind.</returns>
    internal bool HasSchema(Manifest manifest) =>
        Schemas.Find(manifest.ApiVersion, manifest.Kind, TargetVersions[^1], out _).Count > 0;

    private RouteBackends BackendsIn(Manifest route) =>
        _backends.GetOrAdd(route, static each => ServiceBackends.Read(each));
}
