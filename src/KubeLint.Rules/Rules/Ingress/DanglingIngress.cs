using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Bundles.Routes;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Ingress;

/// <summary>An Ingress that passes requests on to a Service, or a port of one, that is not there.</summary>
[Rule("KL5003", "dangling-ingress", RuleFamily.Ingress, Severity.Warning,
    Summary = "A backend of an Ingress names a Service, or a port of one, that does not exist.",
    Guide = "Ingress: Your Cluster's Front Door",
    Equivalents =
    [
        "kube-linter:dangling-ingress", "kube-score:ingress-targets-service", "kubescape:C-0298", "popeye:POP-1401",
    ])]
internal sealed class DanglingIngress : BundleRule
{
    private const string Why = "the controller answers requests for this backend with an error";

    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        foreach (Manifest ingress in ServiceBackends.Ingresses(bundle))
        {
            foreach (var same in bundle.BackendsOf(ingress).GroupBy(backend => (backend.Name, backend.Port)))
            {
                FindingDraft? draft = Check(ingress, same.First(), context);
                foreach (Place again in same.Skip(1).Select(backend => backend.Place))
                {
                    Location location = new(ingress.Source, again.Via is [.., var alias] ? alias.Span : again.Span);
                    draft?.WithRelated(location, "the same backend again");
                }
            }
        }
    }

    private static FindingDraft? Check(Manifest ingress, ServiceBackend backend, RuleContext context)
    {
        IReadOnlyList<Manifest> named = context.Bundle.FindFrom(ingress, "Service", backend.Name);
        Manifest<V1Service>[] services = [.. named.OfType<Manifest<V1Service>>()];
        if (named.Count == 0)
        {
            return context.Bundle.MayHaveService(ingress, backend.Name)
                ? null : ReportService(ingress, backend, context);
        }

        if (services.Length < named.Count)
        {
            // A Knative Service makes a Service of the same name.
            return null;
        }

        if (!Array.Exists(services, service => ServicePorts.MayHave(service.Model, backend)))
        {
            return ReportPort(backend, services[0], context);
        }

        return context.Bundle.Relate(ingress, services[0]) == NamespaceRelation.Same ? null : NamespaceGap.Report(
            context,
            backend.Place,
            $"{ingress.DisplayName} finds Service `{backend.Name}` only if both are applied into one namespace",
            services[0].At("metadata", "name"),
            "the Service");
    }

    private static FindingDraft ReportService(Manifest ingress, ServiceBackend backend, RuleContext context)
    {
        Bundle bundle = context.Bundle;
        Place place = backend.Place;
        IReadOnlyList<Manifest> all = bundle.Find("Service", backend.Name);
        if (all.FirstOrDefault(each => bundle.Vicinity.MayMeet(ingress, each)) is { } elsewhere)
        {
            return context.Report(
                    place,
                    $"Service `{backend.Name}` is not in the namespace of {ingress.DisplayName}",
                    $"an Ingress reaches its own namespace only; the Service is in `{bundle.NamespaceOf(elsewhere)}`",
                    "put both into one namespace")
                .WithRelated(elsewhere.At("metadata", "name"), "the Service of that name");
        }

        string where = all.Count > 0 ? "is in unrelated folders only" : "is not in the scan";
        string message = $"{ingress.DisplayName} names Service `{backend.Name}`, which {where}";
        return bundle.Namespaces.Nearest(ingress, "Service", backend.Name) is { } nearest
            ? context.Report(place, message, Why, $"write `{nearest.Name}` if that is meant")
                .WithRelated(nearest.At("metadata", "name"), "the nearest name")
            : context.Report(place, message, Why, "add the Service, or scan the file that holds it too");
    }

    private static FindingDraft ReportPort(
        ServiceBackend backend, Manifest<V1Service> service, RuleContext context) =>
        context.Report(
                backend.PortPlace,
                $"Service `{service.Name}` has no port `{backend.Port}`{ServicePorts.Hint(service.Model, backend)}",
                Why,
                $"name a port of the Service: {ServicePorts.List(service.Model)}")
            .WithSeverity(Severity.Error)
            .WithRelated(service.At("spec", "ports"), $"the ports of Service `{service.Name}`");
}
