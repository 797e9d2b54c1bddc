using System.Globalization;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using k8s.Models;

namespace KubeLint.Rules.PodSpecs;

/// <summary>Mistakes in the numbers of a probe.</summary>
/// <param name="manifest">The manifest of the container.</param>
/// <param name="probe">The probe.</param>
/// <param name="title">What messages call it.</param>
/// <param name="property">The property of the container that holds it.</param>
internal readonly struct ProbeNumbers(Manifest manifest, V1Probe probe, string title, string property)
{
    /// <summary>Reports all of them.</summary>
    /// <param name="context">Takes the findings.</param>
    public void Check(RuleContext context)
    {
        Number(nameof(probe.InitialDelaySeconds), probe.InitialDelaySeconds, forZero: null)?.Report(context);
        Number(nameof(probe.TimeoutSeconds), probe.TimeoutSeconds, forZero: 1)?.Report(context);
        Number(nameof(probe.PeriodSeconds), probe.PeriodSeconds, forZero: 10)?.Report(context);
        Number(nameof(probe.FailureThreshold), probe.FailureThreshold, forZero: 3)?.Report(context);
        SuccessThreshold()?.Report(context);
        GracePeriod()?.Report(context);
    }

    private Refusal? Number(string name, int? number, int? forZero) => number switch
    {
        < 0 => PodRefusal.Of(
            manifest.At(probe, name),
            $"The {title} has a negative `{KeyOf(name)}`",
            "use a number that is not negative"),
        0 when forZero is { } substitute => PodRefusal.Of(
            manifest.At(probe, name),
            $"The {title} has a `{KeyOf(name)}` of 0",
            string.Create(CultureInfo.InvariantCulture, $"write what you mean, or remove it to get {substitute}")) with
        {
            Why = string.Create(
                CultureInfo.InvariantCulture,
                $"0 counts as not set, so that the default applies, which is {substitute}"),
            Severity = Severity.Warning,
        },
        _ => null,
    };

    private Refusal? SuccessThreshold() => probe.SuccessThreshold switch
    {
        < 0 => Number(nameof(probe.SuccessThreshold), probe.SuccessThreshold, forZero: null),
        > 1 and { } number when property is not nameof(V1Container.ReadinessProbe) => PodRefusal.Of(
            manifest.At(probe, nameof(probe.SuccessThreshold)),
            string.Create(CultureInfo.InvariantCulture, $"The {title} has a `successThreshold` of {number}"),
            "write 1, or remove it: only a readiness probe can ask for several successes"),
        _ => null,
    };

    private Refusal? GracePeriod()
    {
        if (probe.TerminationGracePeriodSeconds is not { } seconds)
        {
            return null;
        }

        Place place = manifest.At(probe, nameof(probe.TerminationGracePeriodSeconds));
        return property is nameof(V1Container.ReadinessProbe)
            ? PodRefusal.Of(
                place.OnKey(),
                "The readiness probe has a `terminationGracePeriodSeconds`",
                "remove it: a container that is not ready is not ended")
            : seconds > 0 ? null
            : PodRefusal.Of(
                place,
                string.Create(
                    CultureInfo.InvariantCulture, $"The {title} has a `terminationGracePeriodSeconds` of {seconds}"),
                "use a number above 0, or remove it to get that of the pod");
    }

    private string KeyOf(string name) => ModelFields.JsonName(probe, name);
}
