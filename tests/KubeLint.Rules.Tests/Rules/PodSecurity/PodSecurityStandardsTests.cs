using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Schemas;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Rules.PodSecurity;

/// <summary>Holds the rules together against the levels of the Pod Security Standards, version by version.</summary>
public sealed class PodSecurityStandardsTests
{
    private const string Restricted =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          securityContext:
            runAsNonRoot: true
            seccompProfile:
              type: RuntimeDefault
          initContainers:
            - name: setup
              image: registry.example.com/shop/setup:2.4.1
              securityContext:
                allowPrivilegeEscalation: false
                capabilities:
                  drop: [ALL]
          containers:
            - name: web
              image: registry.example.com/shop/web:2.4.1
              securityContext:
                allowPrivilegeEscalation: false
                capabilities:
                  drop: [ALL]
                  add: [NET_BIND_SERVICE]
        """;

    private static readonly RuleMetadata[] _rules =
        [.. RuleCatalogue.Metadata.Where(rule => rule.Code is { } code && string.CompareOrdinal(code, "KL8010") >= 0
            && string.CompareOrdinal(code, "KL8039") < 0)];

    [Fact]
    public void Each_rule_names_a_control_of_its_level() => Assert.All(_rules, rule => Assert.Contains(
        rule.Equivalents,
        id => id.StartsWith(IsBaseline(rule) ? "pss:baseline/" : "pss:restricted/", StringComparison.Ordinal)));

    [Fact]
    public void Each_control_has_a_rule_of_its_level()
    {
        string[] controls =
        [
            "baseline/appArmorProfile", "baseline/capabilities", "baseline/hostNamespaces", "baseline/hostPathVolumes",
            "baseline/hostPorts", "baseline/hostProbesAndHostLifecycle", "baseline/privileged", "baseline/procMount",
            "baseline/seLinuxOptions", "baseline/seccompProfile", "baseline/sysctls", "baseline/windowsHostProcess",
            "restricted/allowPrivilegeEscalation", "restricted/capabilities", "restricted/procMount_restricted",
            "restricted/restrictedVolumes", "restricted/runAsNonRoot", "restricted/runAsUser",
            "restricted/seccompProfile",
        ];
        Assert.All(controls, control => Assert.Contains(_rules, rule => rule.Equivalents.Contains("pss:" + control)));
    }

    [Theory]
    [InlineData("1.25")]
    [InlineData("1.34")]
    [InlineData("1.36")]
    [InlineData(null)]
    public void A_pod_of_the_restricted_level_breaks_nothing(string? version) =>
        Assert.Empty(Codes(Restricted, version));

    [Fact]
    public void A_pod_that_says_nothing_breaks_the_restricted_level_alone() => Assert.Equal(
        ["KL8031", "KL8032", "KL8035", "KL8036"],
        Codes(
            """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
            spec:
              containers:
                - name: web
                  image: registry.example.com/shop/web:2.4.1
            """,
            version: null));

    /// <summary>What the pod of the restricted level breaks once a line is put under one of its keys.</summary>
    [Theory]
    [InlineData("spec:", "hostUsers: false", null, "")]
    [InlineData("spec:", "hostNetwork: true", null, "KL8011")]
    [InlineData("spec:", "hostPID: true", null, "KL8012")]
    [InlineData("spec:", "hostIPC: true", null, "KL8013")]
    [InlineData("spec:", "volumes: [{name: a, hostPath: {path: /a}}]", null, "KL8014")]
    [InlineData("spec:", "volumes: [{name: a, nfs: {server: a, path: /a}}]", null, "KL8030")]
    [InlineData("spec:", "volumes: [{name: a, image: {reference: a}}]", null, "")]
    [InlineData("securityContext:", "runAsUser: 0", null, "KL8034")]
    [InlineData("securityContext:", "appArmorProfile: {type: Unconfined}", null, "KL8017")]
    [InlineData("securityContext:", "seLinuxOptions: {type: container_engine_t}", "1.30", "KL8018")]
    [InlineData("securityContext:", "seLinuxOptions: {type: container_engine_t}", "1.31", "")]
    [InlineData("securityContext:", "sysctls: [{name: net.ipv4.tcp_rmem, value: '1'}]", "1.31", "KL8021")]
    [InlineData("securityContext:", "sysctls: [{name: net.ipv4.tcp_rmem, value: '1'}]", "1.32", "")]
    [InlineData("securityContext:", "sysctls: [{name: net.ipv4.tcp_rmem, value: '1'}]", "1.31..1.36", "KL8021")]
    [InlineData("securityContext:", "sysctls: [{name: net.ipv4.tcp_notsent_lowat, value: '1'}]", "1.36", "KL8021")]
    [InlineData("securityContext:", "sysctls: [{name: net.ipv4.tcp_notsent_lowat, value: '1'}]", null, "")]
    [InlineData("securityContext:", "windowsOptions: {hostProcess: true}", null, "KL8022")]
    [InlineData("- name: web", "ports: [{containerPort: 80, hostPort: 80}]", null, "KL8015")]
    [InlineData("- name: web", "livenessProbe: {tcpSocket: {port: 80, host: 127.0.0.1}}", "1.33", "")]
    [InlineData("- name: web", "livenessProbe: {tcpSocket: {port: 80, host: 127.0.0.1}}", "1.34", "KL8023")]
    public void One_line_more_breaks_one_control(string key, string line, string? version, string code)
    {
        int start = Restricted.IndexOf(key, StringComparison.Ordinal);
        int column = start - Restricted.LastIndexOf('\n', start) - 1 + 2;
        string text = Restricted.Insert(start + key.Length, "\n" + new string(' ', column) + line);
        Assert.Equal(code.Length == 0 ? [] : [code], Codes(text, version));
    }

    [Theory]
    [InlineData("1.34", "KL8019,KL8032,KL8034")]
    [InlineData("1.34..1.36", "KL8019,KL8032,KL8034")]
    [InlineData("1.35", "KL8038")]
    [InlineData(null, "KL8038")]
    public void Root_with_users_of_its_own_is_let_be_from_1_35_on(string? version, string codes)
    {
        string text = Restricted
            .Replace("spec:\n", "spec:\n  hostUsers: false\n", StringComparison.Ordinal)
            .Replace("runAsNonRoot: true", "runAsUser: 0", StringComparison.Ordinal)
            .Replace("add: [NET_BIND_SERVICE]", "add: []\n        procMount: Unmasked", StringComparison.Ordinal);
        Assert.Equal(codes.Split(','), Codes(text, version).Distinct());
    }

    private static bool IsBaseline(RuleMetadata rule) => string.CompareOrdinal(rule.Code, "KL8030") < 0;

    private static string[] Codes(string text, string? version)
    {
        Linter linter = new(new LintSettings
        {
            Rules = new RuleSelection([.. _rules.Select(rule => rule.Code)], []),
            KubernetesVersions =
                KubernetesVersionRange.TryParse(version, out KubernetesVersionRange? range) ? range : null,
        });
        return
        [
            .. linter.Check([linter.Read(new SourceText("pod.yaml", text))]).Findings
                .Select(finding => finding.Rule.Code).Order(StringComparer.Ordinal),
        ];
    }
}
