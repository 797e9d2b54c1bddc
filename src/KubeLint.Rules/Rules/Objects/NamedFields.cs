using k8s.Models;
using KubeLint.Configuration;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>
/// The fields outside of metadata and pods that hold names, mostly of other objects (the validation of the API groups).
/// </summary>
internal static class NamedFields
{
    /// <summary>What messages call a storage class.</summary>
    public const string Class = "storage class";

    /// <summary>What messages call a class of attributes of volumes.</summary>
    public const string Attributes = "volume attributes class";
    private const string Protocol = "application protocol";

    /// <summary>What messages call an API group.</summary>
    public const string Group = "API group";

    /// <summary>The names in a part of an object.</summary>
    /// <param name="part">The part, one of <see cref="Manifest.Parts"/>.</param>
    /// <param name="settings">The versions that have to take them.</param>
    /// <param name="rows">Takes the names, whether they are there or not.</param>
    public static void List(object part, LintSettings settings, TableRows<NamedField> rows)
    {
        switch (part)
        {
            case V1ServiceSpec spec:
                rows.Add(new(spec, nameof(spec.LoadBalancerClass), spec.LoadBalancerClass, NameGrammar.LabelKey,
                    "load balancer class"));
                foreach (V1ServicePort port in spec.Ports.Each())
                {
                    rows.Add(new(
                        port, nameof(port.AppProtocol), port.AppProtocol, NameGrammar.LabelKey, Protocol));
                }

                break;
            case V1PersistentVolumeSpec spec:
                rows.Add(new(
                    spec, nameof(spec.StorageClassName), spec.StorageClassName, NameGrammar.Subdomain, Class));
                rows.Add(new(spec, nameof(spec.VolumeAttributesClassName), spec.VolumeAttributesClassName,
                    NameGrammar.Subdomain, Attributes));
                break;
            case V1PersistentVolumeClaimSpec spec:
                ClaimNames.List(spec, rows);
                break;
            case V1IngressSpec spec:
                IngressNames.List(spec, settings, rows);
                break;
            case V1JobSpec spec:
                rows.Add(new(spec, nameof(spec.ManagedBy), spec.ManagedBy, NameGrammar.DomainPath, "manager"));
                break;
            default:
                rows.AddRange(OfOther(part));
                break;
        }
    }

    private static IEnumerable<NamedField> OfOther(object part) => part switch
    {
        V1EndpointSlice model => (model.Ports ?? []).Select(port => new NamedField(
            port, nameof(port.AppProtocol), port.AppProtocol, NameGrammar.LabelKey, Protocol)),
        V1IngressClassSpec spec => IngressNames.Of(spec),
        V1HorizontalPodAutoscalerSpec { ScaleTargetRef: { } target } =>
            OfTarget(target, nameof(target.Kind), target.Kind, nameof(target.Name), target.Name),
        V2HorizontalPodAutoscalerSpec { ScaleTargetRef: { } target } =>
            OfTarget(target, nameof(target.Kind), target.Kind, nameof(target.Name), target.Name),
        V1StorageClass model =>
        [
            new(model, nameof(model.Provisioner), model.Provisioner, NameGrammar.AnnotationKey, "provisioner"),
        ],
        V1RuntimeClass model => [new(model, nameof(model.Handler), model.Handler, NameGrammar.Label, "handler")],
        V1APIServiceSpec spec =>
        [
            new(spec, nameof(spec.Group), spec.Group, NameGrammar.Subdomain, Group),
            new(spec, nameof(spec.Version), spec.Version, NameGrammar.OldLabel, "API version"),
        ],
        V1ValidatingAdmissionPolicyBindingSpec spec =>
        [
            new(spec, nameof(spec.PolicyName), spec.PolicyName, NameGrammar.Subdomain, "policy"),
        ],
        V1ValidatingAdmissionPolicySpec spec => (spec.MatchConditions ?? []).Select(condition => new NamedField(
            condition, nameof(condition.Name), condition.Name, NameGrammar.LabelKey, "match condition")),
        _ => [],
    };

    private static IEnumerable<NamedField> OfTarget(
        object target, string kindProperty, string? kind, string nameProperty, string? name) =>
    [
        new(target, kindProperty, kind, NameGrammar.PathSegment, "kind"),
        new(target, nameProperty, name, NameGrammar.PathSegment, "scaled object"),
    ];
}
