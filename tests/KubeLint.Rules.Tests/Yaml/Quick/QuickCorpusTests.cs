using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml.Quick;

/// <summary>
/// The two readers over real files: those below the folder that the variable <c>KUBELINT_CORPUS</c> names, else this
/// repository's fixtures.
/// </summary>
public sealed class QuickCorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Both_readers_read_the_same_from_every_file()
    {
        List<string> declined = [];
        List<string> wrong = [];
        int quick = 0;
        foreach (SourceText source in RealFiles.All())
        {
            try
            {
                if (TwoReaders.Agree(source))
                {
                    quick++;
                }
                else
                {
                    declined.Add(source.Path);
                }
            }
            catch (Exception difference)
            {
                wrong.Add($"{source.Path}: {difference.Message}");
            }
        }

        output.WriteLine($"{quick} files read by the quick reader, {declined.Count} declined:");
        declined.ForEach(output.WriteLine);
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }
}
