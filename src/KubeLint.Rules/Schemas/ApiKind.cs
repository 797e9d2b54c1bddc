namespace KubeLint.Schemas;

/// <summary>A kind and the version of the group that has it.</summary>
/// <param name="ApiVersion">Group and version as an object's <c>apiVersion</c> has them.</param>
/// <param name="Kind">The kind.</param>
internal sealed record ApiKind(string ApiVersion, string Kind)
{
    /// <summary>The group; empty for the core group.</summary>
    public string Group => GroupOf(ApiVersion);

    /// <summary>True for a version that is neither alpha nor beta.</summary>
    public bool IsStable =>
        !ApiVersion.Contains("alpha", StringComparison.Ordinal)
        && !ApiVersion.Contains("beta", StringComparison.Ordinal);

    /// <summary>The group of an <c>apiVersion</c>.</summary>
    /// <param name="apiVersion">The text.</param>
    /// <returns>What stands before the slash; empty for the core group.</returns>
    public static string GroupOf(string apiVersion) =>
        apiVersion[..Math.Max(0, apiVersion.IndexOf('/', StringComparison.Ordinal))];

    /// <summary>Both as one reads them.</summary>
    /// <returns>Such as <c>apps/v1 Deployment</c>.</returns>
    public override string ToString() => $"{ApiVersion} {Kind}";
}
