using FsCheck.Xunit;
using KubeLint.Text;
using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml;

/// <summary>What holds for any text, tried on generated ones.</summary>
[Properties(Arbitrary = [typeof(GeneratedYaml)], MaxTest = 300)]
public sealed class YamlProperties
{
    [Property]
    internal void What_is_written_is_read(GeneratedNode node)
    {
        string text = YamlWriter.Write(node);
        YamlStream stream = YamlReader.Read(new SourceText("written.yaml", text));
        Assert.Empty(stream.Problems);
        if (stream.Documents.Count == 0)
        {
            Assert.True(node is GeneratedNode.Scalar { Style: ScalarStyle.Plain }, text);
            return;
        }

        AssertSame(node, Assert.Single(stream.Documents).Root!);
    }

    [Property]
    internal void Written_documents_keep_their_places(GeneratedNode first, GeneratedNode second) =>
        TreeProperties.AllHold(
            new SourceText("written.yaml", YamlWriter.Write(first) + "--- # next\n" + YamlWriter.Write(second)));

    [Property]
    internal void Mistakes_keep_their_places(GeneratedNode node, Mutation[] mutations)
    {
        string text = mutations.Aggregate(YamlWriter.Write(node), (changed, mutation) => mutation.ApplyTo(changed));
        HoldForBroken(text);
    }

    [Property(MaxTest = 1000)]
    public void No_text_is_too_odd_to_read(string text) => HoldForBroken(text);

    [Property]
    internal void A_document_behind_a_mistake_is_read(GeneratedNode node, Mutation[] mutations)
    {
        string broken = mutations.Aggregate(YamlWriter.Write(node), (changed, mutation) => mutation.ApplyTo(changed));
        YamlStream stream = YamlReader.Read(new SourceText("broken.yaml", broken + "\n---\nlast: one\n"));
        YamlDocument last = stream.Documents[^1];
        Assert.False(last.IsBroken);
        Assert.True(
            last.Root is YamlMapping mapping && mapping.Find("last") is { Value: YamlScalar { Value: "one" } },
            YamlWriter.DoubleQuote(broken));
    }

    private static void HoldForBroken(string text)
    {
        try
        {
            YamlStream stream = YamlReader.Read(new SourceText("broken.yaml", text));
            TreeProperties.SpansNest(stream);
            TreeProperties.PartsOfValuesHavePlaces(stream);
            TreeProperties.ProblemsArePlaced(stream);
            TreeProperties.CommentsAreOutsideOfScalars(stream);
        }
        catch (Exception exception)
        {
            // The generated input is shown anyway; the text that came of it is what one wants to see.
            throw new InvalidOperationException(YamlWriter.DoubleQuote(text), exception);
        }
    }

    private static void AssertSame(GeneratedNode expected, YamlNode actual)
    {
        switch (expected)
        {
            case GeneratedNode.Scalar scalar:
                Assert.Equal(scalar.Value, Assert.IsType<YamlScalar>(actual).Value);
                break;
            case GeneratedNode.Sequence sequence:
                AssertAll(sequence.Items, Assert.IsType<YamlSequence>(actual).Items);
                break;
            case GeneratedNode.Mapping mapping:
                AssertAll(mapping.Values, [.. Assert.IsType<YamlMapping>(actual).Entries.Select(entry => entry.Value)]);
                break;
            default:
                Assert.Fail("Unknown kind of node");
                break;
        }

        static void AssertAll(IReadOnlyList<GeneratedNode> expected, IReadOnlyList<YamlNode> actual)
        {
            Assert.Equal(expected.Count, actual.Count);
            for (int index = 0; index < expected.Count; index++)
            {
                AssertSame(expected[index], actual[index]);
            }
        }
    }
}
