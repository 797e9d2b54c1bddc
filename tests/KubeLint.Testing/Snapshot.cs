using System.Text;

namespace KubeLint.Testing;

/// <summary>
/// Compares what a test got with a file under version control, by the conventions of the Verify package:
/// <c>X.verified.txt</c> is what was accepted, <c>X.received.txt</c> is written beside it when the two differ.
/// Line ends do not count, nor does a byte order mark.
/// </summary>
public static class Snapshot
{
    /// <summary>The environment variable that, set to 1, accepts what the tests get.</summary>
    public const string AcceptVariable = "KUBELINT_ACCEPT";

    private const string VerifiedSuffix = ".verified.txt";
    private const string ReceivedSuffix = ".received.txt";

    /// <summary>Compares a text with its accepted version.</summary>
    /// <param name="actual">What the test got.</param>
    /// <param name="verifiedPath">The accepted version; ends in <c>.verified.txt</c>.</param>
    /// <exception cref="ArgumentException">The path has another ending.</exception>
    /// <exception cref="SnapshotMismatchException">The texts differ, or nothing was accepted yet.</exception>
    public static void Verify(string actual, string verifiedPath) =>
        Verify(actual, verifiedPath, Environment.GetEnvironmentVariable(AcceptVariable) is "1");

    internal static void Verify(string actual, string verifiedPath, bool accept)
    {
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(verifiedPath);
        if (!verifiedPath.EndsWith(VerifiedSuffix, StringComparison.Ordinal))
        {
            throw new ArgumentException($"A snapshot's name ends in {VerifiedSuffix}.", nameof(verifiedPath));
        }

        string receivedPath = verifiedPath[..^VerifiedSuffix.Length] + ReceivedSuffix;
        string received = WithLineFeeds(actual);
        string? verified = File.Exists(verifiedPath) ? WithLineFeeds(File.ReadAllText(verifiedPath)) : null;
        if (!string.Equals(received, verified, StringComparison.Ordinal))
        {
            if (!accept)
            {
                Write(receivedPath, received);
                throw new SnapshotMismatchException(verifiedPath, verified, received);
            }

            Write(verifiedPath, received);
        }

        File.Delete(receivedPath);
    }

    private static string WithLineFeeds(string text) => text.ReplaceLineEndings("\n");

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
