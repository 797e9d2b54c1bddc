using KubeLint.Findings;

namespace KubeLint.Cli.Output.Text;

/// <summary>Findings that say the same of several places: of one rule and severity, with the same reason and advice.
/// </summary>
/// <param name="First">The first of them, which stands for all.</param>
/// <param name="Others">The others, in order.</param>
internal sealed record FindingGroup(Finding First, IReadOnlyList<Finding> Others)
{
    /// <summary>Fewer are as quickly read one by one.</summary>
    private const int FewestInGroup = 3;

    /// <summary>Groups findings.</summary>
    /// <param name="findings">The findings, sorted.</param>
    /// <returns>The groups, in the order of their first findings; a finding that is like no others is one alone.
    /// </returns>
    public static IEnumerable<FindingGroup> Of(IReadOnlyList<Finding> findings)
    {
        ILookup<(string, Severity, string, string), Finding> alike = findings.ToLookup(KeyOf);
        HashSet<(string, Severity, string, string)> shown = [];
        foreach (Finding finding in findings)
        {
            var key = KeyOf(finding);
            IEnumerable<Finding> group = alike[key];
            if (group.Take(FewestInGroup).Count() < FewestInGroup)
            {
                yield return new FindingGroup(finding, []);
            }
            else if (shown.Add(key))
            {
                yield return new FindingGroup(finding, [.. group.Skip(1)]);
            }
        }
    }

    /// <summary>Puts each finding in a group of its own.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>The groups.</returns>
    public static IEnumerable<FindingGroup> OfEach(IReadOnlyList<Finding> findings) =>
        findings.Select(finding => new FindingGroup(finding, []));

    private static (string Rule, Severity Severity, string Why, string Advice) KeyOf(Finding finding) =>
        (finding.Rule.Code, finding.Severity, finding.Why, finding.Advice);
}
