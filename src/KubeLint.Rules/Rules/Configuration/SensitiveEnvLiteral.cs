using k8s.Models;
using KubeLint.Credentials;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.Configuration;

/// <summary>A credential written into the spec of a container.</summary>
[Rule("KL2007", "sensitive-env-literal", RuleFamily.Configuration, Severity.Warning,
    Confidence = Confidence.Medium,
    Summary = "A container is given a credential as a literal, in its environment or on its command line.",
    Guide = "ConfigMaps and Secrets: Managing Application Configuration",
    Equivalents =
    [
        "kube-linter:env-var-secret", "polaris:sensitiveContainerEnvVar", "kubescape:C-0012", "monokle:KBP111",
    ])]
[RuleOption(Allow, "Names of variables that hold no credential, such as `*_PASSWORD_FILE`.")]
internal sealed class SensitiveEnvLiteral : ContainerRule
{
    private const string Allow = "allow";

    /// <summary>A value with more credentials than these is one mistake, not as many.</summary>
    private const int MostShown = 10;

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        Manifest manifest = container.Template.Manifest;
        for (int number = 0; number < container.Model.Env?.Count; number++)
        {
            V1EnvVar variable = container.Model.Env[number];
            if (variable is { Name: { } name, Value: { Length: > 0 } value, ValueFrom: null }
                && !context.IsListed(manifest, Allow, name))
            {
                IReadOnlyList<Credential> found = CredentialScanner.Find(name, value);
                for (int index = 0; index < Math.Min(found.Count, MostShown); index++)
                {
                    Place place = manifest.At(variable, nameof(variable.Value));
                    string where = found[index].What == $"`{name}`" ? "" : $" in `{name}`";
                    Report(container, place, found[index], where, context);
                }
            }
        }

        foreach (CommandLine line in CommandLine.Of(container))
        {
            IReadOnlyList<(int Word, Credential Credential)> found = CredentialScanner.FindInCommand(line.Words);
            for (int index = 0; index < Math.Min(found.Count, MostShown); index++)
            {
                (int word, Credential credential) = found[index];
                Report(container, line.PlaceOf(word), credential, " on a command line", context);
            }
        }
    }

    private static void Report(
        Container container, Place place, Credential credential, string where, RuleContext context)
    {
        bool isGuess = credential.Kind == CredentialKind.NamedValue;
        string what = credential.What + where;
        context.Report(
                place.Part(credential.Start, credential.Length),
                isGuess
                    ? $"{container.DisplayName} seems to be given a credential, going by its name: {what}"
                    : $"{container.DisplayName} is given {what}",
                "who may read the workload, its history or the file reads the credential too",
                "put it into a Secret and refer to it with `secretKeyRef`, or mount it, and change it if it was real")
            .WithConfidence(isGuess ? Confidence.Medium : Confidence.High);
    }
}
