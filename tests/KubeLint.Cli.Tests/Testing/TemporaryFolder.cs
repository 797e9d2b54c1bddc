using System.Text;

namespace KubeLint.Cli.Tests.Testing;

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() =>
        FullPath = Path.GetFullPath(Directory.CreateTempSubdirectory("kubelint-test-").FullName).Replace('\\', '/');

    public string FullPath { get; }

    public string PathOf(string relative) => $"{FullPath}/{relative}";

    public TemporaryFolder With(string relative, string content = "") =>
        With(relative, new UTF8Encoding(false).GetBytes(content));

    public TemporaryFolder With(string relative, byte[] content)
    {
        string path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return this;
    }

    public TemporaryFolder WithFolder(string relative)
    {
        Directory.CreateDirectory(PathOf(relative));
        return this;
    }

    /// <summary>Adds a symbolic link; its target is relative to the link's folder.</summary>
    public TemporaryFolder WithLink(string relative, string target)
    {
        string path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        bool isFolder = Directory.Exists(Path.GetFullPath(target, Path.GetDirectoryName(path)!));
        _ = isFolder ? Directory.CreateSymbolicLink(path, target) : File.CreateSymbolicLink(path, target);
        return this;
    }

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
