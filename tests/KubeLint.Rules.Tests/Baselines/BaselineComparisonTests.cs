using KubeLint.Baselines;
using KubeLint.Findings;
using Xunit;

namespace KubeLint.Rules.Tests.Baselines;

public sealed class BaselineComparisonTests
{
    [Fact]
    public void What_the_baseline_has_is_unchanged_wherever_it_stands()
    {
        Finding[] before = [At("a.yaml", line: 3), At("a.yaml", "Service/db", line: 9)];
        Finding[] after = [At("a.yaml", "Service/db", line: 1), At("a.yaml", line: 40)];

        BaselineComparison comparison = Compare(before, after);

        Assert.Empty(comparison.New);
        Assert.Empty(comparison.Gone);
    }

    [Fact]
    public void Another_rule_object_or_field_is_new()
    {
        Finding[] after =
        [
            At("a.yaml"), At("a.yaml", rule: "KL3002"), At("a.yaml", "Service/db"), At("a.yaml", field: "spec.ports"),
        ];

        Assert.Equal(after[1..], Compare([At("a.yaml")], after).New);
    }

    [Fact]
    public void A_newer_API_version_is_not_another_object()
    {
        Finding old = At("a.yaml");
        Finding moved = old with { Object = old.Object! with { ApiVersion = "v2" } };

        Assert.Empty(Compare([old], [moved]).New);
    }

    [Fact]
    public void Of_several_that_agree_in_everything_the_last_ones_are_new()
    {
        Finding[] after = [At("a.yaml", line: 1), At("a.yaml", line: 2), At("a.yaml", line: 3)];

        Assert.Equal(after[2..], Compare([At("a.yaml", line: 7), At("a.yaml", line: 8)], after).New);
    }

    [Fact]
    public void One_of_several_that_is_fixed_makes_no_other_one_new()
    {
        BaselineComparison comparison = Compare(
            [At("a.yaml", line: 1), At("a.yaml", line: 2), At("a.yaml", line: 3)],
            [At("a.yaml", line: 2)]);

        Assert.Empty(comparison.New);
        Assert.Equal([new GoneEntry(BaselineKey.Of(At("a.yaml"), "a.yaml"), Count: 2, Left: 1)], comparison.Gone);
    }

    [Fact]
    public void A_file_with_a_new_name_keeps_its_entries()
    {
        BaselineComparison comparison = Compare(
            [At("a.yaml"), At("a.yaml", "Service/db"), At("a.yaml", "")],
            [At("b/c.yaml"), At("b/c.yaml", ""), At("b/c.yaml", "Service/db")]);

        Assert.Empty(comparison.New);
        Assert.Empty(comparison.Gone);
    }

    [Fact]
    public void A_file_may_be_renamed_and_half_fixed_at_once()
    {
        BaselineComparison comparison = Compare(
            [At("a.yaml"), At("a.yaml", "Service/db")],
            [At("b.yaml"), At("b.yaml", "Service/cache")]);

        Assert.Equal(["Service/cache"], comparison.New.Select(finding => finding.Object!.ToString()));
        Assert.Equal(["Service/db"], comparison.Gone.Select(entry => entry.Key.Object));
    }

    [Fact]
    public void A_file_that_has_less_than_half_of_it_is_another_file()
    {
        BaselineComparison comparison = Compare(
            [At("a.yaml"), At("a.yaml", "Service/db"), At("a.yaml", "Service/cache")],
            [At("b.yaml")]);

        Assert.Single(comparison.New);
        Assert.Equal(3, comparison.Gone.Count);
    }

    [Fact]
    public void A_copy_of_a_file_that_is_still_there_is_new() =>
        Assert.Single(Compare([At("a.yaml")], [At("a.yaml"), At("b.yaml")]).New);

    [Fact]
    public void A_file_that_the_baseline_knows_is_no_new_name_of_another_one()
    {
        Finding[] after = [At("prod/web.yaml"), At("prod/web.yaml", field: "spec.type")];

        BaselineComparison comparison = Compare([At("prod/web.yaml"), At("test/web.yaml", field: "spec.type")], after);

        Assert.Equal(after[1..], comparison.New);
        Assert.Single(comparison.Gone);
    }

