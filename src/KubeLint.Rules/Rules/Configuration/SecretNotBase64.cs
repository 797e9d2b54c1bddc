using k8s.Models;
using KubeLint.Bundles;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Rules.Schemas;
using KubeLint.Schemas.Validation;
using KubeLint.Yaml;

namespace KubeLint.Rules.Configuration;

/// <summary>A value that the API server has to decode and cannot.</summary>
[Rule("KL2001", "secret-not-base64", RuleFamily.Configuration, Severity.Error,
    Summary = "A value under data of a Secret, or binaryData of a ConfigMap, is not base64.",
    Guide = "ConfigMaps and Secrets: Managing Application Configuration")]
internal sealed class SecretNotBase64 : BundleRule, IViolationOwner
{
    /// <summary>From this length on a text with one odd character is encoded and broken rather than plain.</summary>
    private const int LongText = 24;

    private const string FoldedReason = "folding makes spaces of the line breaks, and base64 has no spaces";

    /// <inheritdoc/>
    public override void Check(Bundle bundle, RuleContext context)
    {
        foreach (Manifest<V1Secret> secret in bundle.All<V1Secret>())
        {
            CheckValues(secret, "data", "stringData", context);
        }

        foreach (Manifest<V1ConfigMap> map in bundle.All<V1ConfigMap>())
        {
            CheckValues(map, "binaryData", "data", context);
        }
    }

    /// <inheritdoc/>
    public bool Owns(Manifest manifest, Violation violation) =>
        violation.Node is YamlScalar && violation.Path.Parent is { Parent.Parent: null, LastKey: { } field }
        && (manifest.ModelObject, field) is (V1Secret, "data") or (V1ConfigMap, "binaryData");

    /// <summary>The nodes are read here, since the model keeps only values that could be decoded.</summary>
    private static void CheckValues(Manifest manifest, string field, string textField, RuleContext context)
    {
        foreach (YamlEntry entry in (manifest.At(field).Node as YamlMapping)?.EffectiveEntries() ?? [])
        {
            if (entry.Value.Resolved is YamlScalar { Type: not ScalarType.Null } scalar
                && Problem(scalar) is { } problem && !IsDecryptedFirst(manifest, scalar))
            {
                Report(manifest.At(field, entry.Name), problem, scalar, textField, context);
            }
        }
    }

    private static Base64Problem? Problem(YamlScalar scalar) => scalar.AsString switch
    {
        null => new Base64Problem($"to YAML the value is {NameOf(scalar.Type)}", -1),
        { } text when TextTemplates.AppearIn(text) => null,
        { } text => Base64Text.Check(text),
    };

    private static string NameOf(ScalarType type) => type == ScalarType.Boolean ? "a boolean" : "a number";

    /// <summary>SOPS encrypts the values of an object and leaves their keys and shape.</summary>
    private static bool IsDecryptedFirst(Manifest manifest, YamlScalar scalar) =>
        scalar.Value.StartsWith("ENC[", StringComparison.Ordinal) && manifest.Root.Find("sops") is not null;

    private static void Report(
        Place place, Base64Problem problem, YamlScalar scalar, string textField, RuleContext context)
    {
        bool isFolded = scalar.Style != ScalarStyle.Literal && problem.Index >= 0
            && scalar.Value[problem.Index] == ' '
            && Base64Text.Check(scalar.Value.Replace(" ", "", StringComparison.Ordinal)) is null;
        bool isOneOddCharacter = !isFolded && problem.Index >= 0 && scalar.Value.Length >= LongText;
        bool standsForAnother = PlaceholderText.Is(scalar);
        context.Report(
                isOneOddCharacter ? place.Part(problem.Index, 1) : place,
                $"{place.Manifest.DisplayName} has a value that is not base64: `{place.Path}`",
                $"the API server decodes it and refuses the object: {(isFolded ? FoldedReason : problem.Reason)}",
                isFolded
                    ? "write the lines as a literal block (`|`), which keeps line breaks, or without breaks"
                    : standsForAnother ? "put the encoded value in its place before the object is applied"
                    : $"encode the value, or move it to `{textField}`, which takes it as it is")
            .WithConfidence(standsForAnother ? Confidence.Low : Confidence.High);
    }
}
