using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Rules.Workloads;

public sealed class WrongKindFieldsTests
{
    private const string DaemonSet = """
        apiVersion: apps/v1
        kind: DaemonSet
        metadata:
          name: agent
        spec:
          replicas: 3
          colour: blue
          selector:
            matchLabels:
              app: agent
          template:
            metadata:
              labels:
                app: agent
            spec:
              containers:
                - name: agent
                  image: example.com/agent:1.0
        """;

    [Fact]
    public void A_field_of_another_kind_is_told_once_and_a_field_of_none_as_unknown() =>
        Assert.Equal(["KL1029", "KL0101"], Codes(new RuleSelection(["KL1029", "KL0101"], [])));

    [Fact]
    public void Without_the_rule_the_field_is_unknown() =>
        Assert.Equal(["KL0101", "KL0101"], Codes(new RuleSelection(["KL0101"], [])));

    [Fact]
    public void What_is_ignored_does_not_come_back_as_unknown() =>
        Assert.Equal(["KL0101"], Codes(new RuleSelection(["KL1029", "KL0101"], ["KL1029"])));

    private static IEnumerable<string> Codes(RuleSelection rules)
    {
        Linter linter = new(new LintSettings { Rules = rules });
        IReadOnlyList<Finding> findings = linter.Check([linter.Read(new SourceText("agent.yaml", DaemonSet))]).Findings;
        return findings.Select(finding => finding.Rule.Code);
    }
}
