using System.Globalization;
using Microsoft.CodeAnalysis;

namespace KubeLint.Generators.Catalogue;

/// <summary>Checks what the attributes of the rules say.</summary>
internal static class RuleChecks
{
    private const int LongestName = 40;

    /// <summary>The linters and policy sets that rules may name as equivalents.</summary>
    private static readonly string[] Tools =
    [
        "kube-linter", "kube-score", "kubeconform", "polaris", "kubesec", "checkov", "trivy", "kics", "kubescape",
        "datree", "monokle", "popeye", "kyverno", "gatekeeper", "kubeaudit", "terrascan", "pss",
    ];

    /// <summary>What is wrong with one rule by itself.</summary>
    public static IEnumerable<Diagnostic> Check(RuleDeclaration rule)
    {
        if (rule.ClassProblem is not null)
        {
            yield return At(rule, Diagnostics.InvalidClass, rule.ClassName, rule.ClassProblem);
        }

        if (!IsCode(rule.Code) || rule.Code[2] - '0' != rule.FamilyDigit)
        {
            yield return At(
                rule, Diagnostics.InvalidCode, rule.Code,
                rule.FamilyDigit.ToString(CultureInfo.InvariantCulture), rule.Family);
        }

        if (!IsKebabCase(rule.Name) || rule.Name.Length > LongestName)
        {
            yield return At(
                rule, Diagnostics.InvalidName, rule.Name, LongestName.ToString(CultureInfo.InvariantCulture));
        }

        if (rule.Summary.Trim().Length < 2 || !rule.Summary.EndsWith(".", StringComparison.Ordinal))
        {
            yield return At(rule, Diagnostics.InvalidSummary, rule.ClassName);
        }

        foreach (string equivalent in rule.Equivalents.Where(equivalent => !IsEquivalent(equivalent)))
        {
            yield return At(rule, Diagnostics.InvalidEquivalent, equivalent, string.Join(", ", Tools));
        }
    }

    /// <summary>What no two rules may share. Codes and names are one space: users write either.</summary>
    /// <param name="rules">The rules, by code.</param>
    public static IEnumerable<Diagnostic> CheckTogether(IReadOnlyList<RuleDeclaration> rules)
    {
        Dictionary<string, RuleDeclaration> owners = new(StringComparer.OrdinalIgnoreCase);
        foreach (RuleDeclaration rule in rules)
        {
            foreach (string identifier in new[] { rule.Code, rule.Name })
            {
                if (!owners.TryGetValue(identifier, out RuleDeclaration? owner))
                {
                    owners.Add(identifier, rule);
                }
                else
                {
                    yield return At(rule, Diagnostics.DuplicateIdentifier, identifier, owner.ClassName);
                }
            }
        }
    }

    public static Diagnostic At(RuleDeclaration rule, DiagnosticDescriptor descriptor, params object?[] arguments) =>
        Diagnostic.Create(descriptor, rule.Location.ToLocation(), arguments);

    private static bool IsCode(string code) =>
        code.Length == 6 && code.StartsWith("KL", StringComparison.Ordinal) && code.Skip(2).All(IsDigit);

    private static bool IsKebabCase(string name) => name.Length > 0 && IsLetter(name[0])
        && name.Split('-').All(word => word.Length > 0 && word.All(letter => IsLetter(letter) || IsDigit(letter)));

    private static bool IsEquivalent(string equivalent)
    {
        int colon = equivalent.IndexOf(':');
        return colon > 0 && colon < equivalent.Length - 1
            && Tools.Contains(equivalent.Substring(0, colon), StringComparer.Ordinal)
            && !equivalent.Any(char.IsWhiteSpace);
    }

    private static bool IsLetter(char letter) => letter is >= 'a' and <= 'z';

    private static bool IsDigit(char digit) => digit is >= '0' and <= '9';
}
