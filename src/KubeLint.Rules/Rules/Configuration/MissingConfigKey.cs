using KubeLint.Bundles.References;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Rules.Configuration;

/// <summary>Says of a key that a ConfigMap or Secret does not have which ones it has.</summary>
internal static class MissingConfigKey
{
    /// <summary>Reports it where it is asked for.</summary>
    /// <param name="target">The ConfigMap or Secret; its keys are known.</param>
    /// <param name="keys">The key, in each place that asks for it.</param>
    /// <param name="context">Takes the finding.</param>
    public static void Report(ReferenceTarget target, ReferencedKey[] keys, RuleContext context)
    {
        string name = target.Reference.DisplayName;
        string? nearest = EditDistance.Nearest(keys[0].Name, target.Keys!);
        string known = string.Join(", ", target.Keys!.Select(key => $"`{key}`"));
        FindingDraft draft = context.Report(
                keys[0].Place,
                $"{name} has no key `{keys[0].Name}`{(nearest is null ? "" : $", but one called `{nearest}`")}",
                "containers that need a key which is not there do not start",
                nearest is not null ? $"write `{nearest}` if that is meant"
                    : known.Length is > 0 and < 200 ? $"add the key, or name one that is there: {known}"
                    : "add the key, or name one that is there")
            .WithSeverity(Severity.Error);
        foreach (ReferencedKey again in keys.Skip(1))
        {
            draft.WithRelated(again.Place, "needed here too");
        }

        foreach (Manifest provider in target.Manifests)
        {
            draft.WithRelated(provider.At(provider.At("data").Exists ? "data" : "stringData"), $"the keys of {name}");
        }

        foreach (ObjectMaker maker in target.Makers)
        {
            draft.WithRelated(new Location(maker.Source, maker.Span), $"made by {maker.What}");
        }
    }
}
