using KubeLint.Testing;

namespace KubeLint.Cli.Tests.Testing;

/// <summary>The accepted outputs of these tests.</summary>
internal static class OutputSnapshot
{
    public static void Verify(string text, string name) => Snapshot.Verify(
        text, Repository.PathOf("tests", "KubeLint.Cli.Tests", "Output", "Snapshots", name + ".verified.txt"));
}
