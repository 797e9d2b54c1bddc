using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Testing;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Rules;

/// <summary>Where rules point, and how hard they judge, on texts with the places marked in them.</summary>
public sealed class FindingPlaceTests
{
    private const string Container = "containers: [{name: a, image: 'example.com/a:1'}]";

    [Theory]
    [InlineData("yaml-syntax", "apiVersion: v1\nkind: Pod\nmetadata: [|{|]name: a\n")]
    [InlineData("yaml-duplicate-key", "apiVersion: v1\nkind: Pod\nmetadata: {name: a, [|name|]: b}\n")]
    [InlineData("invalid-key", "apiVersion: v1\nkind: ConfigMap\ndata: {[|~|]: a}\n")]
    [InlineData("missing-type-meta", "[|kind|]: Pod\nmetadata: {name: a}\n")]
    [InlineData("missing-type-meta", "apiVersion: v1\n[|Kind|]: Pod\nmetadata: {name: a}\n")]
    [InlineData("missing-type-meta", "apiVersion: [|1|]\nkind: Pod\nmetadata: {name: a}\n")]
    [InlineData("missing-type-meta", "apiVersion: v1\nkind: List\nitems:\n  - [|kind|]: Pod\n")]
    [InlineData("missing-type-meta", "apiVersion: v1\nkind: List\nitems:\n  - [|{}|]\n")]
    [InlineData("bare-pod", "apiVersion: v1\nkind: [|Pod|]\nmetadata: {name: a}\n")]
    [InlineData("cronjob-schedule", "apiVersion: batch/v1\nkind: CronJob\nspec:\n  schedule: '0 [|24|] * * [|7|]'\n")]
    [InlineData("cronjob-schedule", "apiVersion: batch/v1\nkind: CronJob\nspec:\n  schedule: [|\"\"|]\n")]
    [InlineData("cronjob-schedule", "apiVersion: batch/v1\nkind: CronJob\nspec:\n  schedule: \"\\x30 0 [|30 2|] *\"\n")]
    [InlineData("default-namespace", "apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: [|default|]}\n")]
    [InlineData("default-namespace", "apiVersion: v1\nkind: Pod\n[|metadata|]: {name: a}\n")]
    public void A_finding_stands_at_the_narrowest_place(string rule, string marked) => AssertPlaces(rule, marked);

    [Theory]
    [InlineData("    [|spec|]: {X}\n")]
    [InlineData("    spec: {restartPolicy: [|Always|], X}\n")]
    [InlineData("    spec: {restartPolicy: [|\"\"|], X}\n")]
    public void A_Job_without_restart_policy_is_shown_at_its_pods(string marked) => AssertPlaces(
        "job-restart-policy",
        "apiVersion: batch/v1\nkind: Job\nspec:\n  template:\n"
            + marked.Replace("X", Container, StringComparison.Ordinal));

    [Theory]
    [InlineData("[|spec|]:\n")]
    [InlineData("spec:\n  selector: [|{}|]\n")]
    [InlineData("spec:\n  selector: {[|app|]: a}\n")]
    public void A_missing_selector_is_shown_where_it_belongs(string marked) => AssertPlaces(
        "missing-selector",
        $"apiVersion: apps/v1\nkind: Deployment\n{marked}  template: {{spec: {{{Container}}}}}\n");

    [Theory]
    [InlineData("  [|template|]:\n    spec: {X}\n")]
    [InlineData("  template:\n    metadata: {[|labels|]: {tier: web}}\n    spec: {X}\n")]
    [InlineData("  template:\n    metadata: {labels: {app: [|b|]}}\n    spec: {X}\n")]
    public void A_label_that_the_selector_misses_is_shown_in_the_template(string marked) => AssertPlaces(
        "selector-mismatch",
        "apiVersion: apps/v1\nkind: Deployment\nspec:\n  selector: {matchLabels: {app: a}}\n"
            + marked.Replace("X", Container, StringComparison.Ordinal));

    [Fact]
    public void A_selector_mismatch_leads_to_the_selector_as_well()
    {
        MarkedText text = MarkedText.Parse(
            "apiVersion: apps/v1\nkind: Deployment\nspec:\n  selector: {matchLabels: {app: [|a|]}}\n"
                + $"  template: {{metadata: {{labels: {{app: b}}}}, spec: {{{Container}}}}}\n");
        Finding finding = Assert.Single(Lint("selector-mismatch", ("a.yaml", text.Text)));
        Assert.Equal(text.Span, Assert.Single(finding.Related).Location.Span);
    }

