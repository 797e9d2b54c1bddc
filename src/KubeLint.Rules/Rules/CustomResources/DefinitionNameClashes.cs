using KubeLint.Bundles;
using KubeLint.Manifests;
using KubeLint.Schemas.CustomResources;

namespace KubeLint.Rules.CustomResources;

/// <summary>Names that two definitions of one group, applied together, both want.</summary>
internal static class DefinitionNameClashes
{
    private static readonly FieldPath _names = FieldPath.Of("spec", "names");

    /// <summary>Checks a definition against those that come before it.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="context">What the rule is given.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(CustomResourceDefinition definition, RuleContext context, DefinitionReport report)
    {
        foreach (CustomResourceDefinition other in context.Bundle.CustomResourceDefinitions.InGroup(definition.Group))
        {
            if (ReferenceEquals(other.Manifest, definition.Manifest))
            {
                return;
            }

            if (other.Manifest.Name != definition.Manifest.Name
                && AppliedTogether.Are(other.Manifest, definition.Manifest, context.Bundle.Kustomizations)
                && FindClash(definition, other) is { } clash)
            {
                report.At(
                        clash.Path,
                        $"The name `{clash.Name}` is taken by {other.Manifest.DisplayName}",
                        "choose another name",
                        "of two definitions that want the same name in a group, the API server serves the first only")
                    .WithRelated(other.Manifest.At(clash.Other), "it is taken here");
            }
        }
    }

    private static (FieldPath Path, FieldPath Other, string Name)? FindClash(
        CustomResourceDefinition one, CustomResourceDefinition other)
    {
        foreach ((FieldPath path, bool isKind, string name) in NamesOf(one))
        {
            foreach ((FieldPath otherPath, bool isOtherKind, string otherName) in NamesOf(other))
            {
                if (isKind == isOtherKind && name == otherName)
                {
                    return (path, otherPath, name);
                }
            }
        }

        return null;
    }

    private static IEnumerable<(FieldPath Path, bool IsKind, string Name)> NamesOf(CustomResourceDefinition definition)
    {
        foreach (string field in (string[])["plural", "singular", "kind", "listKind"])
        {
            if (definition.Names.Text(field) is { Length: > 0 } name)
            {
                yield return (_names.Key(field), field is "kind" or "listKind", name);
            }
        }

        foreach ((int index, string name) in definition.Names.IndexedTexts("shortNames"))
        {
            yield return (_names.Key("shortNames").Index(index), false, name);
        }
    }
}
