using KubeLint.Configuration.Files;
using KubeLint.Text;

namespace KubeLint.Cli.Input;

/// <summary>Looks for no config file anywhere, and opens those that one given by name extends.</summary>
/// <param name="files">Opens files.</param>
internal sealed class NoConfigFiles(IConfigSource files) : IConfigSource
{
    /// <inheritdoc/>
    public SourceText? Find(string folder) => null;

    /// <inheritdoc/>
    public SourceText? Open(string path) => files.Open(path);

    /// <inheritdoc/>
    public string? Parent(string folder) => null;
}
