using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;
using KubeLint.Yaml;

namespace KubeLint.Rules.Workloads;

/// <summary>A workload with fields that another kind of workload has.</summary>
[Rule(
    "KL1029",
    "wrong-kind-fields",
    RuleFamily.Workloads,
    Severity.Error,
    Summary = "A workload carries the fields of another kind, such as `replicas` on a DaemonSet.",
    Guide = "Workload Resources: Beyond Basic Deployments")]
internal sealed class WrongKindFields : ObjectRule, IViolationOwner
{
    private const string Spec = "spec";

    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (!WorkloadFields.Knows(manifest) || manifest.NodeAt(Spec) is not YamlMapping spec)
        {
            return;
        }

        foreach (YamlEntry entry in spec.EffectiveEntries())
        {
            if (WorkloadFields.OwnersOf(manifest, entry.Name) is { Count: > 0 } owners)
            {
                Report(manifest, entry.Name, owners, context);
            }
        }
    }

    /// <inheritdoc/>
    public bool Owns(Manifest manifest, Violation violation) => violation.Kind == ViolationKind.UnknownField
        && violation.Versions.Count == 0
        && violation.Path is { LastKey: { } key, Parent: { LastKey: Spec, Parent.Parent: null } }
        && WorkloadFields.OwnersOf(manifest, key).Count > 0;

    private static void Report(Manifest manifest, string field, IReadOnlyList<string> owners, RuleContext context)
    {
        string others = SchemaWords.Join([.. owners.Select(owner => $"a {owner}")], "or");
        context.Report(
            manifest.At(Spec, field).OnKey(),
            $"`{field}` is a field of {others}, not of a {manifest.Kind}",
            $"a {manifest.Kind} {WorkloadFields.PurposeOf(manifest.Kind)}: kubectl refuses the field, and where "
                + "nobody validates the API server drops it without a word",
            WorkloadFields.Instead(manifest.Kind, field, owners)
                ?? $"remove it, or make {manifest.DisplayName} {others}");
    }
}
