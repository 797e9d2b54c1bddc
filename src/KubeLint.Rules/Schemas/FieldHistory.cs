namespace KubeLint.Schemas;

/// <summary>The versions of Kubernetes in which a definition has a field.</summary>
internal static class FieldHistory
{
    /// <summary>Says what became of a field that some versions do not have.</summary>
    /// <param name="definition">The definition's name, or null for a schema of another origin.</param>
    /// <param name="field">The field.</param>
    /// <param name="targets">The versions that do not have it, oldest first; one or more.</param>
    /// <returns>Such as <c>it came with 1.29</c>, or null if no version that is known has it.</returns>
    public static string? Describe(string? definition, string field, IReadOnlyList<KubernetesVersion> targets)
    {
        if (definition is null)
        {
            return null;
        }

        KubernetesVersion[] having =
            [.. KubernetesApi.Versions.Where(version => SchemaReader.HasField(definition, field, version))];
        if (having.Length == 0)
        {
            return null;
        }

        return targets[^1] < having[0] ? $"it came with {having[0]}"
            : targets[0] > having[^1] ? $"it was removed in {KubernetesApi.Versions.First(next => next > having[^1])}"
            : $"it is there in {VersionWords.Describe(having)} only";
    }
}
