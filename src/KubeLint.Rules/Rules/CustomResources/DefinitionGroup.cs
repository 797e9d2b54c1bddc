using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Schemas.CustomResources;

namespace KubeLint.Rules.CustomResources;

/// <summary>The API group of a definition, and whether it may be taken.</summary>
internal static class DefinitionGroup
{
    private const string Annotation = "api-approved.kubernetes.io";
    private const string Unapproved = "unapproved";

    private static readonly FieldPath _group = FieldPath.Of("spec", "group");
    private static readonly string[] _protected = ["k8s.io", "kubernetes.io"];

    /// <summary>Checks a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(CustomResourceDefinition definition, DefinitionReport report)
    {
        CheckName(definition, report);
        CheckApproval(definition, report);
    }

    private static void CheckName(CustomResourceDefinition definition, DefinitionReport report)
    {
        report.CheckName(_group, $"The group `{definition.Group}`", definition.Group, NameGrammar.Subdomain);
        if (definition.Group.Length > 0 && !definition.Group.Contains('.', StringComparison.Ordinal)
            && !Blanks.AppearIn(definition.Group))
        {
            report.At(
                _group,
                $"The group `{definition.Group}` is no domain",
                $"use a domain of yours, such as `{definition.Group}.example.com`",
                "the API server refuses it: groups without a dot are its own");
        }
    }

    /// <summary>Groups of the Kubernetes community need an approval, or have to say that they have none.</summary>
    private static void CheckApproval(CustomResourceDefinition definition, DefinitionReport report)
    {
        ObjectFields annotations = new ObjectFields(definition.Manifest.Root).Fields("metadata").Fields("annotations");
        string value = annotations.Text(Annotation) ?? "";
        bool isProtected = Array.Exists(_protected, domain => IsSameOrBelow(definition.Group, domain));
        if (!isProtected || value.StartsWith(Unapproved, StringComparison.Ordinal) || IsUrl(value))
        {
            return;
        }

        report.At(
            FieldPath.Of("metadata", "annotations").Key(Annotation),
            value.Length == 0
                ? $"A definition in the group `{definition.Group}` has no annotation `{Annotation}`"
                : $"The annotation `{Annotation}` is no URL",
            $"use a group of your own, or annotate with the URL of the approval, or with `{Unapproved}` and a reason",
            "the API server refuses it: groups below `k8s.io` and `kubernetes.io` belong to the Kubernetes community");
    }

    private static bool IsSameOrBelow(string group, string domain) =>
        group == domain || group.EndsWith($".{domain}", StringComparison.Ordinal);

    private static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Host.Length > 0;
}
