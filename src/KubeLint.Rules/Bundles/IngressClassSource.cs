using k8s.Models;
using KubeLint.Manifests;
using KubeLint.Software;
using KubeLint.Yaml;

namespace KubeLint.Bundles;

/// <summary>
/// An object that provides Ingress classes: an IngressClass, a workload that runs a controller, or what has a Helm
/// chart installed.
/// </summary>
internal sealed class IngressClassSource
{
    private const string DefaultClassAnnotation = "ingressclass.kubernetes.io/is-default-class";

    private List<string>? _names;
    private List<IngressControllerProduct>? _controllers;

    private IngressClassSource(Manifest manifest) => Manifest = manifest;

    /// <summary>The object.</summary>
    public Manifest Manifest { get; }

    /// <summary>The classes that it names.</summary>
    public IReadOnlyList<string> Names => _names ?? (IReadOnlyList<string>)[];

    /// <summary>The controllers that it runs.</summary>
    public IReadOnlyList<IngressControllerProduct> Controllers =>
        _controllers ?? (IReadOnlyList<IngressControllerProduct>)[];

    /// <summary>True if it serves Ingresses that name no class.</summary>
    public bool HasDefault { get; private set; }

    /// <summary>Reads an object.</summary>
    /// <param name="manifest">Any object.</param>
    /// <returns>What it provides, or null if that is nothing.</returns>
    public static IngressClassSource? Of(Manifest manifest)
    {
        if (manifest is { PodTemplate: null, ModelObject: not V1IngressClass } && !HelmInstallations.AreIn(manifest))
        {
            return null;
        }

        IngressClassSource source = new(manifest);
        if (manifest.ModelObject is V1IngressClass { Metadata: var metadata })
        {
            source.AddName(manifest.Name);
            source.HasDefault = metadata?.Annotations is { } annotations
                && annotations.TryGetValue(DefaultClassAnnotation, out string? value) && value == "true";
        }

        foreach (Container container in manifest.PodTemplate?.Containers ?? ContainerList.Empty)
        {
            source.Add(KnownSoftware.In(container.Image) as IngressControllerProduct);
            source.AddFlags(container.Model.Command, container.Model.Args);
        }

        foreach ((string chart, YamlNode? values) in HelmInstallations.AreIn(manifest)
            ? HelmInstallations.Of(manifest) : [])
        {
            source.AddChart(chart, values);
        }

        return source is { _names: null, _controllers: null, HasDefault: false } ? null : source;
    }

    private void AddName(string name) => (_names ??= []).Add(name);

    private void Add(IngressControllerProduct? product)
    {
        if (product is not null)
        {
            (_controllers ??= []).Add(product);
            HasDefault |= product.ServesUnclassed;
        }
    }

    /// <summary>
    /// Controllers spell the flag in several ways: <c>--ingress-class=x</c>, <c>-ingressclass x</c>.
    /// </summary>
    private void AddFlags(IList<string>? command, IList<string>? arguments)
    {
        int count = (command?.Count ?? 0) + (arguments?.Count ?? 0);
        for (int index = 0; index < count; index++)
        {
            string argument = WordAt(index);
            int sign = argument.IndexOf('=', StringComparison.Ordinal);
            ReadOnlySpan<char> flag = sign < 0 ? argument : argument.AsSpan(0, sign);
            if (EndsWithWord(flag, "ingressclass") || EndsWithWord(flag, "ingressclassname"))
            {
                AddName(sign >= 0 ? argument[(sign + 1)..] : WordAt(index + 1));
            }

            HasDefault |= argument is "--watch-ingress-without-class" or "--watch-ingress-without-class=true";
        }

        string WordAt(int index) => (index < command?.Count ? command[index]
            : index < count ? arguments![index - (command?.Count ?? 0)] : null) ?? "";
    }

    /// <summary>Tells whether a flag ends with a word in small letters, hyphens and capitals left aside.</summary>
    private static bool EndsWithWord(ReadOnlySpan<char> flag, string word)
    {
        int rest = word.Length;
        for (int index = flag.Length - 1; index >= 0 && rest > 0; index--)
        {
            if (flag[index] != '-' && char.ToUpperInvariant(flag[index]) != char.ToUpperInvariant(word[--rest]))
            {
                return false;
            }
        }

        return rest == 0;
    }

    private void AddChart(string chart, YamlNode? values)
    {
        foreach (IngressControllerProduct product in KnownSoftware.IngressControllers)
        {
            if (IsChartOf(chart, product))
            {
                Add(product);
                AddValues(values as YamlMapping);
            }
        }
    }

    /// <summary>Charts are called after the product, its class, or its image.</summary>
    private static bool IsChartOf(string chart, IngressControllerProduct product) =>
        product.Name.Equals(chart, StringComparison.OrdinalIgnoreCase)
        || product.Classes.Contains(chart)
        || HaveParts(product.Images, chart);

    private static bool HaveParts(IReadOnlyList<string> images, string name)
    {
        for (int index = 0; index < images.Count; index++)
        {
            ReadOnlySpan<char> image = images[index];
            foreach (Range part in image.Split('/'))
            {
                if (image[part].SequenceEqual(name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The charts write the class below <c>ingressClassResource</c> or <c>ingressClass</c>.</summary>
    private void AddValues(YamlMapping? values)
    {
        foreach (YamlEntry entry in values?.EffectiveEntries() ?? [])
        {
            YamlMapping? below = entry.Value.Resolved as YamlMapping;
            string? text = (entry.Value.Resolved as YamlScalar)?.Value;
            if (entry.Name == "ingressClass" && text is not null)
            {
                AddName(text);
            }
            else if (entry.Name is "ingressClass" or "ingressClassResource"
                && below?.Find("name")?.Value.Resolved is YamlScalar { AsString: { } name })
            {
                AddName(name);
            }

            HasDefault |= entry.Name is "default" or "isDefaultClass" or "watchIngressWithoutClass" && text == "true";
            AddValues(below);
        }
    }
}
