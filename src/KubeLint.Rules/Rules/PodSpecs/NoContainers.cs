using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;
using KubeLint.Yaml;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A pod with nothing to run.</summary>
[Rule(
    "KL0501",
    "no-containers",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A pod has no pod spec, or an empty list of containers.")]
internal sealed class NoContainers : ObjectRule, IViolationOwner
{
    /// <inheritdoc/>
    public override void Check(Manifest manifest, RuleContext context)
    {
        if (PodPath(manifest) is not { } path)
        {
            return;
        }

        FieldPath spec = path.Key("spec");
        switch (manifest.NodeAt(spec))
        {
            case null or YamlScalar { Type: ScalarType.Null }:
                Report(context, manifest.At(spec), $"{manifest.DisplayName} has no pod spec");
                break;
            case YamlMapping mapping when mapping.Find("containers")?.Value.Resolved is YamlSequence { Items.Count: 0 }:
                Report(
                    context,
                    manifest.At(spec.Key("containers")),
                    $"The list of containers of {manifest.DisplayName} is empty");
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    public bool Owns(Manifest manifest, Violation violation) =>
        violation is { Kind: ViolationKind.MissingField, Path.LastKey: "spec" }
        && PodPath(manifest)?.Key("spec").ToString() == violation.Path.ToString();

    private static FieldPath? PodPath(Manifest manifest) =>
        manifest.ModelObject is V1Pod ? FieldPath.Root : manifest.PodTemplate?.Path;

    private static void Report(RuleContext context, Place place, string message) =>
        context.Report(
            place, message, $"{PodRefusal.Why}: it needs one container or more", "add the container that it is to run");
}
