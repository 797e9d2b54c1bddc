using System.Globalization;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Fields of a pod that follow from its classes, and contradict them.</summary>
/// <param name="template">The pod.</param>
internal readonly struct ClassFaults(PodTemplate template)
{
    /// <summary>Reports all of them.</summary>
    /// <param name="context">Tells what may hold the classes, and takes the findings.</param>
    public void Check(RuleContext context)
    {
        // What a cluster has made has these fields from its classes.
        if (template.Spec is not { Priority: null, Overhead: null } && !template.Manifest.IsOwned)
        {
            InPriority(context.Bundle)?.Report(context);
            InOverhead()?.Report(context);
        }
    }

    private Refusal? InPriority(Bundle bundle)
    {
        V1PodSpec spec = template.Spec;
        if (spec.Priority is not { } priority
            || PriorityClasses.ValueOf(spec.PriorityClassName, bundle) is not { } value || value == priority)
        {
            return null;
        }

        bool hasClass = spec.PriorityClassName is { Length: > 0 };
        string name = hasClass ? $"the class `{spec.PriorityClassName}`" : "a pod without a class";
        return new Refusal(
            template.At(nameof(spec.Priority)),
            string.Create(
                CultureInfo.InvariantCulture, $"The pod has the priority {priority}, and {name} has {value}"),
            "remove `priority`, and name the class in `priorityClassName`")
        {
            Why = $"{PodRefusal.Why}: the priority follows from the class",
            Confidence = hasClass ? Confidence.High : Confidence.Medium,
        };
    }

    private Refusal? InOverhead()
    {
        V1PodSpec spec = template.Spec;
        return spec.Overhead is not { Count: > 0 } || spec.RuntimeClassName is { Length: > 0 }
            || template.Manifest.Has(spec, nameof(spec.RuntimeClassName)) ? null
            : PodRefusal.Of(
                template.At(nameof(spec.Overhead)).OnKey(),
                "The pod has an overhead and no runtime class",
                "name the class in `runtimeClassName`, and remove `overhead`") with
            {
                Why = $"{PodRefusal.Why}: the overhead follows from the runtime class",
            };
    }
}
