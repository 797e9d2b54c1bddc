namespace KubeLint.SchemaTool;

/// <summary>A top-level resource that an API server serves.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Version">The API version.</param>
/// <param name="Kind">The kind of its objects.</param>
/// <param name="Plural">The name in the path.</param>
/// <param name="IsNamespaced">True if its objects live in a namespace.</param>
/// <param name="CanCreate">True if objects can be posted.</param>
/// <param name="CanGet">True if objects can be read again, so that they are stored.</param>
internal sealed record ServedResource(
    string Group, string Version, string Kind, string Plural, bool IsNamespaced, bool CanCreate, bool CanGet)
{
    /// <summary>The group and version as an object's <c>apiVersion</c> has them.</summary>
    public string ApiVersion => ApiVersionOf(Group, Version);

    /// <summary>The group and version as an object's <c>apiVersion</c> has them.</summary>
    /// <param name="group">The API group; empty for the core group.</param>
    /// <param name="version">The API version.</param>
    /// <returns>Such as <c>v1</c> or <c>apps/v1</c>.</returns>
    public static string ApiVersionOf(string group, string version) =>
        group.Length == 0 ? version : $"{group}/{version}";
}
