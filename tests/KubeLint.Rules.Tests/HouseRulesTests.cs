using KubeLint.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace KubeLint.Rules.Tests;

/// <summary>The rules of CONTRIBUTING.md that a machine can see, held over the product's own sources.</summary>
public sealed class HouseRulesTests
{
    private const int LongestLine = 120;
    private const int LongestRuleFile = 100;

    // src/KubeLint.Rules/Rules/<Family>/<File>
    private const int FamilyFileDepth = 5;

    // src/KubeLint.Rules/<Part>/<File>
    private const int FileDepthOfParts = 3;

    /// <summary>The parts of the library, each with those that it stands on.</summary>
    private static readonly Dictionary<string, string[]> _arrows = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Scheduling"] = [],
        ["Grammars"] = [],
        ["Yaml"] = ["Text"],
        ["Manifests"] = ["Text", "Yaml"],
        ["Schemas"] = ["Text", "Yaml", "Manifests", "Scheduling", "Grammars"],
        ["Software"] = ["Manifests"],
        ["Credentials"] = ["Text", "Manifests"],
        ["Findings"] = ["Text", "Yaml", "Manifests"],
        ["Configuration"] = ["Text", "Yaml", "Manifests", "Findings", "Schemas"],
        ["Bundles"] = ["Text", "Yaml", "Manifests", "Schemas", "Software", "Configuration"],
        ["Suppressions"] = ["Text", "Yaml", "Manifests", "Findings", "Configuration"],
        ["Rules"] =
        [
            "Text", "Yaml", "Manifests", "Schemas", "Software", "Credentials", "Scheduling", "Grammars", "Findings",
            "Configuration", "Bundles", "Suppressions",
        ],
        ["Baselines"] = ["Findings"],
        ["Revisions"] = ["Text", "Yaml", "Manifests"],
        ["Graphs"] = ["Yaml", "Manifests", "Schemas", "Findings", "Bundles"],
        ["Surveys"] = ["Text", "Yaml", "Manifests", "Schemas", "Configuration", "Bundles", "Rules"],
    };

    private static readonly string[] _namesThatSayNothing = ["Utils", "Helpers", "Manager"];
    private static readonly string[] _buildFolders = ["bin", "obj"];

    private static readonly string[] _sources = [.. FilesBelow("src"), .. FilesBelow("tools")];

    [Fact]
    public void The_sources_are_found() =>
        Assert.Contains("src/KubeLint.Rules/Linter.cs", _sources, StringComparer.Ordinal);

    [Fact]
    public void No_line_is_longer_than_120_characters() => AssertNone(
        from file in _sources
        from line in File.ReadLines(Repository.PathOf(file)).Index()
        where line.Item.EnumerateRunes().Count() > LongestLine
        select $"{file}:{line.Index + 1}");

    [Fact]
    public void A_rule_and_what_its_family_shares_stay_within_100_lines() => AssertNone(
        from file in FilesBelow("src/KubeLint.Rules/Rules")
        where file.Split('/').Length == FamilyFileDepth
        let lines = File.ReadLines(Repository.PathOf(file)).Count()
        where lines > LongestRuleFile
        select $"{file} has {lines} lines");

    [Fact]
    public void A_file_holds_at_most_one_type() => AssertNone(
        from file in _sources
        let names = TypesOf(file).Select(NameOf).ToArray()
        where names.Length > 1
        select $"{file} holds {string.Join(", ", names)}");

    [Fact]
    public void A_file_bears_the_name_of_its_type() => AssertNone(
        from file in _sources
        from type in TypesOf(file)
        where !IsNamedAfter(Path.GetFileNameWithoutExtension(file), type)
        select $"{file} holds {NameOf(type)}");

    [Fact]
    public void The_name_of_a_type_says_what_it_is() => AssertNone(
        from file in _sources
        from type in TypesOf(file)
        where _namesThatSayNothing.Any(word => NameOf(type).EndsWith(word, StringComparison.Ordinal))
        select $"{file} holds {NameOf(type)}");

    [Fact]
    public void The_arrows_between_the_parts_run_one_way() => AssertNone(
        from part in _arrows
        from file in FilesBelow($"src/KubeLint.Rules/{part.Key}")
        from used in PartsNamedIn(file)
        where used != part.Key && !part.Value.Contains(used, StringComparer.Ordinal)
        select $"{file} uses {used}");

    [Fact]
    public void Every_part_has_its_place_among_the_arrows() => Assert.Equal(
        _arrows.Keys.Order(StringComparer.Ordinal),
        FilesBelow("src/KubeLint.Rules").Select(file => file.Split('/')).Where(path => path.Length > FileDepthOfParts)
            .Select(path => path[FileDepthOfParts - 1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_has_its_page_and_every_page_its_rule()
    {
        string folder = Repository.PathOf("docs", "rules");
        IEnumerable<string> pages = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "KL*.md").Select(page => Path.GetFileNameWithoutExtension(page)) : [];

        Assert.Equal(
            RuleCatalogue.Metadata.Select(rule => rule.Code).Order(StringComparer.Ordinal),
            pages.Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private static void AssertNone(IEnumerable<string> violations)
    {
        string[] all = [.. violations];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }

    private static IEnumerable<string> FilesBelow(string folder)
    {
        string root = Repository.PathOf(folder);
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Intersect(_buildFolders, StringComparer.Ordinal).Any())
                .Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>The second word of every name that starts with <c>KubeLint</c>, in directives and in the code.</summary>
    private static IEnumerable<string> PartsNamedIn(string file) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(Repository.PathOf(file)))
            .GetCompilationUnitRoot()
            .DescendantNodes(descendIntoTrivia: true)
            .OfType<QualifiedNameSyntax>()
            .Where(name => name.Left is IdentifierNameSyntax { Identifier.ValueText: "KubeLint" })
            .Select(name => name.Right.Identifier.ValueText)
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<MemberDeclarationSyntax> TypesOf(string file) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(Repository.PathOf(file)))
            .GetCompilationUnitRoot()
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Where(member => !member.Modifiers.Any(SyntaxKind.FileKeyword));

    private static string NameOf(MemberDeclarationSyntax type) => type is DelegateDeclarationSyntax callback
        ? callback.Identifier.ValueText : ((BaseTypeDeclarationSyntax)type).Identifier.ValueText;

    private static bool IsNamedAfter(string fileName, MemberDeclarationSyntax type)
    {
        string name = NameOf(type);
        bool generic = type is TypeDeclarationSyntax { TypeParameterList: not null };
        bool partial = type.Modifiers.Any(SyntaxKind.PartialKeyword);
        return string.Equals(fileName, name, StringComparison.Ordinal)
            || (generic && string.Equals(fileName, $"{name}OfT", StringComparison.Ordinal))
            || (partial && fileName.StartsWith($"{name}.", StringComparison.Ordinal));
    }
}
