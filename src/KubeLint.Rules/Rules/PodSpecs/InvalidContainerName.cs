using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A container whose name Kubernetes does not take.</summary>
[Rule(
    "KL0504",
    "invalid-container-name",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "The name of a container is not a DNS label.")]
internal sealed class InvalidContainerName : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (!NamePlaceholders.IsGiven(container.Name, container.Template.Manifest))
        {
            PodRefusal.OfName(
                "The container name",
                container.Model.Name,
                NameGrammar.Label,
                container.Template.Manifest,
                container.Model,
                nameof(V1Container.Name))?.Report(context);
        }
    }
}
