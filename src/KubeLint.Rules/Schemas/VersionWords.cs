namespace KubeLint.Schemas;

/// <summary>Says versions of Kubernetes in words.</summary>
internal static class VersionWords
{
    /// <summary>Says which versions are meant.</summary>
    /// <param name="versions">The versions, oldest first; one or more.</param>
    /// <returns>Such as <c>1.28</c>, <c>1.28 to 1.30</c>, or <c>1.25 and 1.28 to 1.30</c>.</returns>
    public static string Describe(IReadOnlyList<KubernetesVersion> versions)
    {
        List<string> spans = [];
        for (int start = 0, end; start < versions.Count; start = end + 1)
        {
            end = start;
            while (end + 1 < versions.Count && Follows(versions[end], versions[end + 1]))
            {
                end++;
            }

            string joiner = end == start + 1 ? "and" : "to";
            spans.Add(end == start ? $"{versions[start]}" : $"{versions[start]} {joiner} {versions[end]}");
        }

        return spans is [.. var before, var last] && before.Count > 0
            ? $"{string.Join(", ", before)} and {last}" : string.Join(", ", spans);
    }

    private static bool Follows(KubernetesVersion one, KubernetesVersion next) =>
        next.Major == one.Major && next.Minor == one.Minor + 1;
}
