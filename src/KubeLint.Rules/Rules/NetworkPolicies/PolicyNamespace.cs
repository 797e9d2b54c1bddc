using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;

namespace KubeLint.Rules.NetworkPolicies;

/// <summary>
/// Groups objects by what rules about a whole namespace judge together: those that name the same one, or, where nobody
/// names one, those of the kustomization or application that is nearest to the root.
/// </summary>
/// <param name="Name">The namespace, or null.</param>
/// <param name="Home">Without a namespace, the folder that the objects are for.</param>
internal readonly record struct PolicyNamespace(string? Name, string Home)
{
    /// <summary>What messages call it.</summary>
    public string DisplayName => Name is null ? "The namespace" : $"Namespace `{Name}`";

    /// <summary>The group of an object.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="bundle">The objects of the scan.</param>
    public static PolicyNamespace Of(Manifest manifest, Bundle bundle) => bundle.NamespaceOf(manifest) is { } name
        ? new PolicyNamespace(name, "")
        : new PolicyNamespace(null, bundle.Kustomizations.That(manifest.Source)
            .Select(taker => taker.Folder)
            .Order(StringComparer.Ordinal)
            .MinBy(folder => folder.Length) ?? bundle.Vicinity.HomeOf(manifest.Source.Folder));

    /// <summary>Where to report something about the namespace.</summary>
    /// <param name="member">One of its objects.</param>
    /// <param name="bundle">The objects of the scan.</param>
    /// <returns>The name in its Namespace object if that is near, else the namespace or name in the object.</returns>
    public Place PlaceFor(Manifest member, Bundle bundle)
    {
        Manifest? declared = Name is null ? null : bundle.Find("Namespace", Name)
            .FirstOrDefault(each => each.ModelObject is V1Namespace && bundle.Vicinity.MayMeet(each, member));
        return declared?.At("metadata", "name")
            ?? (member.At("metadata", "namespace") is { Exists: true } place ? place : member.At("metadata", "name"));
    }
}
