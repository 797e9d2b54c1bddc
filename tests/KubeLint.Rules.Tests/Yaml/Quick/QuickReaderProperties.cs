using FsCheck;
using FsCheck.Fluent;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml.Quick;

/// <summary>
/// The quick reader reads what the thorough one reads, or nothing. <c>KUBELINT_TRIES</c> says how often to try.
/// </summary>
public sealed class QuickReaderProperties(ITestOutputHelper output)
{
    private const int FewTries = 1_000;

    private static readonly int Tries =
        int.TryParse(Environment.GetEnvironmentVariable("KUBELINT_TRIES"), out int tries) ? tries : FewTries;

    [Fact]
    public void Everyday_texts_are_read_the_same() => Try(EverydayYaml.Texts().Generator, leastShare: 0.2);

    [Fact]
    public void Everyday_texts_with_mistakes_are_read_the_same() => Try(
        from text in EverydayYaml.Texts().Generator
        from mistake in EverydayYaml.Mistake()
        select mistake.ApplyTo(text));

    [Fact]
    public void Written_nodes_are_read_the_same() => Try(GeneratedYaml.Nodes().Generator.Select(YamlWriter.Write));

    [Fact]
    public void Any_texts_are_read_the_same() => Try(GeneratedYaml.Texts().Generator);

    [Fact]
    public void Real_files_with_mistakes_are_read_the_same()
    {
        SourceText[] files = [.. RealFiles.All().Where(file => file.Length < 20_000)];
        Try(
            from file in Gen.Elements(files)
            from mistake in EverydayYaml.Mistake()
            select mistake.ApplyTo(file.Content));
    }

    private void Try(Gen<string> texts, double leastShare = 0)
    {
        int all = 0;
        int quick = 0;
        Prop.ForAll(texts.ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));
        output.WriteLine($"{quick} of {all} texts read by the quick reader");
        Assert.True(quick >= leastShare * all, $"only {quick} of {all} texts were read by the quick reader");

        void Holds(string text)
        {
            all++;
            try
            {
                quick += TwoReaders.Agree(new SourceText("generated.yaml", text)) ? 1 : 0;
            }
            catch (Exception difference)
            {
                throw new InvalidOperationException(YamlWriter.DoubleQuote(text), difference);
            }
        }
    }
}
