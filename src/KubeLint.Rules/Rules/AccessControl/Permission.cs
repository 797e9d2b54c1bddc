using KubeLint.Schemas;

namespace KubeLint.Rules.AccessControl;

/// <summary>Requests that no role should allow lightly.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Resources">
/// The resources, with the subresource if one is meant; a name that ends in a slash stands for all that begin so.
/// </param>
/// <param name="Verbs">The verbs, any of which is enough.</param>
internal sealed record Permission(string Group, string[] Resources, string[] Verbs)
{
    /// <summary>What such requests do: goes on after "lets its holders".</summary>
    public required string Doing { get; init; }

    /// <summary>Why it matters: a clause without a full stop.</summary>
    public required string Why { get; init; }

    /// <summary>What to do: a clause in the imperative, without a full stop.</summary>
    public required string Advice { get; init; }

    /// <summary>What the resources are, if they are in no namespace: a plural. Then no Role can allow them.</summary>
    public string? ClusterScoped { get; init; }

    /// <summary>
    /// A rule that holds for objects of some names only is left alone, unless one of these is among them; null if names
    /// do not make it any better.
    /// </summary>
    public string[]? WorstNames { get; init; } = [];

    /// <summary>The first version in which the verb is not enough any longer; null if it is in all.</summary>
    public KubernetesVersion? Before { get; init; }

    /// <summary>Tells whether a rule names one of the resources and allows one of the verbs on it.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>False too where <c>*</c> stands for the resources: other rules tell of that, for all of them.</returns>
    public bool IsIn(PolicyRule rule) =>
        rule.HoldsFor(Group) && VerbIn(rule) >= 0 && IsNamedIn(rule) && !IsLimitedWellIn(rule);

    /// <summary>The first entry of a rule's verbs that allows one of the verbs.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The entry, from 0; -1 if none does.</returns>
    public int VerbIn(PolicyRule rule)
    {
        int first = -1;
        foreach (string verb in Verbs)
        {
            int index = rule.VerbThatAllows(verb);
            first = index >= 0 && (first < 0 || index < first) ? index : first;
        }

        return first;
    }

    /// <summary>The entries of a rule's resources that name the resources.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The entries, from 0, each once, in order.</returns>
    public int[] ResourcesIn(PolicyRule rule) =>
        [.. Resources.Select(resource => EntryOf(resource, rule)).Where(entry => entry >= 0).Distinct().Order()];

    /// <summary>The name by which a rule that holds for objects of some names only is no better.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The name; null if there is none.</returns>
    public string? WorstNameIn(PolicyRule rule) => WorstNames is null
        ? null : Array.Find(WorstNames, name => PolicyRule.IndexOf(rule.Model.ResourceNames, name) >= 0);

    private static int EntryOf(string resource, PolicyRule rule)
    {
        if (!resource.EndsWith('/'))
        {
            return rule.ResourceThatNames(resource);
        }

        for (int index = 0; index < rule.Model.Resources?.Count; index++)
        {
            if (rule.Model.Resources[index].StartsWith(resource, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return -1;
    }

    private bool IsNamedIn(PolicyRule rule)
    {
        foreach (string resource in Resources)
        {
            if (EntryOf(resource, rule) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLimitedWellIn(PolicyRule rule) =>
        rule.IsLimitedToNames && WorstNames is not null && WorstNameIn(rule) is null;
}
