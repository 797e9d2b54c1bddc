using KubeLint.Findings;
using KubeLint.Rules.Tests.Rules;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas.CustomResources;

/// <summary>Custom resources held against the definitions of the same scan.</summary>
public sealed class CustomResourceValidationTests
{
    private const string Schemas = "KL01";

    private static readonly string _definition = Definitions.V1(
        """
        {type: object, required: [spec], properties: {
          metadata: {type: object, properties: {name: {type: string, maxLength: 12}}},
          spec: {type: object, properties: {
            schedule: {type: string, pattern: "^@"},
            port: {x-kubernetes-int-or-string: true},
            size: {type: integer, format: int32, minimum: 1},
            any: {x-kubernetes-preserve-unknown-fields: true},
            zone: {type: string, nullable: true},
            template: {type: object, x-kubernetes-embedded-resource: true, properties: {spec: {type: object}}},
            targets: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [name],
              items: {type: object, required: [name], properties: {name: {type: string}}}}},
            oneOf: [{required: [schedule]}, {required: [size]}]},
          status: {type: object}}}
        """,
        "subresources: {status: {}}");

    [Theory]
    [InlineData("spec: {schedule: '@daily'}", null)]
    [InlineData("spec: {size: 3000000000, schedule: ~}", null)]
    [InlineData("spec: {size: 1, port: http, any: {a: {b: [1]}}, zone: ~}\nstatus: text", null)]
    [InlineData("spec: {size: 1, port: 80, template: {apiVersion: v1, kind: Pod, metadata: {labels: {a: b}}}}", null)]
    [InlineData("spec: {size: 1, [|sise|]: 1}", "unknown-field")]
    [InlineData("spec: {size: [|'1'|]}", "wrong-type")]
    [InlineData("spec: {size: [|0|]}", "out-of-range")]
    [InlineData("spec: {schedule: [|daily|]}", "invalid-format")]
    [InlineData("spec: {size: 1, port: [|[80]|]}", "wrong-type")]
    [InlineData("spec: {size: 1, template: {[|apiVersion|]: ~, kind: Pod}}", "missing-required-field")]
    [InlineData("spec: {size: 1, template: {apiVersion: v1, kind: Pod, metadata: {[|label|]: {}}}}", "unknown-field")]
    [InlineData("spec: {size: 1, targets: [{name: a}, {name: b}, {name: [|a|]}]}", "duplicate-list-item")]
    [InlineData("[|spec|]: ~", "missing-required-field")]
    public void An_object_is_held_against_its_definition_wherever_that_stands(string fields, string? rule)
    {
        MarkedText text = MarkedText.Parse(
            $"apiVersion: example.com/v1\nkind: Backup\nmetadata: {{name: b}}\n{fields}\n");

        foreach (string definedIn in (string[])["a.yaml", "z.yaml"])
        {
            IReadOnlyList<Finding> findings = Run(("m.yaml", text.Text), (definedIn, _definition));

            Assert.Equal(rule is null ? [] : [rule], findings.Select(finding => finding.Rule.Name));
            Assert.All(findings, finding => Assert.Equal(text.Span, finding.Location.Span));
        }
    }

    [Fact]
    public void A_finding_shows_what_the_definition_says()
    {
        Finding finding = Assert.Single(Run(("a.yaml", _definition), ("b.yaml", Backup("{size: x}"))));

        Assert.Equal(["size"], RuleBench.Related(finding));
        Assert.Equal("a.yaml", finding.Related[0].Location.Source.Path);
    }

    [Fact]
    public void The_definition_may_restrict_the_name() => Assert.Equal(
        "a-very-long-name",
        RuleBench.Pointed(Assert.Single(Run(
            ("a.yaml", _definition),
            ("b.yaml", Backup("{size: 1}").Replace("name: b", "name: a-very-long-name", StringComparison.Ordinal))))));

    [Fact]
    public void Metadata_is_that_of_all_objects() => Assert.Equal(
        "1",
        RuleBench.Pointed(Assert.Single(Run(
            ("a.yaml", _definition),
            ("b.yaml", Backup("{size: 1}").Replace("name: b", "labels: {a: 1}, name: ~", StringComparison.Ordinal))))));

    [Fact]
    public void Of_several_definitions_it_is_enough_to_fit_one()
    {
        const string One = "{type: object, properties: {spec: {type: object, properties: {one: {type: string}}}}}";
        const string Two = "{type: object, properties: {spec: {type: object, properties: {two: {type: string}}}}}";
        (string, string)[] definitions = [("a.yaml", Definitions.V1(One)), ("b.yaml", Definitions.V1(Two))];

        Assert.Empty(Run([.. definitions, ("c.yaml", Backup("{one: a}")), ("d.yaml", Backup("{two: a}"))]));
        Assert.Equal(
            "three", RuleBench.Pointed(Assert.Single(Run([.. definitions, ("c.yaml", Backup("{two: a, three: a}"))]))));
    }

    [Theory]
    [InlineData("{type: object, properties: [spec]}")]
    [InlineData("{type: object, properties: {spec: {type: [object], properties: {sise: 1}}}}")]
    [InlineData("text")]
    public void A_broken_schema_breaks_nothing_else(string schema)
    {
        (string, string)[] files = [("a.yaml", Definitions.V1(schema)), ("b.yaml", Backup("{size: 1}"))];

        Assert.DoesNotContain(Run(files), finding => finding.Object?.Kind == "Backup");
    }

    [Theory]
    [InlineData("apiVersion: example.com/v1\nkind: BackupList\nitems: [{metadata: {name: a}, spec: {size: 0}}]\n")]
    [InlineData("apiVersion: v1\nkind: List\n"
        + "items: [{apiVersion: example.com/v1, kind: Backup, metadata: {name: a}, spec: {size: 0}}]\n")]
    public void Items_of_lists_are_validated(string list) => Assert.Equal(
        "0", RuleBench.Pointed(Assert.Single(Run(("a.yaml", _definition), ("b.yaml", list)))));

    private static string Backup(string spec) =>
        $"apiVersion: example.com/v1\nkind: Backup\nmetadata: {{name: b}}\nspec: {spec}\n";

    private static IReadOnlyList<Finding> Run(params (string Path, string Text)[] files) =>
        [.. RuleBench.Run(Schemas, files).Where(finding => finding.Object?.Kind != "CustomResourceDefinition")];
}
