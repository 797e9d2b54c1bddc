using k8s.Models;
using KubeLint.Credentials;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;

namespace KubeLint.Rules.Configuration;

/// <summary>A Secret without what its type promises.</summary>
[Rule("KL2004", "secret-type-keys", RuleFamily.Configuration, Severity.Error,
    Summary = "A Secret lacks a key that its type needs, or the value is not of the form that the type promises.",
    Guide = "ConfigMaps and Secrets: Managing Application Configuration")]
internal sealed class SecretTypeKeys : ManifestRule<V1Secret>
{
    private const string Refused = "the API server refuses it";
    private const string Useless = "it is accepted, and who reads it fails";

    /// <inheritdoc/>
    protected override void Check(Manifest<V1Secret> manifest, RuleContext context)
    {
        if (manifest.Model.Type is not { } name || PatchName.IsThatOf(manifest))
        {
            return;
        }

        CheckAccount(manifest, name, context);
        if (SecretTypes.Find(name) is { } type)
        {
            CheckMissing(manifest, type, context);
            foreach (SecretValue value in SecretValues.Of(manifest))
            {
                if (type.Keys.FirstOrDefault(key => key.Name == value.Key) is { } key)
                {
                    CheckValue(manifest, type, key, value, context);
                }
            }
        }
    }

    private static void CheckAccount(Manifest<V1Secret> secret, string type, RuleContext context)
    {
        const string Annotation = "kubernetes.io/service-account.name";
        if (type == "kubernetes.io/service-account-token"
            && Field.IsBlank(secret.NodeAt("metadata", "annotations", Annotation)))
        {
            Report(
                secret,
                secret.At("metadata", "annotations", Annotation),
                $"{secret.DisplayName} is the token of a ServiceAccount and does not say of which",
                Refused,
                $"write the annotation `{Annotation}`",
                context);
        }
    }

    private static void CheckMissing(Manifest<V1Secret> secret, SecretType type, RuleContext context)
    {
        SecretKey[] missing = [.. type.Keys.Where(key => !IsWritten(secret, key.Name))];
        if (missing.Length == 0 || (type.IsOneEnough && missing.Length < type.Keys.Count))
        {
            return;
        }

        string names = string.Join(type.IsOneEnough ? " or " : " and ", missing.Select(key => $"`{key.Name}`"));
        string none = string.Join(" and ", missing.Select(key => $"no `{key.Name}`"));
        string field = secret.NodeAt("data") is null && secret.NodeAt("stringData") is not null ? "stringData" : "data";
        Report(
            secret,
            secret.At(field, missing[0].Name),
            $"{secret.DisplayName} has {none}, {(type.IsOneEnough ? "of which its type needs one" : "which its type needs")}",
            type.IsValidated ? Refused : Useless,
            $"write {names}, or another `type`",
            context);
    }

    /// <summary>What is still to be filled in is not judged, what is left empty is no more than suspicious.</summary>
    private static void CheckValue(
        Manifest<V1Secret> secret, SecretType type, SecretKey key, SecretValue value, RuleContext context)
    {
        if (value.Text is { } text && string.IsNullOrWhiteSpace(text))
        {
            Report(
                    secret,
                    value.Place,
                    $"`{key.Name}` of {secret.DisplayName} is empty",
                    key.IsRefusedEmpty ? Refused : Useless,
                    "write the value, or leave the Secret to what fills it in",
                    context)
                .WithSeverity(key.IsRefusedEmpty ? Severity.Error : Severity.Warning);
        }
        else if (!IsToBeFilledIn(value.Text) && key.Problem(value.Text ?? "") is { } problem)
        {
            Report(
                secret,
                value.ShortPlace,
                $"`{key.Name}` of {secret.DisplayName} {problem.Text}",
                problem.IsRefused ? Refused : Useless,
                $"write what `{type.Name}` asks for, or another `type`",
                context);
        }
    }

    private static bool IsWritten(Manifest secret, string key) =>
        secret.NodeAt("data", key) is not null || secret.NodeAt("stringData", key) is not null;

    private static bool IsToBeFilledIn(string? text) => text is not null
        && (Blanks.AppearIn(text) || (text[0] is not ('{' or '[') && Placeholders.Is(text)));

    private static FindingDraft Report(
        Manifest<V1Secret> secret, Place place, string message, string why, string advice, RuleContext context) =>
        context.Report(place, message, why, advice)
            .WithRelated(secret.At(secret.Model, nameof(V1Secret.Type)), "the type");
}
