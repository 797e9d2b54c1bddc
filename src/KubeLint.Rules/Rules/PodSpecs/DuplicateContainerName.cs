using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas.Validation;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Two containers of one pod with the same name.</summary>
[Rule(
    "KL0505",
    "duplicate-container-name",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "Two containers of a pod have the same name; init and ephemeral containers count.")]
internal sealed class DuplicateContainerName : PodTemplateRule, IViolationOwner
{
    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        if (template.Containers.Count < 2
            || template.Containers.Select(container => container.Name).Distinct().Count() == template.Containers.Count)
        {
            return;
        }

        var names = template.Containers
            .Where(container => container.Name.Length > 0)
            .Select(container => (Container: container, Place: container.At(nameof(V1Container.Name))))
            .OrderBy(name => name.Place.Span.Start);
        foreach (var (later, earlier) in RepeatedItems.Find(names, name => name.Container.Name))
        {
            context.Report(
                    later.Place,
                    $"Two containers of {template.DisplayName} have the name `{later.Container.Name}`",
                    $"{PodRefusal.Why}: the names of all its containers, init ones included, must differ",
                    $"give this {RoleOf(later.Container)} another name")
                .WithRelated(earlier.Place, $"the {RoleOf(earlier.Container)} that has it already");
        }
    }

    /// <inheritdoc/>
    public bool Owns(Manifest manifest, Violation violation) =>
        PodViolations.IsRepeatedItem(manifest, violation, "containers", "initContainers", "ephemeralContainers");

    private static string RoleOf(Container container) => container.Role switch
    {
        ContainerRole.Init => "init container",
        ContainerRole.Sidecar => "sidecar",
        ContainerRole.Ephemeral => "ephemeral container",
        _ => "container",
    };
}
