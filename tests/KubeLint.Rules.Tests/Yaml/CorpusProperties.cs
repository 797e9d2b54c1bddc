using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml;

/// <summary>
/// Real files: those below the folder that the variable <c>KUBELINT_CORPUS</c> names, else this repository's fixtures.
/// </summary>
public sealed class CorpusProperties
{
    [Fact]
    public void Every_file_keeps_its_places()
    {
        SourceText[] sources = [.. RealFiles.All()];
        Assert.NotEmpty(sources);
        Assert.All(sources, TreeProperties.AllHold);
    }
}
