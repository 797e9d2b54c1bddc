using KubeLint.Testing;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml;

/// <summary>
/// Real files: those below the folder that the variable <c>KUBELINT_CORPUS</c> names, else this repository's fixtures.
/// </summary>
public sealed class CorpusProperties
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    [Fact]
    public void Every_file_keeps_its_places()
    {
        string root = Environment.GetEnvironmentVariable("KUBELINT_CORPUS") ?? Repository.PathOf("tests", "fixtures");
        string[] files =
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        Assert.NotEmpty(files);
        Assert.All(files, Check);
    }

    private static void Check(string file)
    {
        DecodedSource decoded = SourceDecoder.Decode(File.ReadAllBytes(file));
        if (decoded.IsText)
        {
            TreeProperties.AllHold(new SourceText(file, decoded.Content));
        }
    }
}
