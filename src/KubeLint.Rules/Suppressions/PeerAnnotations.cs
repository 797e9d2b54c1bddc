namespace KubeLint.Suppressions;

/// <summary>Reads annotations that are written for other tools.</summary>
internal static class PeerAnnotations
{
    private const string KubeLinter = "kube-linter";
    private const string KubeScore = "kube-score";
    private const string Checkov = "checkov";
    private const string Polaris = "polaris";
    private const string Datree = "datree";

    private const string KubeLinterCheck = "ignore-check.kube-linter.io/";
    private const string KubeLinterAll = "kube-linter.io/ignore-all";
    private const string KubeScoreIgnore = "kube-score/ignore";
    private const string KubeScoreSkip = "kube-score/skip";
    private const string CheckovSkip = "checkov.io/skip";
    private const string BridgecrewSkip = "bridgecrew.io/skip";
    private const string PolarisPrefix = "polaris.fairwinds.com/";
    private const string PolarisAll = "exempt";
    private const string PolarisCheck = "-exempt";
    private const string DatreeSkip = "datree.skip/";

    /// <summary>The key of every annotation that is read holds one of these.</summary>
    public static string[] Marks { get; } =
        ["kube-linter.io/", "kube-score/", ".io/skip", PolarisPrefix, DatreeSkip];

    /// <summary>Reads an annotation.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>The checks that it skips; none for most annotations.</returns>
    public static IReadOnlyList<PeerSkip> Read(string key, string value) => key switch
    {
        KubeLinterAll => [new PeerSkip(KubeLinter, RuleNames.AllChecks, ReasonOf(value))],
        KubeScoreIgnore => OfKubeScore(value),
        KubeScoreSkip => IsTrue(value) ? [new PeerSkip(KubeScore, RuleNames.AllChecks, Reason: null)] : [],
        _ when After(key, KubeLinterCheck) is { } check => [new PeerSkip(KubeLinter, check, ReasonOf(value))],
        _ when After(key, DatreeSkip) is { } check => [new PeerSkip(Datree, check, ReasonOf(value))],
        _ when After(key, PolarisPrefix) is { } exempt => IsTrue(value) ? OfPolaris(exempt) : [],
        _ when key.StartsWith(CheckovSkip, StringComparison.Ordinal)
            || key.StartsWith(BridgecrewSkip, StringComparison.Ordinal) => [OfCheckov(value)],
        _ => [],
    };

    /// <summary>A text as a reason.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text without white space around it, or null if there is nothing else.</returns>
    public static string? ReasonOf(ReadOnlySpan<char> text) =>
        text.Trim() is { Length: > 0 } reason ? reason.ToString() : null;

    private static string? After(string key, string prefix) =>
        key.StartsWith(prefix, StringComparison.Ordinal) && key.Length > prefix.Length ? key[prefix.Length..] : null;

    private static bool IsTrue(string value) => value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);

    private static List<PeerSkip> OfKubeScore(string value)
    {
        List<PeerSkip> skips = [];
        const StringSplitOptions Tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        foreach (string check in value.Split(',', Tidy))
        {
            skips.Add(new PeerSkip(KubeScore, check, Reason: null));
            if (check == "container-resources")
            {
                // kube-score takes the one for the other too.
                skips.Add(new PeerSkip(KubeScore, "container-ephemeral-storage-request-and-limit", Reason: null));
            }
        }

        return skips;
    }

    private static IReadOnlyList<PeerSkip> OfPolaris(string exempt) => exempt switch
    {
        PolarisAll => [new PeerSkip(Polaris, RuleNames.AllChecks, Reason: null)],
        _ when exempt.EndsWith(PolarisCheck, StringComparison.Ordinal) =>
            [new PeerSkip(Polaris, exempt[..^PolarisCheck.Length], Reason: null)],
        _ => [],
    };

    private static PeerSkip OfCheckov(string value)
    {
        int equals = value.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? new PeerSkip(Checkov, value.Trim(), Reason: null)
            : new PeerSkip(Checkov, value[..equals].Trim(), ReasonOf(value.AsSpan(equals + 1)));
    }
}