    [Fact]
    public void Overlays_that_move_together_are_told_apart_by_their_folders()
    {
        BaselineComparison comparison = Compare(
            [At("apps/prod/web.yaml"), At("apps/test/web.yaml"), At("apps/test/web.yaml", rule: "KL3002")],
            [At("k8s/prod/web.yaml"), At("k8s/test/web.yaml"), At("k8s/prod/web.yaml", rule: "KL3002")]);

        Assert.Equal(["k8s/prod/web.yaml KL3002"], comparison.New.Select(Show));
        Assert.Equal(["apps/test/web.yaml KL3002"], comparison.Gone.Select(each => $"{each.Key.File} {each.Key.Rule}"));
    }

    [Fact]
    public void Of_two_files_that_look_the_same_one_is_the_old_one()
    {
        BaselineComparison comparison = Compare([At("a/web.yaml")], [At("b/other.yaml"), At("b/web.yaml")]);

        Assert.Equal(["b/other.yaml KL3001"], comparison.New.Select(Show));
    }

    [Fact]
    public void Two_files_may_become_one()
    {
        BaselineComparison comparison = Compare(
            [At("a.yaml"), At("b.yaml", "Service/db"), At("b.yaml")],
            [At("all.yaml"), At("all.yaml"), At("all.yaml", "Service/db")]);

        Assert.Empty(comparison.New);
        Assert.Empty(comparison.Gone);
    }

    [Theory]
    [InlineData("b/broken.yaml", 0)]
    [InlineData("b/other.yaml", 1)]
    public void A_file_without_objects_is_known_by_its_name_alone(string file, int news)
    {
        BaselineComparison comparison = Compare([At("a/broken.yaml", "")], [At(file, "")]);

        Assert.Equal(news, comparison.New.Count);
    }

    [Fact]
    public void An_object_without_a_name_tells_no_file_from_another() =>
        Assert.Single(Compare([At("a.yaml", "Job/")], [At("b.yaml", "Job/")]).New);

    [Fact]
    public void What_was_not_scanned_is_not_gone()
    {
        Finding[] before = [At("in.yaml"), At("out.yaml"), At("unread.yaml"), At("in.yaml", rule: "KL3002")];
        FakeScope scope = new(["in.yaml"])
        {
            Others = _ => BaselineFileState.Outside,
            NotRun = ["KL3002"],
        };

        BaselineComparison comparison = BaselineComparison.Of(BaselineOf(before), [], scope);

        Assert.Equal(["in.yaml"], comparison.Gone.Select(entry => entry.Key.File));
        Assert.Equal(["in.yaml", "out.yaml", "unread.yaml"], comparison.Outside.Select(entry => entry.Key.File));
    }

    [Fact]
    public void A_file_that_left_the_part_that_is_not_scanned_is_known_again_and_else_not_gone()
    {
        Finding[] before = [At("old/a.yaml"), At("old/b.yaml", "Service/db")];
        FakeScope scope = new(["new/a.yaml"]) { Others = _ => BaselineFileState.GoneOutside };

        BaselineComparison comparison =
            BaselineComparison.Of(BaselineOf(before), [At("new/a.yaml")], scope);

        Assert.Empty(comparison.New);
        Assert.Empty(comparison.Gone);
        Assert.Equal(["old/b.yaml"], comparison.Outside.Select(entry => entry.Key.File));
    }

    [Fact]
    public void A_folder_of_thousands_of_alike_files_moves_in_no_time()
    {
        string[] files = [.. Enumerable.Range(0, 4000).Select(number => $"{number}/web.yaml")];

        BaselineComparison comparison = Compare(
            [.. files.Select(file => At("apps/" + file))], [.. files.Select(file => At("services/" + file))]);

        Assert.Empty(comparison.New);
        Assert.Empty(comparison.Gone);
    }

    private static string Show(Finding finding) => $"{finding.Location.Source.Path} {finding.Rule.Code}";

    private static Finding At(
        string file, string about = "Service/web", string rule = "KL3001", string field = "", int line = 1) =>
        MadeFinding.Of(file, about, rule, field, line);

    private static Baseline BaselineOf(IEnumerable<Finding> findings) => Baseline.Of(findings, path => path);

    private static BaselineComparison Compare(Finding[] before, Finding[] after) => BaselineComparison.Of(
        BaselineOf(before), after, new FakeScope(after.Select(finding => finding.Location.Source.Path)));
}
