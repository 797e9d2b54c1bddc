using KubeLint.Grammars;
using KubeLint.Text;

namespace KubeLint.Rules.PodSpecs;

/// <summary>The fields of a pod that its containers can be told of.</summary>
internal static class DownwardFields
{
    private static readonly string[] Everywhere = ["metadata.name", "metadata.namespace", "metadata.uid"];
    private static readonly string[] Maps = ["metadata.labels", "metadata.annotations"];
    private static readonly string[] InEnvironment =
    [
        .. Everywhere, "spec.nodeName", "spec.serviceAccountName", "status.hostIP", "status.podIP", "status.podIPs",
    ];

    private static readonly string[] InNewEnvironment = [.. InEnvironment, "status.hostIPs"];
    private static readonly string[] InVolumes = [.. Everywhere, .. Maps];

    /// <summary>Looks at a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="use">What the field is for.</param>
    /// <param name="knowsHostIPs">True unless a target version is too old for <c>status.hostIPs</c>.</param>
    /// <returns>What is wrong and what to do, or null if the path is fine.</returns>
    public static (string Message, string Advice)? FaultIn(string path, DownwardUse use, bool knowsHostIPs)
    {
        if (path.EndsWith("']", StringComparison.Ordinal)
            && path.IndexOf("['", StringComparison.Ordinal) is > 0 and int open)
        {
            return FaultOfEntry(path[..open], path[(open + 2)..^2]);
        }

        string[] known = use == DownwardUse.Volume ? InVolumes : knowsHostIPs ? InNewEnvironment : InEnvironment;
        if (known.Contains(path, StringComparer.Ordinal) || (path is "spec.host" && use == DownwardUse.Environment))
        {
            return null;
        }

        string advice = Maps.Contains(path, StringComparer.Ordinal) ? $"name one entry, such as `{path}['app']`"
            : EditDistance.Nearest(path, known) is { } near ? $"write `{near}`"
            : $"use one of {string.Join(", ", known.Select(each => $"`{each}`"))}";
        string holder = use == DownwardUse.Volume ? "a volume" : "an environment variable";
        return ($"`{path}` is no field that {holder} can hold", advice);
    }

    private static (string Message, string Advice)? FaultOfEntry(string map, string key)
    {
        if (!Maps.Contains(map, StringComparer.Ordinal))
        {
            string advice = string.Join(" or ", Maps.Select(each => $"`{each}['…']`"));
            return ($"`{map}` has no entries to choose from", $"use {advice}");
        }

        NameGrammar grammar = map is "metadata.labels" ? NameGrammar.LabelKey : NameGrammar.AnnotationKey;
        return grammar.FaultIn(key) is { } fault
            ? ($"The key `{key}` {fault.Problem}", $"use {grammar.Rule}")
            : null;
    }
}
