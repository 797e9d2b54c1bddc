using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Bundles.References;

/// <summary>
/// Where names of objects appear outside references: in commands and variables of containers (<c>kubectl create
/// secret</c>, <c>--secret-name=x</c>, <c>CONFIGMAP_NAME</c>), in annotations that speak of Secrets or ConfigMaps, and
/// in custom resources, which may have them made or use them.
/// </summary>
internal sealed class MentionIndex
{
    private static readonly string[] NameFieldEnds = ["name", "ref", "secret", "configmap", "serviceaccount"];

    private readonly Bundle _bundle;
    private readonly Dictionary<string, List<Manifest>> _byWord = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Reach<Manifest>> _reach = new(StringComparer.Ordinal);

    public MentionIndex(Bundle bundle)
    {
        _bundle = bundle;
        foreach (Manifest manifest in bundle.Files.SelectMany(file => file.Manifests))
        {
            foreach (string word in WordsOf(manifest).Distinct(StringComparer.Ordinal))
            {
                ref List<Manifest>? mentioning =
                    ref CollectionsMarshal.GetValueRefOrAddDefault(_byWord, word, out _);
                (mentioning ??= []).Add(manifest);
            }
        }
    }

    /// <summary>Tells whether an object in reach of another one mentions a name.</summary>
    /// <param name="from">The object that needs what is called so.</param>
    /// <param name="name">The name.</param>
    public bool Has(Manifest from, string name) =>
        _byWord.TryGetValue(name, out List<Manifest>? mentioning)
        && _reach.GetOrAdd(name, _ => new Reach<Manifest>(_bundle, mentioning, each => each)).Around(from).Any();

    private static IEnumerable<string> WordsOf(Manifest manifest)
    {
        foreach (string word in AnnotationsOf(manifest).SelectMany(WordsIn))
        {
            yield return word;
        }

        foreach (Container container in manifest.PodTemplate?.Containers ?? ContainerList.Empty)
        {
            foreach (string word in VariablesOf(container).SelectMany(WordsIn))
            {
                yield return word;
            }

            string[] texts = [.. container.Model.Command ?? [], .. container.Model.Args ?? []];
            if (Array.Exists(texts, SpeaksOfObjects))
            {
                foreach (string word in texts.SelectMany(WordsIn))
                {
                    yield return word;
                }
            }
        }

        if (manifest.ModelObject is null && manifest.PodTemplate is null && manifest.NodeAt("spec") is { } spec)
        {
            // Where an object only needs another one, that is a reference and no sign that it is made.
            IEnumerable<string> needed = ReferenceReader.Of(manifest).Select(reference => reference.Name);
            foreach (string word in NamesIn(spec).Except(needed, StringComparer.Ordinal))
            {
                yield return word;
            }
        }
    }

    private static IEnumerable<string> VariablesOf(Container container) => (container.Model.Env ?? [])
        .Where(variable => SpeaksOfObjects(variable.Name) && variable.Value is { Length: > 0 })
        .Select(variable => variable.Value);

    private static IEnumerable<string> AnnotationsOf(Manifest manifest) =>
        ((manifest.NodeAt("metadata", "annotations") as YamlMapping)?.Entries ?? [])
        .Where(entry => SpeaksOfObjects(entry.Name))
        .Select(entry => (entry.Value.Resolved as YamlScalar)?.Value)
        .OfType<string>();

    private static bool SpeaksOfObjects(string? text) => text is not null
        && (text.Contains("secret", StringComparison.OrdinalIgnoreCase)
            || text.Contains("configmap", StringComparison.OrdinalIgnoreCase)
            || text.Contains("serviceaccount", StringComparison.OrdinalIgnoreCase)
            || text.Contains("kubectl", StringComparison.Ordinal));

    private static IEnumerable<string> WordsIn(string? text)
    {
        int start = -1;
        for (int index = 0; index <= text?.Length; index++)
        {
            bool isPart = index < text.Length && (char.IsAsciiLetterOrDigit(text[index]) || text[index] is '-' or '.');
            if (isPart && start < 0)
            {
                start = index;
            }
            else if (!isPart && start >= 0)
            {
                yield return text[start..index];
                start = -1;
            }
        }
    }

    private static IEnumerable<string> NamesIn(YamlNode spec)
    {
        Stack<YamlNode> open = new([spec]);
        while (open.TryPop(out YamlNode? node))
        {
            foreach (YamlNode item in (node as YamlSequence)?.Items ?? [])
            {
                open.Push(item);
            }

            foreach (YamlEntry entry in (node as YamlMapping)?.Entries ?? [])
            {
                open.Push(entry.Value);
                if (entry.Value.Resolved is YamlScalar { Value: { Length: > 0 } name }
                    && Array.Exists(NameFieldEnds, end => entry.Name.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
                {
                    yield return name;
                }
            }
        }
    }
}
