using KubeLint.Bundles.References;
using KubeLint.Yaml;

namespace KubeLint.Bundles;

/// <summary>Reads what the ConfigMap and Secret generators of a kustomization make.</summary>
internal static class KustomizeGenerators
{
    /// <summary>Reads the generators.</summary>
    /// <param name="kustomization">The kustomization.</param>
    /// <param name="root">Its document's root.</param>
    /// <returns>What they make, in the order of their places.</returns>
    public static IReadOnlyList<ObjectMaker> Read(Kustomization kustomization, YamlMapping root)
    {
        List<ObjectMaker>? makers = null;
        Read(kustomization, root, "configMapGenerator", ObjectKinds.ConfigMap, ref makers);
        Read(kustomization, root, "secretGenerator", ObjectKinds.Secret, ref makers);
        return makers ?? (IReadOnlyList<ObjectMaker>)[];
    }

    private static void Read(
        Kustomization kustomization, YamlMapping root, string field, string kind, ref List<ObjectMaker>? makers)
    {
        IReadOnlyList<YamlNode> generators = (root.Find(field)?.Value.Resolved as YamlSequence)?.Items ?? [];
        for (int index = 0; index < generators.Count; index++)
        {
            if (generators[index].Resolved is YamlMapping generator
                && generator.Find("name")?.Value.Resolved is YamlScalar { AsString: { Length: > 0 } name } written)
            {
                (makers ??= []).Add(new ObjectMaker(kind, name, kustomization.Source, written.Span, $"a {field}")
                {
                    Kustomization = kustomization,
                    Namespace = Text(generator, "namespace"),
                    Keys = KeysOf(generator),
                });
            }
        }
    }

    /// <summary>What <c>envs</c> files hold is not known; nor what the generator is merged with.</summary>
    private static string[]? KeysOf(YamlMapping generator)
    {
        if (generator.Find("envs") is not null || generator.Find("env") is not null
            || Text(generator, "behavior") is { } behavior && behavior != "create")
        {
            return null;
        }

        return
        [
            .. Texts(generator, "literals").Select(BeforeEquals),
            .. Texts(generator, "files").Select(file => file.Contains('=', StringComparison.Ordinal)
                ? BeforeEquals(file) : file[(file.LastIndexOf('/') + 1)..]),
        ];
    }

    private static string BeforeEquals(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is > 0 and int end ? text[..end] : text;

    private static IEnumerable<string> Texts(YamlMapping mapping, string key) =>
        ((mapping.Find(key)?.Value.Resolved as YamlSequence)?.Items ?? [])
            .Select(item => item.Resolved)
            .OfType<YamlScalar>()
            .Select(scalar => scalar.Value);

    private static string? Text(YamlMapping mapping, string key) =>
        (mapping.Find(key)?.Value.Resolved as YamlScalar)?.AsString;
}
