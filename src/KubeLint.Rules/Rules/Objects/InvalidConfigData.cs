using k8s.Models;
using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>A ConfigMap or Secret with keys that cannot become files, or with too much in it.</summary>
[Rule(
    "KL0435",
    "invalid-config-data",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A key of a ConfigMap or Secret breaks the rules for keys, or all of its values exceed 1 MiB.")]
internal sealed class InvalidConfigData : RefusalRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Find(Manifest manifest, RuleContext context) =>
        manifest.ModelObject is V1ConfigMap or V1Secret ? Find(manifest) : [];

    private static IEnumerable<Refusal> Find(Manifest manifest)
    {
        foreach (Field map in MapsOf(manifest.ModelObject))
        {
            foreach (string key in ConfigData.KeysOf(manifest, map))
            {
                if (NameFlaw.In(key, NameGrammar.ConfigKey) is { } flaw)
                {
                    yield return flaw.AtKey($"The key `{key}`", manifest.At(map.Owner, map.Property, key)) with
                    {
                        Why = "the API server refuses it: a key can become a file's name",
                    };
                }
            }
        }

        if (ConfigSize.Find(manifest) is { } tooMuch)
        {
            yield return tooMuch;
        }

        if (manifest.ModelObject is V1ConfigMap { Data: { } data, BinaryData: { } binary } config)
        {
            foreach (string key in data.Keys.Where(binary.ContainsKey))
            {
                Place one = manifest.At(config, nameof(config.Data), key).OnKey();
                Place other = manifest.At(config, nameof(config.BinaryData), key).OnKey();
                bool isFirst = one.Span.Start < other.Span.Start;
                yield return new Refusal(
                    isFirst ? other : one,
                    $"The key `{key}` stands in `data` and in `binaryData`",
                    "rename one of the two")
                {
                    Other = isFirst ? one : other,
                    OtherMessage = "the same key",
                };
            }
        }
    }

    private static IEnumerable<Field> MapsOf(object? model) => model switch
    {
        V1ConfigMap config =>
            [new Field(config, nameof(config.Data)), new Field(config, nameof(config.BinaryData))],
        V1Secret secret =>
            [new Field(secret, nameof(secret.Data)), new Field(secret, nameof(secret.StringData))],
        _ => [],
    };
}
