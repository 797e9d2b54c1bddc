using KubeLint.Schemas;

namespace KubeLint.SchemaTool;

/// <summary>Writes sets of versions as the reader takes them: <c>@1.29-</c>, <c>@-1.26</c>, <c>@1.27-1.28+1.31</c>.
/// </summary>
internal static class VersionSet
{
    /// <summary>Writes a set.</summary>
    /// <param name="versions">The versions of the set.</param>
    /// <param name="whole">The versions that go without saying, in order; a superset.</param>
    /// <returns>The text, empty if the set is the whole.</returns>
    public static string Write(IReadOnlyCollection<KubernetesVersion> versions, IReadOnlyList<KubernetesVersion> whole)
    {
        List<string> spans = [];
        for (int start = 0; start < whole.Count; start++)
        {
            if (!versions.Contains(whole[start]))
            {
                continue;
            }

            int end = start;
            while (end + 1 < whole.Count && versions.Contains(whole[end + 1]))
            {
                end++;
            }

            if (start == 0 && end == whole.Count - 1)
            {
                return "";
            }

            spans.Add(start == end && start > 0 && end < whole.Count - 1
                ? $"{whole[start]}"
                : $"{(start == 0 ? "" : whole[start])}-{(end == whole.Count - 1 ? "" : whole[end])}");
            start = end;
        }

        return $"@{string.Join('+', spans)}";
    }
}
