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
    private const string Class = "storage class";
    private const string Attributes = "volume attributes class";
    private const string Protocol = "application protocol";
    private const string Group = "API group";

    /// <summary>The names in a part of an object.</summary>
    /// <param name="part">The part, one of <see cref="Manifest.Parts"/>.</param>
    /// <param name="settings">The versions that have to take them.</param>
    /// <returns>The names that are there and not empty.</returns>
    public static IEnumerable<NamedField> Of(object part, LintSettings settings) =>
        All(part, settings).Where(field => field.Value is { Length: > 0 });

    private static IEnumerable<NamedField> All(object part, LintSettings settings) => part switch
    {
        V1PersistentVolumeSpec spec =>
        [
            new(spec, nameof(spec.StorageClassName), spec.StorageClassName, NameGrammar.Subdomain, Class),
            new(spec, nameof(spec.VolumeAttributesClassName), spec.VolumeAttributesClassName, NameGrammar.Subdomain,
                Attributes),
        ],
        V1PersistentVolumeClaimSpec spec => OfClaim(spec),
        V1ServiceSpec spec =>
        [
            new(spec, nameof(spec.LoadBalancerClass), spec.LoadBalancerClass, NameGrammar.LabelKey,
                "load balancer class"),
            .. (spec.Ports ?? []).Select(port => new NamedField(
                port, nameof(port.AppProtocol), port.AppProtocol, NameGrammar.LabelKey, Protocol)),
        ],
        V1EndpointSlice model => (model.Ports ?? []).Select(port => new NamedField(
            port, nameof(port.AppProtocol), port.AppProtocol, NameGrammar.LabelKey, Protocol)),
        V1IngressSpec spec => IngressNames.Of(spec, settings),
        V1IngressClassSpec spec => IngressNames.Of(spec),
        V1HorizontalPodAutoscalerSpec { ScaleTargetRef: { } target } =>
            OfTarget(target, nameof(target.Kind), target.Kind, nameof(target.Name), target.Name),
        V2HorizontalPodAutoscalerSpec { ScaleTargetRef: { } target } =>
            OfTarget(target, nameof(target.Kind), target.Kind, nameof(target.Name), target.Name),
        V1JobSpec spec => [new(spec, nameof(spec.ManagedBy), spec.ManagedBy, NameGrammar.DomainPath, "manager")],
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

    private static IEnumerable<NamedField> OfClaim(V1PersistentVolumeClaimSpec spec)
    {
        yield return new(spec, nameof(spec.StorageClassName), spec.StorageClassName, NameGrammar.Subdomain, Class);
        yield return new(
            spec,
            nameof(spec.VolumeAttributesClassName),
            spec.VolumeAttributesClassName,
            NameGrammar.Subdomain,
            Attributes);
        if (spec.DataSource is { } source)
        {
            yield return new(source, nameof(source.ApiGroup), source.ApiGroup, NameGrammar.Subdomain, Group);
        }

        if (spec.DataSourceRef is { } reference)
        {
            yield return new(reference, nameof(reference.ApiGroup), reference.ApiGroup, NameGrammar.Subdomain, Group);
        }
    }

    private static IEnumerable<NamedField> OfTarget(
        object target, string kindProperty, string? kind, string nameProperty, string? name) =>
    [
        new(target, kindProperty, kind, NameGrammar.PathSegment, "kind"),
        new(target, nameProperty, name, NameGrammar.PathSegment, "scaled object"),
    ];
}
