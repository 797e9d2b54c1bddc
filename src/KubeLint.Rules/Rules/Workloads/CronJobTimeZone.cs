using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Scheduling;
using KubeLint.Text;

namespace KubeLint.Rules.Workloads;

/// <summary>A CronJob in a time zone that there is not.</summary>
[Rule(
    "KL1018",
    "cronjob-timezone",
    RuleFamily.Workloads,
    Severity.Error,
    Summary = "The time zone of a CronJob is not one of the IANA time zone database.",
    Guide = "Jobs and CronJobs: Task Automation")]
internal sealed class CronJobTimeZone : ManifestRule<V1CronJob>
{
    private const string Refused = "the API server refuses a zone that its time zone database does not have";

    /// <inheritdoc/>
    protected override void Check(Manifest<V1CronJob> manifest, RuleContext context)
    {
        if (manifest.Model.Spec is not { TimeZone: { } zone } spec
            || TextTemplates.AppearIn(zone)
            || string.Equals(TimeZones.Find(zone), zone, StringComparison.Ordinal))
        {
            return;
        }

        Place place = manifest.At(spec, nameof(spec.TimeZone));
        if (TimeZones.Find(zone) is { } spelling)
        {
            context.Report(
                    place,
                    $"The time zone `{zone}` is written `{spelling}`",
                    "names of zones are case-sensitive, unless the control plane's file system happens not to be",
                    $"write `{spelling}`")
                .WithSeverity(Severity.Warning);
        }
        else if (zone.Equals("Local", StringComparison.OrdinalIgnoreCase) || zone.Length == 0)
        {
            context.Report(
                place,
                zone.Length == 0 ? "The time zone is empty" : $"The time zone is `{zone}`, whatever that is",
                "the API server refuses it: the zone has to be said by its name",
                "name a zone such as `Europe/Berlin`, or remove `timeZone` to follow the control plane");
        }
        else
        {
            // One letter more or less makes another abbreviation of each.
            string? near = TimeZones.OfCity(zone)
                ?? (zone.Contains('/', StringComparison.Ordinal) ? EditDistance.Nearest(zone, TimeZones.Names) : null);
            context.Report(
                place,
                $"There is no time zone `{zone}`{(near is null ? "" : $": did you mean `{near}`?")}",
                Refused,
                near is null
                    ? "name a zone of the IANA database, such as `Europe/Berlin` or `Etc/UTC`"
                    : $"write `{near}`");
        }
    }
}
