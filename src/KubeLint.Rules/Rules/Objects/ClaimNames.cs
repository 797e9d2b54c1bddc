using k8s.Models;
using KubeLint.Grammars;

namespace KubeLint.Rules.Objects;

/// <summary>The names that claims hold.</summary>
internal static class ClaimNames
{
    /// <summary>The names in a claim.</summary>
    /// <param name="spec">The claim's spec.</param>
    /// <param name="rows">Takes the names, whether they are there or not.</param>
    public static void List(V1PersistentVolumeClaimSpec spec, TableRows<NamedField> rows)
    {
        rows.Add(new(
            spec, nameof(spec.StorageClassName), spec.StorageClassName, NameGrammar.Subdomain, NamedFields.Class));
        rows.Add(new(spec, nameof(spec.VolumeAttributesClassName), spec.VolumeAttributesClassName,
            NameGrammar.Subdomain, NamedFields.Attributes));
        if (spec.DataSource is { } source)
        {
            rows.Add(new(source, nameof(source.ApiGroup), source.ApiGroup, NameGrammar.Subdomain, NamedFields.Group));
        }

        if (spec.DataSourceRef is { } reference)
        {
            rows.Add(new(
                reference, nameof(reference.ApiGroup), reference.ApiGroup, NameGrammar.Subdomain, NamedFields.Group));
        }
    }
}
