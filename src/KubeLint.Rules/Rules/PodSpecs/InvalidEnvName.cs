using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>An environment variable whose name Kubernetes does not take.</summary>
[Rule(
    "KL0516",
    "invalid-env-name",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "The name of an environment variable, or the prefix of several, has characters that it cannot have.")]
internal sealed class InvalidEnvName : ContainerRule
{
    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        Manifest manifest = container.Template.Manifest;
        foreach (V1EnvVar variable in container.Model.Env.Each())
        {
            CheckName("The variable name", variable.Name, manifest, variable, nameof(variable.Name), context);
        }

        foreach (V1EnvFromSource source in container.Model.EnvFrom.Each())
        {
            if (source.Prefix is { Length: > 0 } prefix)
            {
                CheckName("The prefix", prefix, manifest, source, nameof(source.Prefix), context);
            }
        }
    }

    private static void CheckName(
        string subject, string? name, Manifest manifest, object owner, string property, RuleContext context)
    {
        bool isStrict = context.Settings.TargetsBefore(PodVersions.RelaxedEnvironmentNames);
        if (name is null
            || (isStrict ? EnvironmentNames.StrictFaultIn(name) : EnvironmentNames.RelaxedFaultIn(name))
                is not { } fault
            || TextTemplates.AppearIn(name))
        {
            return;
        }

        Place at = manifest.At(owner, property);
        bool isLaterAllowed = isStrict && EnvironmentNames.RelaxedFaultIn(name) is null;
        context.Report(
            fault.Length > 0 ? at.Part(fault.Start, fault.Length) : at,
            name.Length == 0 ? $"{subject} is empty" : $"{subject} `{name}` {fault.Problem}",
            isLaterAllowed
                ? $"{PodRefusal.Why} in {PodVersions.Oldest(context)}: before "
                    + $"{PodVersions.RelaxedEnvironmentNames} there are stricter rules for such names"
                : PodRefusal.Why,
            isStrict
                ? "use letters, digits, `_`, `-` and `.`, and no digit first"
                : "use letters, digits and `_`, and no digit first");
    }
}
