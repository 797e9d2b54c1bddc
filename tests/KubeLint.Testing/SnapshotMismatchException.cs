namespace KubeLint.Testing;

/// <summary>A test got something else than what was accepted. The message shows the difference line by line.</summary>
public sealed class SnapshotMismatchException : Exception
{
    /// <summary>Makes the exception of a snapshot.</summary>
    /// <param name="verifiedPath">The path of the accepted version.</param>
    /// <param name="verified">The accepted version, or null if there is none yet.</param>
    /// <param name="received">What the test got.</param>
    public SnapshotMismatchException(string verifiedPath, string? verified, string received)
        : base(Describe(verifiedPath, verified, received))
    {
    }

    private static string Describe(string verifiedPath, string? verified, string received)
    {
        string name = Path.GetFileName(verifiedPath);
        string head = verified is null
            ? $"{name} does not exist yet; this was received:" : $"{name} differs (- accepted, + received):";
        return $"""
            {head}
            {LineDiff.Render(verified ?? "", received)}
            If the received text is right, run the test again with {Snapshot.AcceptVariable}=1.
            {verifiedPath}
            """;
    }
}
