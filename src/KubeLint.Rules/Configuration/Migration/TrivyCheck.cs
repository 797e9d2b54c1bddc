namespace KubeLint.Configuration.Migration;

/// <summary>Checks of trivy.</summary>
internal static class TrivyCheck
{
    /// <summary>Trivy takes <c>AVD-KSV-0013</c>, <c>KSV-0013</c> and <c>KSV013</c> for one check.</summary>
    /// <param name="id">What is written.</param>
    /// <returns>The name that equivalents have.</returns>
    public static string NameOf(string id)
    {
        string check = id.ToUpperInvariant();
        check = check.StartsWith("AVD-", StringComparison.Ordinal) ? check["AVD-".Length..] : check;
        return check.StartsWith("KSV", StringComparison.Ordinal)
            ? $"KSV-{check["KSV".Length..].TrimStart('-').PadLeft(4, '0')}" : check;
    }
}
