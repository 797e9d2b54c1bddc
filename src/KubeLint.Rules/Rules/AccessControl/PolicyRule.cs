using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.AccessControl;

/// <summary>
/// What one rule of a role allows, read as the API server's RBAC authorizer reads it: <c>*</c> stands for all groups,
/// resources (subresources included) or verbs, <c>*/exec</c> for a subresource of all resources, and all else is
/// compared as it is written. So <c>pods/*</c> and <c>GET</c> allow nothing.
/// </summary>
/// <param name="Model">The rule.</param>
internal readonly record struct PolicyRule(V1PolicyRule Model)
{
    /// <summary>Stands for all groups, resources, verbs or URLs.</summary>
    public const string All = "*";

    private const string OfAll = "*/";

    private static readonly string[] ReadingVerbs = ["get", "list", "watch"];
    private static readonly string[] UsualVerbs = [.. ReadingVerbs, "create", "update", "patch", "delete"];

    /// <summary>True if it holds for objects of some names only.</summary>
    public bool IsLimitedToNames => Model.ResourceNames is { Count: > 0 };

    /// <summary>True if it allows to read, and nothing else.</summary>
    public bool IsReadOnly => Model.Verbs is { Count: > 0 } verbs
        && verbs.All(verb => Array.IndexOf(ReadingVerbs, verb) >= 0);

    /// <summary>True if it allows all that one usually does with objects, with all of them.</summary>
    public bool AllowsEverything => !IsLimitedToNames
        && IndexOf(Model.Resources, All) >= 0 && IndexOf(Model.ApiGroups, All) >= 0 && AreUsual(Model.Verbs);

    /// <summary>True if it allows every verb on every URL that is no resource.</summary>
    public bool AllowsEveryUrl => IndexOf(Model.NonResourceURLs, All) >= 0 && IndexOf(Model.Verbs, All) >= 0;

    /// <summary>Tells whether it allows a request for objects of any name.</summary>
    /// <param name="verb">The verb, such as <c>get</c>.</param>
    /// <param name="group">The API group; empty for the core group.</param>
    /// <param name="resource">The resource, such as <c>pods</c> or <c>pods/exec</c>.</param>
    /// <returns>True if every part of it allows it.</returns>
    public bool Allows(string verb, string group, string resource) =>
        !IsLimitedToNames && HoldsFor(group) && VerbThatAllows(verb) >= 0 && ResourceThatAllows(resource) >= 0;

    /// <summary>Tells whether it holds for an API group.</summary>
    /// <param name="group">The API group; empty for the core group.</param>
    /// <returns>True if the group or <c>*</c> is listed.</returns>
    public bool HoldsFor(string group) => IndexOf(Model.ApiGroups, group) >= 0 || IndexOf(Model.ApiGroups, All) >= 0;

    /// <summary>Which entry of its verbs allows a verb: the verb itself before <c>*</c>.</summary>
    /// <param name="verb">The verb.</param>
    /// <returns>The entry, from 0; -1 if none does.</returns>
    public int VerbThatAllows(string verb) =>
        IndexOf(Model.Verbs, verb) is >= 0 and var index ? index : IndexOf(Model.Verbs, All);

    /// <summary>Which entry of its resources allows a resource: one that names it before <c>*</c>.</summary>
    /// <param name="resource">The resource, with its subresource if one is meant.</param>
    /// <returns>The entry, from 0; -1 if none does.</returns>
    public int ResourceThatAllows(string resource) =>
        ResourceThatNames(resource) is >= 0 and var index ? index : IndexOf(Model.Resources, All);

    /// <summary>Which entry of its resources names a resource, or its subresource; <c>*</c> names none.</summary>
    /// <param name="resource">The resource, with its subresource if one is meant.</param>
    /// <returns>The entry, from 0; -1 if none does.</returns>
    public int ResourceThatNames(string resource)
    {
        ReadOnlySpan<string> entries = Model.Resources.Each();
        int exact = entries.IndexOf(resource);
        int slash = resource.IndexOf('/', StringComparison.Ordinal);
        for (int index = 0; exact < 0 && slash > 0 && index < entries.Length; index++)
        {
            if (entries[index].StartsWith(OfAll, StringComparison.Ordinal)
                && entries[index].AsSpan(OfAll.Length).SequenceEqual(resource.AsSpan(slash + 1)))
            {
                exact = index;
            }
        }

        return exact;
    }

    /// <summary>Which entry of a list is a text.</summary>
    /// <param name="list">The list; null for none.</param>
    /// <param name="text">The text.</param>
    /// <returns>The entry, from 0; -1 if none is.</returns>
    public static int IndexOf(IList<string>? list, string text) => list.Each().IndexOf(text);

    private static bool AreUsual(IList<string>? verbs) =>
        IndexOf(verbs, All) >= 0 || Array.TrueForAll(UsualVerbs, verb => IndexOf(verbs, verb) >= 0);
}
