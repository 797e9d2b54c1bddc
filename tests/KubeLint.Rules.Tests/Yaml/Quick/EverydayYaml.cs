using FsCheck;
using FsCheck.Fluent;

namespace KubeLint.Rules.Tests.Yaml.Quick;

/// <summary>Makes texts in the YAML that manifests are written in, with a few mistakes.</summary>
internal static class EverydayYaml
{
    private const int Step = 2;

    private static readonly string[] Keys =
    [
        "a", "b", "c", "name", "app.kubernetes.io/name", "\"quoted\"", "'single'", "yes", "0x10", "two words", "é",
        "a#b", "<<",
    ];

    private static readonly string[] Scalars =
    [
        "x", "two words", "-c", "--flag=1", "http://a:80/b", "a#b", "1.5", "~", "null", "''", "\"\"", "'it''s'",
        "\"a \\\"b\\\" \\n \\u00e9 \\\\\"", "\"# no comment\"", "'a: b'", "a 'b' \"c\"", "[]", "{}",
        "[a, -b, \"c\"]", "{a: b, \"c\":1, 'd' : [e, {f: g}]}", "[\"a\" , 'b',]", "&d x", "&e 'y'",
        "é \U0001F600", "[a b # comment\n        , c]", "{\n  \"a\": {\"b\": [1,2]},\n\"c\": 3 }",
        "\"folded\n         over\n\n         lines \\\n         here\"", "'folded \n         over'",
        "plain\n         goes on\n\n         and on", "plain\n           goes on", "",
    ];

    /// <summary>Mistakes, most of them, and what manifests hardly ever have.</summary>
    private static readonly string[] Oddities =
    [
        "*a", "*b", "[*a, *b]", "?", "- a", "a: b", "!t x", "'a'#b", "\"a\" b", "[a: b]", "{a}", "[a\n b]", "{? a}",
        ":a", "[", "a\n  b: c", "plain # ends\n         here", "plain\n  goes on", "'folded\n  over'", "a *b: c",
        "[a *b: c]", "|",
        "\"\\x41\"", "[a,,b]", "{a: }", "{a:b}", "{\"a\"::b}", "[a]#b", "%a", "@a", "a:", "&a &b c", "&a *b", "]",
    ];

    private static readonly string[] Pieces =
    [
        "", "", " ", "  ", "\n", "\n\n", "\n  ", "\n    ", ":", ": ", "- ", "-", "#", " # ", "'", "\"", "\\", "[", "]",
        "{", "}", ",", "&a ", "*a", "|\n", ">\n", "\r\n", "---\n", "...\n", "? ", "x", "!", "%", "@", "<<: ", "a: b\n",
        "\t", "\u2028",
    ];

    private static readonly string[] LineEnds =
        ["\n", "\n", "\n", "\n", "  \n", " # comment\n", "\n\n", "\n  # comment\n"];

    /// <summary>Texts of up to three documents.</summary>
    public static Arbitrary<string> Texts() => Gen.Sized(size => (
        from count in Gen.Choose(1, 3)
        from documents in Document(Math.Min(size, 8)).ArrayOf(count)
        from lineEnd in Gen.Frequency((4, Gen.Constant("\n")), (1, Gen.Constant("\r\n")))
        select string.Concat(documents).Replace("\n", lineEnd, StringComparison.Ordinal))).ToArbitrary();

    /// <summary>A small change, most often to white space or to a sign that shapes the tree.</summary>
    public static Gen<Mutation> Mistake() =>
        from place in Gen.Choose(0, int.MaxValue - 1)
        from removed in Gen.Choose(0, 3)
        from inserted in Gen.Elements(Pieces)
        select new Mutation(place, removed, inserted);

    private static Gen<string> Document(int size) =>
        from start in Gen.Frequency(
            (20, Gen.Elements("---\n", "--- # next\n", "---\n# first\n")),
            (1, Gen.Elements("", "--- ", "%YAML 1.1\n---\n")))
        from root in Gen.Frequency(
            (20, Root(size)), (1, Gen.Elements(Scalars).Select(text => text + "\n")), (1, Gen.Constant("")))
        from end in Gen.Elements("", "", "", "...\n", "\n\n")
        select start + root + end;

    private static Gen<string> Root(int size) =>
        from isMapping in Gen.Elements(true, true, false)
        from hasAnchors in Gen.Elements(true, false)
        let start = isMapping ? "k: &a x\nl: &b\n  m: n\n" : "- &a x\n- &b\n  m: n\n"
        from root in Collection(size, indent: 0, isMapping)
        select (hasAnchors ? start : "") + root;

    private static Gen<string> Collection(int size, int indent) =>
        from isMapping in Gen.Elements(true, true, false)
        from collection in Collection(size, indent, isMapping)
        select collection;

    private static Gen<string> Collection(int size, int indent, bool isMapping) =>
        from count in Gen.Choose(1, 4)
        from entries in (isMapping ? Entry(size, indent) : Item(size, indent)).ArrayOf(count)
        select string.Concat(entries.Select(entry => new string(' ', indent) + entry));

    private static Gen<string> Entry(int size, int indent) =>
        from key in Gen.Elements(Keys)
        from space in Gen.Frequency((20, Gen.Constant("")), (1, Gen.Constant(" ")))
        from value in Value(size, indent, mayShareLine: false)
        select $"{key}{space}:{value}";

    private static Gen<string> Item(int size, int indent) =>
        from space in Gen.Frequency((20, Gen.Constant("")), (1, Gen.Constant("  ")))
        from value in Value(size, indent, mayShareLine: true)
        select $"-{space}{value}";

    private static Gen<string> Value(int size, int indent, bool mayShareLine) => Gen.Frequency(
        (3, Scalar()),
        (1, Block(indent)),
        (size > 0 ? 4 : 0, Below(size / 2, indent)),
        (size > 0 && mayShareLine ? 3 : 0, Compact(size / 2, indent)));

    private static Gen<string> Scalar() =>
        from text in Gen.Frequency((60, Gen.Elements(Scalars)), (1, Gen.Elements(Oddities)))
        from below in Gen.Frequency((10, Gen.Constant(" ")), (1, Gen.Constant("\n          ")))
        from end in Gen.Elements(LineEnds)
        select below + text + end;

    private static Gen<string> Block(int indent) =>
        from sign in Gen.Frequency(
            (20, Gen.Elements(" |", " |-", " |+", " >", " >-", " >+", " | # comment", " |\n")),
            (1, Gen.Elements(" |2", " >1-", " >\n \n", " |#")))
        from deeper in Gen.Frequency((20, Gen.Choose(1, 3)), (1, Gen.Constant(0)))
        from first in Gen.Frequency((20, Gen.Elements("a", "b: c", "# text")), (1, Gen.Constant("")))
        from rest in Gen.Elements("a", "b: c", "  more", "# text", "", " ", "     ", "- x", "'", "---").ArrayOf()
        let lines = rest.Prepend(first)
        select sign + "\n" + string.Concat(lines.Select(line => new string(' ', indent + deeper) + line + "\n"));

    private static Gen<string> Below(int size, int indent) =>
        from anchor in Gen.Frequency((8, Gen.Constant("")), (1, Gen.Constant(" &a")), (1, Gen.Constant(" &b")))
        from end in Gen.Elements(LineEnds)
        from deeper in Gen.Frequency((20, Gen.Constant(Step)), (2, Gen.Choose(0, 4)))
        from children in Collection(size, indent + deeper)
        select anchor + end + children;

    private static Gen<string> Compact(int size, int indent) =>
        from children in Collection(size, indent + Step)
        select children[(indent + 1)..];
}
