namespace KubeLint.Credentials;

/// <summary>A credential found in a text.</summary>
/// <param name="Kind">What gives it away.</param>
/// <param name="What">What it is, with an article, such as <c>a GitHub token</c>.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Length">The number of characters.</param>
public readonly record struct Credential(CredentialKind Kind, string What, int Start, int Length)
{
    /// <summary>The offset just past its last character.</summary>
    public int End => Start + Length;
}
