using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A finalizer that cannot be one.</summary>
[Rule(
    "KL0408",
    "invalid-finalizer",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "The name of a finalizer is no qualified name, or two finalizers contradict each other.")]
internal sealed class InvalidFinalizer : MetadataRule
{
    private const string Orphan = "orphan";
    private const string Foreground = "foregroundDeletion";

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, V1ObjectMeta metadata) =>
        metadata.Finalizers is { Count: > 0 } finalizers ? Find(manifest, metadata, finalizers) : [];

    private static IEnumerable<Refusal> Find(Manifest manifest, V1ObjectMeta metadata, IList<string> finalizers)
    {
        for (int index = 0; index < finalizers.Count; index++)
        {
            string name = finalizers[index];
            Field list = new(metadata, nameof(metadata.Finalizers));
            if (NameFlaw.In(name, NameGrammar.LabelKey)?.At($"The finalizer `{name}`", list.In(manifest, index))
                is { } refusal)
            {
                yield return refusal;
            }

            string other = name switch { Orphan => Foreground, Foreground => Orphan, _ => "" };
            int earlier = finalizers.IndexOf(other);
            if (other.Length > 0 && earlier >= 0 && earlier < index)
            {
                yield return new Refusal(
                    list.In(manifest, index),
                    $"The finalizers `{name}` and `{other}` exclude each other",
                    "keep one of the two")
                {
                    Other = list.In(manifest, earlier),
                    OtherMessage = $"`{other}` stands here",
                };
            }
        }
    }
}
