namespace KubeLint.Cli.Output;

/// <summary>The change that a report is limited to.</summary>
/// <param name="Reference">What the user has named: a branch, a tag or a commit.</param>
/// <param name="Commit">The name of the commit that the files were compared with.</param>
/// <param name="LeftOut">How many findings are not of the change.</param>
internal sealed record ChangeReport(string Reference, string Commit, int LeftOut);
