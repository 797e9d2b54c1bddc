using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Yaml;

namespace KubeLint.Rules.Objects;

/// <summary>An object that has neither a name nor a prefix to make one of.</summary>
[Rule(
    "KL0401",
    "missing-name",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "An object has neither `metadata.name` nor `metadata.generateName`.")]
internal sealed class MissingName : RefusalRule
{
    private const string MetadataKey = "metadata";
    private const string Name = "name";

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context)
    {
        YamlNode? metadata = manifest.Root.Find(MetadataKey)?.Value.Resolved;
        bool isReadable = metadata is null or YamlMapping or YamlScalar { Type: ScalarType.Null };
        return isReadable && IsMissing(metadata, Name) && IsMissing(metadata, "generateName")
            && IsStored(manifest, context) && !PatchName.IsThatOf(manifest) ? [Of(manifest)] : [];
    }

    private static Refusal Of(Manifest manifest) =>
        new(manifest.At(MetadataKey, Name), $"{manifest.Kind} has no name", $"write `{MetadataKey}.{Name}`")
        {
            Why = "the API server refuses an object without `metadata.name` or `metadata.generateName`",
        };

    private static bool IsMissing(YamlNode? metadata, string key) =>
        (metadata as YamlMapping)?.Find(key)?.Value.Resolved
            is null or YamlScalar { Type: ScalarType.Null } or YamlScalar { Value: "" };

    private static bool IsStored(Manifest manifest, RuleContext context) =>
        BuiltInKinds.Find(manifest.Group, manifest.Kind) is not null
        || context.Bundle.CustomResourceDefinitions.Define(manifest.Group, manifest.Kind);
}
