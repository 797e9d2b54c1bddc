using KubeLint.Configuration.Migration;

namespace KubeLint.Suppressions;

/// <summary>
/// Reads comments that are written for other tools: <c>checkov:skip=CKV_K8S_14:reason</c>, which holds for the object
/// around it, <c>trivy:ignore:KSV-0013</c> for the node below or beside it, <c>kics-scan ignore-block</c> and its kind.
/// </summary>
internal static class PeerComments
{
    private const string Checkov = "checkov";
    private const string Trivy = "trivy";
    private const string Kics = "kics";
    private const string TrivyIgnore = "trivy:ignore:";
    private const string KicsScan = "kics-scan ";

    private static readonly string[] _checkovSkips = ["checkov:skip=", "bridgecrew:skip=", "cortex:skip="];

    /// <summary>One of these is in every comment that is read.</summary>
    public static string[] Marks { get; } = [":skip=", TrivyIgnore, KicsScan];

    /// <summary>Reads a comment.</summary>
    /// <param name="comment">The comment, from <c>#</c> on.</param>
    /// <returns>The checks that it skips.</returns>
    public static IReadOnlyList<PeerSkip> Read(ReadOnlySpan<char> comment)
    {
        List<PeerSkip> skips = [];
        ReadOnlySpan<char> text = comment.TrimStart('#').Trim();
        if (text.StartsWith(TrivyIgnore, StringComparison.Ordinal))
        {
            AddOfTrivy(text, skips);
        }
        else if (text.StartsWith(KicsScan, StringComparison.Ordinal))
        {
            AddOfKics(text[KicsScan.Length..], skips);
        }
        else
        {
            foreach (string skip in _checkovSkips)
            {
                int found = text.IndexOf(skip, StringComparison.Ordinal);
                if (found >= 0)
                {
                    AddOfCheckov(text[(found + skip.Length)..], skips);
                }
            }
        }

        return skips;
    }

    private static void AddOfCheckov(ReadOnlySpan<char> text, List<PeerSkip> skips)
    {
        int colon = text.IndexOf(':');
        string? reason = colon < 0 ? null : PeerAnnotations.ReasonOf(text[(colon + 1)..]);
        ReadOnlySpan<char> checks = (colon < 0 ? text : text[..colon]).Trim();
        foreach (Range range in checks.Split(','))
        {
            ReadOnlySpan<char> check = checks[range].Trim();
            int end = check.IndexOf(' ');
            skips.Add(new PeerSkip(Checkov, (end < 0 ? check : check[..end]).ToString(), reason));
        }
    }

    /// <summary>A rule with an expiry date, a workspace or a parameter holds at times; it is left aside.</summary>
    private static void AddOfTrivy(ReadOnlySpan<char> text, List<PeerSkip> skips)
    {
        while (text.StartsWith(TrivyIgnore, StringComparison.Ordinal))
        {
            text = text[TrivyIgnore.Length..];
            int end = text.IndexOfAny(' ', '\t');
            ReadOnlySpan<char> check = end < 0 ? text : text[..end];
            text = end < 0 ? [] : text[end..].TrimStart(" \t#");
            string? reason = text.StartsWith(TrivyIgnore, StringComparison.Ordinal)
                ? null : PeerAnnotations.ReasonOf(text);
            if (check.IndexOfAny(':', '[') < 0)
            {
                skips.Add(new PeerSkip(Trivy, TrivyCheck.NameOf(check.ToString()), reason, PeerReach.Node));
            }
        }
    }

    private static void AddOfKics(ReadOnlySpan<char> text, List<PeerSkip> skips)
    {
        const string Disable = "disable=";
        text = text.Trim();
        if (text is "ignore-line" or "ignore-block")
        {
            skips.Add(new PeerSkip(Kics, RuleNames.AllChecks, Reason: null, PeerReach.Node));
        }
        else if (text is "ignore")
        {
            skips.Add(new PeerSkip(Kics, RuleNames.AllChecks, Reason: null, PeerReach.File));
        }
        else if (text.StartsWith(Disable, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> ids = text[Disable.Length..];
            foreach (Range range in ids.Split(','))
            {
                // Equivalents name a query by the first part of its UUID.
                ReadOnlySpan<char> id = ids[range].Trim();
                int dash = id.IndexOf('-');
                string first = (dash < 0 ? id : id[..dash]).ToString();
                skips.Add(new PeerSkip(Kics, first, Reason: null, PeerReach.File));
            }
        }
    }
}
