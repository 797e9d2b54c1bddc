using k8s.Models;
using KubeLint.Manifests;
using KubeLint.Software;
using KubeLint.Yaml;

namespace KubeLint.Bundles;

/// <summary>
/// What in the scan and the settings provides Ingress classes: IngressClass objects, controllers run by a workload or
/// installed by a Helm chart, and the facts about the cluster.
/// </summary>
internal sealed class IngressClassIndex
{
    private const string DefaultClassAnnotation = "ingressclass.kubernetes.io/is-default-class";

    private readonly SortedSet<string> _classes = new(StringComparer.Ordinal);
    private readonly HashSet<IngressControllerProduct> _controllers = [];

    public IngressClassIndex(Bundle bundle)
    {
        _classes.UnionWith(bundle.Settings.Cluster.IngressClasses);
        HasDefault = bundle.Settings.Cluster.DefaultIngressClass is not null;
        foreach (Manifest<V1IngressClass> ingressClass in bundle.All<V1IngressClass>())
        {
            _classes.Add(ingressClass.Name);
            HasDefault |= ingressClass.Model.Metadata?.Annotations is { } annotations
                && annotations.TryGetValue(DefaultClassAnnotation, out string? value) && value == "true";
        }

        foreach (Container container in bundle.PodTemplates.SelectMany(template => template.Containers))
        {
            Add(KnownSoftware.In(ImageReference.Parse(container.Model.Image)) as IngressControllerProduct);
            AddFlags([.. container.Model.Command ?? [], .. container.Model.Args ?? []]);
        }

        foreach (Manifest manifest in bundle.Files.SelectMany(file => file.Manifests))
        {
            foreach ((string chart, YamlNode? values) in HelmInstallations.Of(manifest))
            {
                AddChart(chart, values);
            }
        }
    }

    /// <summary>The names of classes that are known to exist, sorted.</summary>
    public IReadOnlyCollection<string> Classes => _classes;

    /// <summary>True if something serves Ingresses that name no class.</summary>
    public bool HasDefault { get; private set; }

    /// <summary>
    /// Tells whether a class is provided. A controller also answers to the names that have its usual one as a word,
    /// such as <c>internal-nginx</c>: what an installation calls its class is often set where no manifest shows it.
    /// </summary>
    public bool Provide(string name) =>
        _classes.Contains(name)
        || KnownSoftware.IngressControllers.Any(each => each.BuiltInto is not null && each.Classes.Contains(name))
        || _controllers.Any(each => each.Name == name
            || each.Classes.Any(known => known == name || IsWordOf(known, name)));

    private static bool IsWordOf(string word, string name) =>
        name.Split('-', '.', '_').Contains(word, StringComparer.Ordinal);

    private void Add(IngressControllerProduct? product)
    {
        if (product is not null)
        {
            _controllers.Add(product);
            HasDefault |= product.ServesUnclassed;
        }
    }

    /// <summary>
    /// Controllers spell the flag in several ways: <c>--ingress-class=x</c>, <c>-ingressclass x</c>.
    /// </summary>
    private void AddFlags(IReadOnlyList<string?> arguments)
    {
        for (int index = 0; index < arguments.Count; index++)
        {
            string argument = arguments[index] ?? "";
            string[] parts = argument.Split('=', 2);
            string flag = parts[0].Replace("-", "", StringComparison.Ordinal);
            if (flag.EndsWith("ingressclass", StringComparison.OrdinalIgnoreCase)
                || flag.EndsWith("ingressclassname", StringComparison.OrdinalIgnoreCase))
            {
                _classes.Add(parts.Length > 1 ? parts[1] : arguments.ElementAtOrDefault(index + 1) ?? "");
            }

            HasDefault |= argument is "--watch-ingress-without-class" or "--watch-ingress-without-class=true";
        }
    }

    private void AddChart(string chart, YamlNode? values)
    {
        foreach (IngressControllerProduct product in KnownSoftware.IngressControllers
            .Where(each => IsChartOf(chart, each)))
        {
            Add(product);
            AddValues(values as YamlMapping);
        }
    }

    /// <summary>Charts are called after the product, its class, or its image.</summary>
    private static bool IsChartOf(string chart, IngressControllerProduct product) =>
        product.Name.Equals(chart, StringComparison.OrdinalIgnoreCase)
        || product.Classes.Contains(chart)
        || product.Images.Any(image => image.Split('/').Contains(chart, StringComparer.Ordinal));

    /// <summary>The charts write the class below <c>ingressClassResource</c> or <c>ingressClass</c>.</summary>
    private void AddValues(YamlMapping? values)
    {
        foreach (YamlEntry entry in values?.EffectiveEntries() ?? [])
        {
            YamlMapping? below = entry.Value.Resolved as YamlMapping;
            string? text = (entry.Value.Resolved as YamlScalar)?.Value;
            if (entry.Name == "ingressClass" && text is not null)
            {
                _classes.Add(text);
            }
            else if (entry.Name is "ingressClass" or "ingressClassResource"
                && below?.Find("name")?.Value.Resolved is YamlScalar { AsString: { } name })
            {
                _classes.Add(name);
            }

            HasDefault |= entry.Name is "default" or "isDefaultClass" or "watchIngressWithoutClass" && text == "true";
            AddValues(below);
        }
    }
}
