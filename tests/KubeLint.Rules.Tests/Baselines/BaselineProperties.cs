using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KubeLint.Baselines;
using KubeLint.Findings;

namespace KubeLint.Rules.Tests.Baselines;

/// <summary>What holds for whatever findings there are.</summary>
public sealed class BaselineProperties
{
    private static readonly string[] _files = ["a.yaml", "b.yaml", "prod/a.yaml", "test/a.yaml", "test/b.yaml"];
    private static readonly string[] _objects = ["Service/web", "shop/Service/web", "Deployment/web", "Job/", ""];
    private static readonly string[] _rules = ["KL0001", "KL3001", "KL3002"];
    private static readonly string[] _fields = ["", "spec.type", "spec.ports[0]"];

    [Property(MaxTest = 500)]
    public Property Moved_lines_documents_and_files_bring_nothing_new() => Prop.ForAll(
        Findings().Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(),
        each =>
        {
            (Finding[] before, int seed) = each;
            Finding[] after = [.. Shuffled(before, seed).Select(finding => Moved(finding, seed))];
            BaselineComparison comparison = Compare(before, after);
            return comparison is { New.Count: 0, Gone.Count: 0, Outside.Count: 0 };
        });

    [Property(MaxTest = 500)]
    public Property As_many_are_new_as_were_added() => Prop.ForAll(
        Findings().Zip(Findings()).Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(),
        each =>
        {
            ((Finding[] before, Finding[] added), int seed) = each;
            BaselineComparison comparison = Compare(before, Shuffled([.. before, .. added], seed));
            return comparison.New.Count == added.Length && comparison.Gone.Count == 0;
        });

    [Property(MaxTest = 500)]
    public Property As_many_are_gone_as_were_fixed() => Prop.ForAll(
        Findings().Zip(Findings()).Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(),
        each =>
        {
            ((Finding[] left, Finding[] went), int seed) = each;
            Finding[] before = Shuffled([.. left, .. went], seed);
            BaselineComparison comparison = BaselineComparison.Of(
                Baseline.Of(before, path => path), left, new FakeScope(_files));
            return comparison.New.Count == 0 && comparison.Gone.Sum(entry => entry.Count) == went.Length;
        });

    [Property(MaxTest = 500)]
    public Property Every_finding_and_every_entry_is_accounted_for() => Prop.ForAll(
        Findings().Zip(Findings()).ToArbitrary(),
        each =>
        {
            (Finding[] before, Finding[] after) = each;
            BaselineComparison comparison = Compare(before, after);
            int unchanged = comparison.Findings.Count(finding => finding.State == BaselineState.Unchanged);
            return comparison.Findings.Select(finding => finding.Finding).SequenceEqual(after)
                && unchanged + comparison.Gone.Sum(entry => entry.Count) == before.Length;
        });

    [Property(MaxTest = 200)]
    public Property What_is_written_reads_back_and_is_written_the_same() => Prop.ForAll(
        Findings().Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(),
        each =>
        {
            byte[] text = BaselineText.Write(Baseline.Of(each.Item1, path => path));
            byte[] shuffled = BaselineText.Write(Baseline.Of(Shuffled(each.Item1, each.Item2), path => path));
            return text.SequenceEqual(shuffled)
                && BaselineText.Read(text, out _) is { } read && BaselineText.Write(read).SequenceEqual(text);
        });

    private static Gen<Finding[]> Findings() => Gen.ArrayOf(
        from file in Gen.Elements(_files)
        from about in Gen.Elements(_objects)
        from rule in Gen.Elements(_rules)
        from field in Gen.Elements(_fields)
        from line in Gen.Choose(1, 500)
        select MadeFinding.Of(file, about, rule, field, line));

    /// <summary>In another folder, which keeps the name of the file, and on another line.</summary>
    private static Finding Moved(Finding finding, int seed) => MadeFinding.Of(
        $"moved/{seed % 3}/{finding.Location.Source.Path}",
        finding.Object?.ToString() ?? "",
        finding.Rule.Code,
        finding.FieldPath,
        1 + ((finding.Location.Start.Line + seed) % 500));

    private static Finding[] Shuffled(Finding[] findings, int seed) =>
    [
        .. findings.Index()
            .OrderBy(each => unchecked((each.Index + 1L) * (seed | 1) * 2654435761L) & uint.MaxValue)
            .Select(each => each.Item),
    ];

    private static BaselineComparison Compare(Finding[] before, Finding[] after) => BaselineComparison.Of(
        Baseline.Of(before, path => path),
        after,
        new FakeScope(after.Select(finding => finding.Location.Source.Path)));
}
