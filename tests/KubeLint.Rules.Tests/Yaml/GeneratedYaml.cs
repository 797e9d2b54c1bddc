using FsCheck;
using FsCheck.Fluent;
using KubeLint.Yaml;

namespace KubeLint.Rules.Tests.Yaml;

/// <summary>Makes documents to read.</summary>
internal static class GeneratedYaml
{
    private static readonly string[] Pieces =
    [
        "a", "b", "Z", "9", "0", " ", "  ", "\n", "\n\n", ": ", " #", "#", "- ", "-", "'", "\"", "\\", "\\n", "[", "]",
        "{", "}", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", ":", "~", "null", "yes", "1.5", "0x1F", "<<",
        "---", "...", "\t", "\r", "\0", "\u0007", "\u001B", "\u007F", "\u0085", "\u00A0", "\u00E9", "\u2028", "\u2029",
        "\uFEFF", "\uFFFD", "\u4E2D", "\U0001F600", "\U0010FFFF", "\U000E0041",
    ];

    public static Arbitrary<GeneratedNode> Nodes() => Gen.Sized(size => Node(Math.Min(size, 12))).ToArbitrary();

    public static Arbitrary<string> Texts() => (
        from pieces in Gen.Elements(Pieces).ArrayOf()
        select string.Concat(pieces)).ToArbitrary();

    /// <summary>A document with a few small mistakes in it.</summary>
    public static Arbitrary<Mutation[]> Mutations() => (
        from mutations in (
            from place in Gen.Choose(0, int.MaxValue - 1)
            from removed in Gen.Choose(0, 3)
            from inserted in Gen.Elements(Pieces)
            select new Mutation(place, removed, inserted)).ArrayOf()
        select mutations).ToArbitrary();

    private static Gen<GeneratedNode> Node(int size) => size <= 0
        ? Scalar()
        : Gen.Frequency(
            (2, Scalar()),
            (1, Collection(size, (items, isFlow) => new GeneratedNode.Sequence(items, isFlow))),
            (1, Collection(size, (items, isFlow) => new GeneratedNode.Mapping(items, isFlow))));

    private static Gen<GeneratedNode> Scalar() =>
        from value in Gen.Frequency((3, Texts().Generator), (1, Gen.Elements("plain", "two words", "a-b.c/d", "")))
        from style in Gen.Elements(Enum.GetValues<ScalarStyle>())
        select (GeneratedNode)new GeneratedNode.Scalar(value, style);

    private static Gen<GeneratedNode> Collection(
        int size, Func<IReadOnlyList<GeneratedNode>, bool, GeneratedNode> make) =>
        from count in Gen.Choose(0, 4)
        from items in Node(size / 2).ArrayOf(count)
        from isFlow in Gen.Elements(true, false, false)
        select make(items, isFlow);
}
