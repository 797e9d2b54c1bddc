using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>An owner reference that leads nowhere, or two that both claim control.</summary>
[Rule(
    "KL0407",
    "invalid-owner-reference",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "An owner reference has an empty field, or an object has two controllers.")]
internal sealed class InvalidOwnerReference : MetadataRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, V1ObjectMeta metadata) =>
        metadata.OwnerReferences is { Count: > 0 } owners ? Find(manifest, owners) : [];

    private static IEnumerable<Refusal> Find(Manifest manifest, IList<V1OwnerReference> owners)
    {
        V1OwnerReference? controller = null;
        foreach (V1OwnerReference owner in owners)
        {
            foreach ((string property, string? value) in Texts(owner))
            {
                if (value is "")
                {
                    string key = ModelFields.JsonName(owner, property);
                    yield return new Refusal(
                        manifest.At(owner, property),
                        $"An owner reference of {manifest.DisplayName} has an empty `{key}`",
                        $"write the owner's `{key}`, or remove the reference");
                }
            }

            if (owner.Controller is true && controller is not null)
            {
                yield return new Refusal(
                    manifest.At(owner, nameof(owner.Controller)),
                    $"{manifest.DisplayName} has a second controller, {owner.Kind} `{owner.Name}`",
                    "let one reference have `controller: true`")
                {
                    Other = manifest.At(controller, nameof(controller.Controller)),
                    OtherMessage = "the first controller",
                };
            }

            controller ??= owner.Controller is true ? owner : null;
        }
    }

    private static IEnumerable<(string Property, string? Value)> Texts(V1OwnerReference owner) =>
    [
        (nameof(owner.ApiVersion), owner.ApiVersion),
        (nameof(owner.Kind), owner.Kind),
        (nameof(owner.Name), owner.Name),
        (nameof(owner.Uid), owner.Uid),
    ];
}
