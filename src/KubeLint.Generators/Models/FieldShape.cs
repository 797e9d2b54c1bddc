namespace KubeLint.Generators.Models;

/// <summary>How many values a field has.</summary>
internal enum FieldShape
{
    Single,
    List,
    Map,
}
