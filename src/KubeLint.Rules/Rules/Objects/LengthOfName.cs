using System.Globalization;
using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>
/// Names that are well-formed and yet too long for what is made of them: labels of pods, Jobs of a CronJob, hosts of
/// an indexed Job.
/// </summary>
internal static class LengthOfName
{
    private const int LabelLength = 63;

    /// <summary>A Job's name is that of its CronJob, a hyphen and ten digits.</summary>
    private const int CronJobLength = LabelLength - 11;

    /// <summary>
    /// The pods of a StatefulSet carry its name, a hyphen and a number of up to ten digits as their revision.
    /// </summary>
    private const int StatefulSetLength = LabelLength - 11;

    /// <summary>Looks at a name.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="name">Its name; null if there is none.</param>
    /// <returns>The mistake, or null.</returns>
    public static Refusal? Find(Manifest manifest, string? name) => manifest.ModelObject switch
    {
        _ when name is null || Blanks.AppearIn(name) => null,
        V1CronJob when name.Length > CronJobLength =>
            TooLong(manifest, name, CronJobLength, "the API server refuses it: its Jobs get eleven characters more"),
        V1Job { Spec: { CompletionMode: "Indexed", Completions: > 0 and { } completions } } =>
            OfIndexedJob(manifest, name, completions),
        V1Job { Spec.ManualSelector: not true } when name.Length > LabelLength =>
            TooLong(manifest, name, LabelLength, "the API server refuses it: its pods carry the name as a label"),
        V1StatefulSet when name.Length > StatefulSetLength =>
            TooLong(
                manifest,
                name,
                StatefulSetLength,
                "its pods carry the name and a number of up to ten digits as a label, and are refused if that gets "
                    + "longer than 63 characters") with { Severity = Severity.Warning },
        V1APIService { Spec: { Group: { } group, Version: { Length: > 0 } version } }
            when name != $"{version}.{group}" && !Blanks.AppearIn(group) && !Blanks.AppearIn(version) =>
            new Refusal(
                manifest.At("metadata", "name"),
                $"APIService `{name}` does not bear the name of its version and group",
                $"write `{version}.{group}`"),
        _ => null,
    };

    private static Refusal? OfIndexedJob(Manifest manifest, string name, int completions)
    {
        string last = string.Create(CultureInfo.InvariantCulture, $"{name}-{completions - 1}");
        return NameGrammar.Label.FaultIn(last) is null ? null : new Refusal(
            manifest.At("metadata", "name"),
            $"The name of {manifest.DisplayName} makes no host names for its pods: the last would be `{last}`",
            $"use {NameGrammar.Label.Rule}, the number at the end counted in")
        {
            Why = "the API server refuses it: each pod of an indexed Job gets the name and its index as host name",
        };
    }

    private static Refusal TooLong(Manifest manifest, string name, int longest, string why) => new(
        manifest.At("metadata", "name").Part(longest, name.Length - longest),
        string.Create(
            CultureInfo.InvariantCulture,
            $"The name of {manifest.DisplayName} has {name.Length} characters, {name.Length - longest} too many"),
        string.Create(CultureInfo.InvariantCulture, $"use {longest} characters at most"))
    {
        Why = why,
    };
}
