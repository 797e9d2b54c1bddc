using k8s.Models;
using KubeLint.Credentials;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Configuration;

/// <summary>A credential in a ConfigMap, where everybody may read it.</summary>
[Rule("KL2006", "sensitive-data-in-configmap", RuleFamily.Configuration, Severity.Warning,
    Confidence = Confidence.Medium,
    Summary = "A ConfigMap holds what looks like a credential.",
    Guide = "ConfigMaps and Secrets: Managing Application Configuration",
    Equivalents = ["polaris:sensitiveConfigmapContent", "trivy:KSV-0109", "kubescape:rule-credentials-configmap"])]
[RuleOption(Allow, "Keys that hold no credential, such as `*.properties`.")]
internal sealed class SensitiveDataInConfigMap : ManifestRule<V1ConfigMap>
{
    private const string Allow = "allow";

    /// <summary>A value with more credentials than these is one mistake, not as many.</summary>
    private const int MostShown = 25;

    /// <inheritdoc/>
    protected override void Check(Manifest<V1ConfigMap> manifest, RuleContext context)
    {
        foreach ((string key, string value) in manifest.Model.Data ?? new Dictionary<string, string>())
        {
            IReadOnlyList<Credential> found =
                context.IsListed(manifest, Allow, key) ? [] : CredentialScanner.Find(key, value);
            for (int index = 0; index < Math.Min(found.Count, MostShown); index++)
            {
                Report(manifest, key, found[index], Math.Max(found.Count - MostShown, 0), context);
            }
        }
    }

    private static void Report(
        Manifest<V1ConfigMap> manifest, string key, Credential credential, int hidden, RuleContext context)
    {
        bool isGuess = credential.Kind == CredentialKind.NamedValue;
        string where = credential.What == $"`{key}`" ? credential.What : $"{credential.What} in `{key}`";
        string others = hidden > 0 ? $" ({MostShown} of {MostShown + hidden} are shown)" : "";
        context.Report(
                manifest.At(manifest.Model, nameof(V1ConfigMap.Data), key).Part(credential.Start, credential.Length),
                isGuess
                    ? $"{manifest.DisplayName} seems to hold a credential, going by its name: {where}{others}"
                    : $"{manifest.DisplayName} holds {where}{others}",
                "a ConfigMap is kept and shown in clear, and far more people and programs may read it than a Secret",
                "move the value to a Secret, refer to it from there, and change it if it was real")
            .WithConfidence(isGuess ? Confidence.Medium : Confidence.High);
    }
}
