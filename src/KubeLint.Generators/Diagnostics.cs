using Microsoft.CodeAnalysis;

namespace KubeLint.Generators;

/// <summary>What the generators complain of. All are errors: a rule with wrong metadata is not built.</summary>
internal static class Diagnostics
{
    public static readonly DiagnosticDescriptor MissingPage = Error(
        "KLG001", "Rule without a page", "Rule '{0}' has no page: expected '{0}.md' beside its class");

    public static readonly DiagnosticDescriptor InvalidPage = Error(
        "KLG002", "Rule page of a wrong shape", "The page of rule '{0}' {1}");

    public static readonly DiagnosticDescriptor InvalidCode = Error(
        "KLG003", "Invalid rule code", "The code '{0}' must be KL and four digits, and start with KL{1} in family {2}");

    public static readonly DiagnosticDescriptor InvalidName = Error(
        "KLG004", "Invalid rule name", "The name '{0}' must be in kebab-case and have at most {1} characters");

    public static readonly DiagnosticDescriptor DuplicateIdentifier = Error(
        "KLG005", "Duplicate rule code or name", "'{0}' is already the code or name of rule '{1}'");

    public static readonly DiagnosticDescriptor InvalidClass = Error(
        "KLG006", "Class cannot be a rule", "Rule '{0}' must {1}");

    public static readonly DiagnosticDescriptor InvalidSummary = Error(
        "KLG007", "Invalid rule summary", "The summary of rule '{0}' must be one sentence that ends in a full stop");

    public static readonly DiagnosticDescriptor InvalidEquivalent = Error(
        "KLG008", "Invalid equivalent", "The equivalent '{0}' must be 'tool:id', with the tool one of: {1}");

    public static readonly DiagnosticDescriptor NoModels = Error(
        "KLG101", "Model types not found", "No reference to KubernetesClient with kinds in k8s.Models was found");

    public static readonly DiagnosticDescriptor UnknownFieldType = Error(
        "KLG102", "Model field of an unknown type", "The binder does not know how to bind {0}");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "KubeLint", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
