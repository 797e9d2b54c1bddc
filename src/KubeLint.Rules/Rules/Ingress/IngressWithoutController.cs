using KubeLint.Bundles;
using KubeLint.Bundles.Routes;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Rules.Ingress;

/// <summary>An Ingress that no controller serves.</summary>
[Rule("KL5001", "ingress-without-controller", RuleFamily.Ingress, Severity.Warning,
    Confidence = Confidence.Medium,
    Summary = "An Ingress names no class and there is no default one, or names a class that nothing provides.",
    Guide = "Ingress: Your Cluster's Front Door")]
internal sealed class IngressWithoutController : BundleRule
{
    private const string ClassKind = "IngressClass";
    private const string Why = "without a controller that takes it up, an Ingress routes nothing and reports no error";

    /// <summary>The kinds of what may provide a class.</summary>
    private static readonly string[] ProvidingKinds =
        [ClassKind, "HelmRelease", "HelmChart", .. WorkloadKinds.All];

    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        Lazy<IngressClassIndex> classes = new(() => new IngressClassIndex(bundle));
        foreach (Manifest ingress in ServiceBackends.Ingresses(bundle))
        {
            if (bundle.MayBeUnread(ingress, ProvidingKinds))
            {
                continue;
            }

            if (IngressController.NamedClass(ingress, out Place place) is { } name)
            {
                CheckNamed(ingress, name, place, classes.Value.For(ingress), context);
            }
            else if (!classes.Value.For(ingress).HasDefault
                && IngressController.OfAnnotations(ingress) is not { BuiltInto: not null, ServesUnclassed: true }
                && !bundle.IsAnyExternal(ingress, ClassKind))
            {
                context.Report(
                    place,
                    $"{ingress.DisplayName} names no class, and the scan has no default one",
                    Why,
                    "name the class of the cluster's controller in `spec.ingressClassName`");
            }
        }
    }

    private static void CheckNamed(
        Manifest ingress, string name, Place place, IngressClasses classes, RuleContext context)
    {
        if (classes.Provide(name) || TextTemplates.AppearIn(name)
            || context.Bundle.IsExternal(ingress, ClassKind, name))
        {
            return;
        }

        string? nearest = EditDistance.Nearest(name, classes.Names);
        context.Report(
            place,
            $"{ingress.DisplayName} is of class `{name}`, which nothing in the scan provides",
            Why,
            nearest is null
                ? "add its IngressClass or its controller, or scan the files that hold them too"
                : $"write `{nearest}` if that is meant");
    }
}
