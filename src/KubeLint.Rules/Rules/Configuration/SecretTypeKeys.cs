using k8s.Models;
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
    private const string AccountToken = "kubernetes.io/service-account-token";
    private const string AccountName = "kubernetes.io/service-account.name";
    private const string Refused = "the API server refuses it";
    private const string Useless = "it is accepted, and who reads it fails";

    /// <inheritdoc/>
    protected override void Check(Manifest<V1Secret> manifest, RuleContext context)
    {
        if (manifest.Model.Type is not { } name || PatchName.IsThatOf(manifest))
        {
            return;
        }

        if (name == AccountToken && Field.IsBlank(manifest.NodeAt("metadata", "annotations", AccountName)))
        {
            Place place = manifest.At("metadata", "annotations", AccountName);
            string message = $"{manifest.DisplayName} is the token of a ServiceAccount and does not say of which";
            Report(manifest, place, message, Refused, $"write the annotation `{AccountName}`", context);
        }

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

    private static void CheckMissing(Manifest<V1Secret> secret, SecretType type, RuleContext context)
    {
        SecretKey[] missing = [.. type.Keys.Where(key => !SecretValues.HaveKey(secret, key.Name))];
        if (missing.Length == 0 || (type.IsOneEnough && missing.Length < type.Keys.Count))
        {
            return;
        }

        string names = string.Join(" and ", missing.Select(key => $"`{key.Name}`"));
        string none = string.Join(" and ", missing.Select(key => $"no `{key.Name}`"));
        Report(
            secret,
            secret.At(SecretValues.FieldOf(secret), missing[0].Name),
            $"{secret.DisplayName} has {none}, which its type asks for",
            type.IsValidated ? Refused : Useless,
            $"write {(type.IsOneEnough ? "one of them" : names)}, or another `type`",
            context);
    }

    /// <summary>What is still to be filled in is not judged, what is left empty is no more than suspicious.</summary>
    private static void CheckValue(
        Manifest<V1Secret> secret, SecretType type, SecretKey key, SecretValue value, RuleContext context)
    {
        if (value.Text is not null && string.IsNullOrWhiteSpace(value.Text))
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
        else if (!value.IsToBeFilledIn && key.Problem(value.Text ?? "") is { } problem)
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

    private static FindingDraft Report(
        Manifest<V1Secret> secret, Place place, string message, string why, string advice, RuleContext context) =>
        context.Report(place, message, why, advice)
            .WithRelated(secret.At(secret.Model, nameof(V1Secret.Type)), "the type");
}
