using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Manifests;
using KubeLint.Software;
using KubeLint.Yaml;

namespace KubeLint.Rules.Ingress;

/// <summary>Tells which controller an Ingress is meant for.</summary>
internal static class IngressController
{
    private const string Annotations = "annotations";
    private const string ClassField = "ingressClassName";
    private const string ClassAnnotation = "kubernetes.io/ingress.class";

    /// <summary>The class that an Ingress names.</summary>
    /// <param name="ingress">The Ingress.</param>
    /// <param name="place">The place of the name, or where it would stand.</param>
    /// <returns>The class, or null if it names none.</returns>
    public static string? NamedClass(Manifest ingress, out Place place)
    {
        string? name = NamedClass(ingress);
        bool isAnnotation = name is not null && NameAt(ingress.NodeAt("spec", ClassField)) is null;
        place = isAnnotation ? ingress.At("metadata", Annotations, ClassAnnotation) : ingress.At("spec", ClassField);
        return name;
    }

    /// <summary>The class that an Ingress names.</summary>
    /// <param name="ingress">The Ingress.</param>
    /// <returns>The class, or null if it names none.</returns>
    public static string? NamedClass(Manifest ingress) =>
        NameAt(ingress.NodeAt("spec", ClassField))
        ?? NameAt(ingress.NodeAt("metadata", Annotations, ClassAnnotation));

    /// <summary>The controller that serves an Ingress.</summary>
    /// <param name="ingress">The Ingress.</param>
    /// <param name="bundle">The objects of the scan; their IngressClasses tell the controller of a class.</param>
    /// <returns>The controller by the class, else by its annotations; null if neither tells.</returns>
    public static IngressControllerProduct? Of(Manifest ingress, Bundle bundle)
    {
        if (NamedClass(ingress) is not { } name)
        {
            return OfAnnotations(ingress);
        }

        string? controller = bundle.Find("IngressClass", name)
            .Select(each => (each.ModelObject as V1IngressClass)?.Spec?.Controller)
            .FirstOrDefault(each => each is not null);
        return KnownSoftware.IngressControllers.FirstOrDefault(
            product => controller is null ? product.Classes.Contains(name) : product.Handles(controller));
    }

    /// <summary>The controller whose own annotations an object has.</summary>
    /// <param name="manifest">An Ingress, or a Service behind one.</param>
    /// <returns>The controller, or null.</returns>
    public static IngressControllerProduct? OfAnnotations(Manifest manifest) =>
        manifest.NodeAt("metadata", Annotations) is YamlMapping annotations
            ? KnownSoftware.IngressControllers.FirstOrDefault(product => IsToldBy(annotations, product))
            : null;

    private static bool IsToldBy(YamlMapping annotations, IngressControllerProduct product)
    {
        IReadOnlyList<YamlEntry> entries = annotations.EffectiveEntries();
        for (int index = 0; index < entries.Count; index++)
        {
            foreach (string start in product.Annotations)
            {
                if (entries[index].Name.StartsWith(start, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string? NameAt(YamlNode? node) =>
        node is YamlScalar { AsString: { Length: > 0 } name } ? name : null;
}
