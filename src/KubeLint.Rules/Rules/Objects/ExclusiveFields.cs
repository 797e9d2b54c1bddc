using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>Fields that are there together and exclude each other.</summary>
[Rule(
    "KL0430",
    "exclusive-fields",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "Two fields are there of which the API server takes only one, such as two sources of a volume.")]
internal sealed class ExclusiveFields : ObjectRule
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        foreach (object part in manifest.Parts)
        {
            foreach (Exclusion exclusion in Exclusions.Of(part))
            {
                Report(manifest, exclusion, context);
            }

            foreach (Refusal refusal in ExclusiveItems.Find(manifest, part))
            {
                refusal.Report(context);
            }

            foreach (Refusal refusal in Others(manifest, part))
            {
                refusal.Report(context);
            }
        }
    }

    private static IEnumerable<Refusal> Others(Manifest manifest, object part) => part switch
    {
        V1IngressSpec { IngressClassName.Length: > 0 } when manifest.ModelObject is V1Ingress ingress =>
            OfClasses(manifest, ingress),
        V1PersistentVolumeClaimSpec { DataSource: not null } spec => ClaimSources.Find(manifest, spec),
        _ => [],
    };

    private static void Report(Manifest manifest, Exclusion exclusion, RuleContext context)
    {
        Place[] places =
        [
            .. exclusion.Properties.Select(property => manifest.At(exclusion.Owner, property).OnKey())
                .OrderBy(place => place.Span.Start),
        ];
        foreach (Place later in places[1..])
        {
            new Refusal(
                later,
                $"`{later.Path.LastKey}` and `{places[0].Path.LastKey}` exclude each other",
                "keep one of them")
            {
                Why = exclusion.Why,
                Other = places[0],
                OtherMessage = $"`{places[0].Path.LastKey}` stands here",
            }.Report(context);
        }
    }

    private static IEnumerable<Refusal> OfClasses(Manifest manifest, V1Ingress ingress)
    {
        if (ingress is { Spec: { IngressClassName: { Length: > 0 } name } spec, Metadata: { } data }
            && data.Annotations?.TryGetValue(ClassAnnotation, out string? other) == true && other != name)
        {
            yield return new Refusal(
                manifest.At(spec, nameof(spec.IngressClassName)),
                $"`ingressClassName` says `{name}` and the annotation `{ClassAnnotation}` says `{other}`",
                "remove the annotation, which is deprecated")
            {
                Why = "the API server refuses a new Ingress of two classes",
                Other = manifest.At(data, nameof(data.Annotations), ClassAnnotation),
                OtherMessage = "the other class",
            };
        }
    }
}
