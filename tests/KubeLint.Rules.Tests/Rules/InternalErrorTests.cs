using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Rules;

/// <summary>What a rule that throws leaves of the rest.</summary>
public sealed class InternalErrorTests
{
    private const string Text = """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: shop}
        spec:
          selector: {matchLabels: {app: shop}}
          template:
            metadata: {labels: {app: shop}}
            spec:
              containers: [{name: shop, image: "shop:latest"}]
        """;

    public static TheoryData<string, string?, int?> Hooks => new()
    {
        { nameof(ThrowingSourceRule), null, null },
        { nameof(ThrowingObjectRule), "settings", 1 },
        { nameof(ThrowingManifestRule), "shop", 5 },
        { nameof(ThrowingPodTemplateRule), "shop", 5 },
        { nameof(ThrowingContainerRule), "shop", 5 },
    };

    [Theory]
    [MemberData(nameof(Hooks))]
    public void A_rule_that_throws_is_named_with_the_object(string hook, string? name, int? line)
    {
        LintResult result = Lint(RuleOf(hook));
        InternalError error = result.InternalErrors[0];
        Assert.Equal("KL0000", error.Rule?.Code);
        Assert.Equal("a.yaml", error.Path);
        Assert.Equal(name, error.Object?.Name);
        Assert.Equal(line, error.Position?.Line);
        Assert.Equal("thrown", error.Cause.Message);
    }

    [Fact]
    public void A_rule_over_all_objects_that_throws_is_named()
    {
        InternalError error = Assert.Single(Lint(RuleOf(nameof(ThrowingBundleRule))).InternalErrors);
        Assert.Equal(("KL0000", null), (error.Rule?.Code, error.Path));
    }

    [Fact]
    public void The_other_rules_and_objects_are_checked_all_the_same()
    {
        string[] expected = [.. Lint().Findings.Select(finding => finding.Rule.Code)];
        Assert.Contains("KL8001", expected, StringComparer.Ordinal);
        LintResult result = Lint(
            [.. Hooks.Select(hook => RuleOf(hook.Data.Item1)), RuleOf(nameof(ThrowingBundleRule))]);
        Assert.Equal(expected, result.Findings.Select(finding => finding.Rule.Code));

        // The source rule, the object rule for both objects, and one each for the Deployment, its pods and container.
        Assert.Equal(7, result.InternalErrors.Count);
    }

    private static LintResult Lint(params Rule[] rules)
    {
        Linter linter = new(new LintSettings { Jobs = 1 }, [.. rules, .. RuleCatalogue.Rules]);
        return linter.Check([linter.Read(new SourceText("a.yaml", Text))]);
    }

    private static Rule RuleOf(string hook) => hook switch
    {
        nameof(ThrowingSourceRule) => new ThrowingSourceRule { Metadata = Metadata },
        nameof(ThrowingObjectRule) => new ThrowingObjectRule { Metadata = Metadata },
        nameof(ThrowingManifestRule) => new ThrowingManifestRule { Metadata = Metadata },
        nameof(ThrowingPodTemplateRule) => new ThrowingPodTemplateRule { Metadata = Metadata },
        nameof(ThrowingContainerRule) => new ThrowingContainerRule { Metadata = Metadata },
        _ => new ThrowingBundleRule { Metadata = Metadata },
    };

    private static RuleMetadata Metadata { get; } =
        RuleCatalogue.Metadata[0] with { Code = "KL0000", Name = "throwing" };

    private sealed class ThrowingSourceRule : SourceRule
    {
        public override void Check(ManifestFile file, RuleContext context) => throw Thrown();
    }

    private sealed class ThrowingObjectRule : ObjectRule
    {
        public override void Check(Manifest manifest, RuleContext context) => throw Thrown();
    }

    private sealed class ThrowingManifestRule : ManifestRule<V1Deployment>
    {
        protected override void Check(Manifest<V1Deployment> manifest, RuleContext context) => throw Thrown();
    }

    private sealed class ThrowingPodTemplateRule : PodTemplateRule
    {
        public override void Check(PodTemplate template, RuleContext context) => throw Thrown();
    }

    private sealed class ThrowingContainerRule : ContainerRule
    {
        public override void Check(Container container, RuleContext context) => throw Thrown();
    }

    private sealed class ThrowingBundleRule : BundleRule
    {
        public override void Check(Bundle bundle, RuleContext context) => throw Thrown();
    }

    private static InvalidOperationException Thrown() => new("thrown");
}
