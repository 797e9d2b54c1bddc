namespace KubeLint.Manifests;

/// <summary>The JSON names of model properties; generated.</summary>
internal static partial class ModelFields
{
    public static string JsonName(object owner, string property)
    {
        _ = owner;
        return char.ToLowerInvariant(property[0]) + property[1..];
    }
}
