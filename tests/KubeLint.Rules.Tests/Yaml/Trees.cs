using KubeLint.Testing;
using KubeLint.Text;
using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Yaml;

/// <summary>Short ways to read what a test is about.</summary>
internal static class Trees
{
    public static YamlStream Read(string text, YamlLimits? limits = null) =>
        YamlReader.Read(new SourceText("test.yaml", text), limits);

    /// <summary>The root of the only document of a text without mistakes.</summary>
    public static YamlNode Root(string text)
    {
        YamlStream stream = Read(text);
        Assert.Empty(stream.Problems);
        return Assert.Single(stream.Documents).Root!;
    }

    public static YamlMapping Mapping(string text) => Assert.IsType<YamlMapping>(Root(text));

    public static YamlScalar Scalar(string text) => Assert.IsType<YamlScalar>(Root(text));

    /// <summary>The value of the key <c>a</c>.</summary>
    public static YamlNode ValueOfA(string text) => Mapping(text).Find("a")!.Value.Value;

    /// <summary>The node whose place is the marked one.</summary>
    public static YamlNode Marked(string marked) => Marked<YamlNode>(marked);

    /// <summary>The node of a kind whose place is the marked one.</summary>
    public static T Marked<T>(string marked)
        where T : YamlNode
    {
        MarkedText text = MarkedText.Parse(marked);
        YamlStream stream = Read(text.Text);
        return Assert.Single(TreeWalk.Nodes(stream).OfType<T>(), node => node.Span == text.Span);
    }
}
