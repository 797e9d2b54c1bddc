using System.Buffers;
using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>An image name that no registry has and that the kubelet does not even ask for.</summary>
[Rule(
    "KL0503",
    "image-reference-invalid",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "The image of a container has white space in it, an empty tag, or is otherwise no image name.")]
internal sealed class ImageReferenceInvalid : ContainerRule
{
    /// <summary>What stands for a text to be filled in, beside the markers of templates.</summary>
    private static readonly SearchValues<char> Placeholders = SearchValues.Create("$<>{}()%|\"'*#");

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (container.Model.Image is not { Length: > 0 } image
            || ImageGrammar.FaultIn(image) is not { } fault
            || IsToBeFilledIn(image)
            || image.AsSpan().Trim().IsEmpty)
        {
            return;
        }

        bool isPadded = image.AsSpan().Trim().Length < image.Length;
        context.Report(
            container.At(nameof(V1Container.Image)).Part(fault.Start, fault.Length),
            $"The image `{image.Trim()}` {fault.Problem}{(isPadded ? " at its start or end" : "")}",
            isPadded ? PodRefusal.Why : "the kubelet does not pull it: the pod stays in `InvalidImageName`",
            Advice(image));
    }

    /// <summary>
    /// Tools fill in images in many ways: <c>ko://</c> paths, variables of all kinds, words in capital letters.
    /// </summary>
    private static bool IsToBeFilledIn(string image) => image.AsSpan().ContainsAny(Placeholders)
        || image.StartsWith("ko://", StringComparison.Ordinal)
        || image.Split('/', ':', '@').Any(IsCapitalWord);

    private static bool IsCapitalWord(string part) => part.AsSpan().ContainsAnyInRange('A', 'Z')
        && !part.AsSpan().ContainsAnyInRange('a', 'z');

    private static string Advice(string image)
    {
        int scheme = image.IndexOf("://", StringComparison.Ordinal);
        string plain = string.Concat(image[(scheme < 0 ? 0 : scheme + 3)..].Where(each => !char.IsWhiteSpace(each)));
        bool lacksTag = plain.EndsWith(':');
        plain = lacksTag ? plain[..^1] : plain;
        int end = plain.LastIndexOfAny([':', '@']) is > 0 and int found ? found : plain.Length;
        string[] candidates = [plain, plain[..end].ToLowerInvariant() + plain[end..]];
        return Array.Find(candidates, each => each.Length > 0 && ImageGrammar.FaultIn(each) is null) is { } repaired
            ? lacksTag ? $"write `{repaired}:` and the version that was tested" : $"write `{repaired}`"
            : $"write it as `{ImageGrammar.Rule}`, with a path in lower case";
    }
}
