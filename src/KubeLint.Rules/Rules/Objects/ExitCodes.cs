using System.Globalization;
using k8s.Models;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>The exit codes in a Job's policy about failed pods.</summary>
internal static class ExitCodes
{
    private const int MostCodes = 255;

    /// <summary>Looks at the exit codes of a rule.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="spec">The Job's spec.</param>
    /// <param name="codes">The exit codes; null if the rule has none.</param>
    /// <returns>The mistakes.</returns>
    public static IEnumerable<Refusal> Find(
        Manifest manifest, V1JobSpec spec, V1PodFailurePolicyOnExitCodesRequirement? codes)
    {
        if (codes is null)
        {
            yield break;
        }

        if (codes.ContainerName is { Length: > 0 } name && !Blanks.AppearIn(name) && spec.Template?.Spec is { } pod
            && !(pod.Containers ?? []).Concat(pod.InitContainers ?? []).Any(container => container.Name == name))
        {
            yield return new Refusal(
                manifest.At(codes, nameof(codes.ContainerName)),
                $"The Job has no container `{name}`",
                "name one of its containers, or leave `containerName` out");
        }

        IList<int> values = codes.Values ?? [];
        for (int index = 0; index < values.Count; index++)
        {
            if (values[index] == 0 && codes.OperatorProperty is "In")
            {
                yield return new Refusal(
                    manifest.At(codes, nameof(codes.Values), index), "The exit code 0 is no failure", "remove it");
            }

            if (index > 0 && values[index - 1] > values[index])
            {
                yield return new Refusal(
                    manifest.At(codes, nameof(codes.Values), index),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The exit code {values[index]} stands behind {values[index - 1]}"),
                    "sort the exit codes")
                {
                    Why = "the API server takes them in rising order only",
                };
                break;
            }
        }

        if (values.Count > MostCodes)
        {
            yield return new Refusal(
                manifest.At(codes, nameof(codes.Values)).OnKey(),
                string.Create(CultureInfo.InvariantCulture, $"There are {values.Count} exit codes"),
                "write 255 or fewer");
        }
    }
}