    [Theory]
    [InlineData("kind: List\nitems:\n- &pod\n  apiVersion: v1\n  kind: Pod\n- [|*pod|]\n")]
    [InlineData("all: &all\n- {apiVersion: v1, kind: Pod}\nkind: List\nitems: [|*all|]\n")]
    public void An_object_that_a_list_has_by_an_alias_leads_to_the_alias(string marked)
    {
        MarkedText text = MarkedText.Parse("apiVersion: v1\n" + marked);
        Finding finding = Lint("bare-pod", ("a.yaml", text.Text))[^1];
        Assert.Equal(text.Span, Assert.Single(finding.Related).Location.Span);
    }

    [Fact]
    public void Of_many_credentials_in_one_value_the_first_are_shown()
    {
        string lines = string.Concat(Enumerable.Repeat("    password=tr0ub4dor\n", 40));
        IReadOnlyList<Finding> findings = Lint(
            "sensitive-data-in-configmap",
            ("a.yaml", $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: a}}\ndata:\n  a.ini: |\n{lines}"));
        Assert.Equal(25, findings.Count);
        Assert.EndsWith("(25 of 40 are shown)", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_expression_of_a_selector_is_found_behind_one_of_a_wrong_type()
    {
        MarkedText text = MarkedText.Parse(
            "apiVersion: apps/v1\nkind: Deployment\nspec:\n"
                + "  selector: {matchExpressions: [5, [|{key: app, operator: Exists}|]]}\n"
                + $"  template: {{metadata: {{labels: {{tier: b}}}}, spec: {{{Container}}}}}\n");
        Finding finding = Assert.Single(Lint("selector-mismatch", ("a.yaml", text.Text)));
        Assert.Equal(text.Span, Assert.Single(finding.Related).Location.Span);
    }

    [Fact]
    public void Software_is_shown_at_its_part_of_the_image() => AssertPlaces(
        "stateful-app-in-deployment",
        "apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n"
            + "        - image: 'docker.io/[|bitnami/redis|]:7'\n");

    [Theory]
    [InlineData("shop-dev", Severity.Info)]
    [InlineData("shop-test", Severity.Info)]
    [InlineData("shop-staging", Severity.Warning)]
    [InlineData("shop", Severity.Warning)]
    [InlineData("shop-prod", Severity.Warning)]
    public void A_bare_Pod_is_a_note_in_development_and_test(string space, Severity severity)
    {
        string pod = $"apiVersion: v1\nkind: Pod\nmetadata: {{name: a, namespace: {space}}}\n";
        Assert.Equal(severity, Assert.Single(Lint("bare-pod", ("a.yaml", pod))).Severity);
    }

    [Theory]
    [InlineData("a.yaml", Severity.Info)]
    [InlineData("overlays/staging/a.yaml", Severity.Info)]
    [InlineData("overlays/production/a.yaml", Severity.Warning)]
    public void The_default_namespace_is_worse_in_production(string path, Severity severity)
    {
        string pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n";
        Assert.Equal(severity, Assert.Single(Lint("default-namespace", (path, pod))).Severity);
    }

    [Theory]
    [InlineData("shop", "shop", Severity.Error)]
    [InlineData("shop", null, Severity.Info)]
    public void A_shared_claim_that_may_be_elsewhere_is_a_note(string space, string? claimSpace, Severity severity)
    {
        string deployment = $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: a, namespace: {space}}}\nspec:\n"
            + "  replicas: 2\n  template:\n    spec:\n      volumes: [{persistentVolumeClaim: {claimName: data}}]\n"
            + $"      {Container}\n";
        string claim = "apiVersion: v1\nkind: PersistentVolumeClaim\n"
            + $"metadata: {{name: data{(claimSpace is null ? "" : $", namespace: {claimSpace}")}}}\n"
            + "spec: {accessModes: [ReadWriteOnce]}\n";
        Finding finding = Assert.Single(
            Lint("stateful-app-in-deployment", ("a.yaml", deployment), ("claim.yaml", claim)));
        Assert.Equal(severity, finding.Severity);
        Assert.Equal(["a.yaml", "claim.yaml"], finding.Related.Select(related => related.Location.Source.Path));
    }

    private static void AssertPlaces(string rule, string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        Assert.Equal(text.Spans, Lint(rule, ("a.yaml", text.Text)).Select(finding => finding.Location.Span));
    }

    private static IReadOnlyList<Finding> Lint(string rule, params (string Path, string Text)[] files)
    {
        Linter linter = new(new LintSettings { Rules = new RuleSelection([rule], []) });
        return linter.Check([.. files.Select(file => linter.Read(new SourceText(file.Path, file.Text)))]).Findings;
    }
}
