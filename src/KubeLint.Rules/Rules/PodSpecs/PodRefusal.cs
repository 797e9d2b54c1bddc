using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.PodSpecs;

/// <summary>What the API server refuses in pods: in a Pod itself, or in those that a workload makes.</summary>
internal static class PodRefusal
{
    /// <summary>Why most mistakes of the family matter.</summary>
    public const string Why = "the API server refuses such a pod";

    /// <summary>A mistake in a pod.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="message">What is wrong: a clause without a full stop.</param>
    /// <param name="advice">What to do: a clause in the imperative, without a full stop.</param>
    /// <returns>The mistake.</returns>
    public static Refusal Of(Place place, string message, string advice) => new(place, message, advice) { Why = Why };

    /// <summary>Two fields that exclude each other: shown at the later one, with the earlier beside it.</summary>
    /// <param name="one">A field.</param>
    /// <param name="other">Another one.</param>
    /// <param name="message">What is wrong: a clause without a full stop.</param>
    /// <returns>The mistake.</returns>
    public static Refusal Both(Place one, Place other, string message)
    {
        (Place later, Place earlier) = LaterField.Of(one, other);
        return Of(later, message, "keep one of them") with { Other = earlier, OtherMessage = "the other one" };
    }

    /// <summary>The mistake in a name.</summary>
    /// <param name="subject">What it is the name of, such as <c>The container name</c>.</param>
    /// <param name="name">The name; null if it is missing, which is not for this to tell.</param>
    /// <param name="grammar">What it must be.</param>
    /// <param name="place">Gives its place.</param>
    /// <returns>The mistake; null if there is none or if a tool fills the name in.</returns>
    public static Refusal? OfName(string subject, string? name, NameGrammar grammar, Func<Place> place) =>
        NameFlaw.In(name, grammar) is { } flaw ? OfFlaw(subject, flaw, place()) : null;

    /// <summary>The same for a name that stands in a property of a model object.</summary>
    /// <param name="subject">What it is the name of.</param>
    /// <param name="name">The name; null if it is missing.</param>
    /// <param name="grammar">What it must be.</param>
    /// <param name="manifest">The manifest.</param>
    /// <param name="owner">The model object.</param>
    /// <param name="property">The property, by <c>nameof</c>.</param>
    /// <returns>The mistake; null if there is none or if a tool fills the name in.</returns>
    public static Refusal? OfName(
        string subject, string? name, NameGrammar grammar, Manifest manifest, object owner, string property) =>
        NameFlaw.In(name, grammar) is { } flaw ? OfFlaw(subject, flaw, manifest.At(owner, property)) : null;

    /// <summary>Reports mistakes.</summary>
    /// <param name="refusals">The mistakes.</param>
    /// <param name="context">Takes the findings.</param>
    public static void Report(IEnumerable<Refusal> refusals, RuleContext context)
    {
        foreach (Refusal refusal in refusals)
        {
            refusal.Report(context);
        }
    }

    private static Refusal? OfFlaw(string subject, NameFlaw flaw, Place place) =>
        flaw.At($"{subject} `{flaw.Text}`", place) is { } refusal
            ? refusal with { Why = $"{Why}: it must be {flaw.Grammar.Title}" } : null;
}
