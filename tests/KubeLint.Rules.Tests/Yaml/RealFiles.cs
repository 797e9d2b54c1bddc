using KubeLint.Testing;
using KubeLint.Text;

namespace KubeLint.Rules.Tests.Yaml;

/// <summary>
/// Real files: those below the folder that the variable <c>KUBELINT_CORPUS</c> names, else this repository's fixtures.
/// </summary>
internal static class RealFiles
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    /// <summary>The texts of all files that are text, in the order of their paths.</summary>
    public static IEnumerable<SourceText> All()
    {
        string root = Environment.GetEnvironmentVariable("KUBELINT_CORPUS") ?? Repository.PathOf("tests", "fixtures");
        foreach (string file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            DecodedSource decoded = SourceDecoder.Decode(File.ReadAllBytes(file));
            if (decoded.IsText)
            {
                yield return new SourceText(Path.GetRelativePath(root, file), decoded.Content);
            }
        }
    }
}
