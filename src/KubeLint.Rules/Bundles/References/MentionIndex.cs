using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using k8s.Models;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Bundles.References;

/// <summary>
/// Where names of objects appear outside references: in commands and variables of containers (<c>kubectl create
/// secret</c>, <c>--secret-name=x</c>, <c>CONFIGMAP_NAME</c>), in annotations that speak of Secrets or ConfigMaps, in
/// roles that let a program make them, and in custom resources, which may have them made or use them.
/// </summary>
internal sealed class MentionIndex
{
    private static readonly string[] MadeResources = ["secrets", "configmaps"];
    private static readonly string[] NameFieldEnds = ["name", "ref", "secret", "configmap", "serviceaccount"];

    private readonly Bundle _bundle;
    private readonly Dictionary<string, List<Manifest>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Manifest>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly ConcurrentDictionary<string, Reach<Manifest>> _reach = new(StringComparer.Ordinal);

    public MentionIndex(Bundle bundle)
    {
        _bundle = bundle;
        _bySpan = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (ManifestFile file in bundle.Files)
        {
            foreach (Manifest manifest in file.Manifests)
            {
                Read(manifest);
            }
        }
    }

    /// <summary>Tells whether an object in reach of another one mentions a name.</summary>
    /// <param name="from">The object that needs what is called so.</param>
    /// <param name="name">The name.</param>
    public bool Has(Manifest from, string name) =>
        _byWord.TryGetValue(name, out List<Manifest>? mentioning)
        && _reach.GetOrAdd(name, _ => new Reach<Manifest>(_bundle, mentioning, each => each)).Around(from).Any();

    private void Read(Manifest manifest)
    {
        if (manifest.NodeAt("metadata", "annotations") is YamlMapping annotations)
        {
            foreach (YamlEntry entry in annotations.Entries)
            {
                if (SpeaksOfObjects(entry.Name) && entry.Value.Resolved is YamlScalar annotation)
                {
                    AddWords(annotation.Value, manifest);
                }
            }
        }

        Read((manifest.ModelObject as V1Role)?.Rules ?? (manifest.ModelObject as V1ClusterRole)?.Rules, manifest);
        if (manifest.PodTemplate is { } template)
        {
            foreach (Container container in template.Containers)
            {
                Read(container.Model, manifest);
            }
        }
        else if (manifest.ModelObject is null && manifest.NodeAt("spec") is { } spec)
        {
            // Where an object only needs another one, that is a reference and no sign that it is made.
            HashSet<string> needed = new(StringComparer.Ordinal);
            foreach (ObjectReference reference in ReferenceReader.Of(manifest))
            {
                needed.Add(reference.Name);
            }

            AddNames(spec, needed, manifest);
        }
    }

    /// <summary>
    /// <c>create</c> cannot be limited to names (Kubernetes docs, "Referring to resources"), so a role names what its
    /// program makes in another rule, for reading it again.
    /// </summary>
    private void Read(IList<V1PolicyRule>? rules, Manifest manifest)
    {
        foreach (string resource in MadeResources)
        {
            if (rules?.Any(rule => AppliesTo(rule, resource) && rule.Verbs?.Contains("create") == true) == true)
            {
                foreach (string? name in rules.Where(rule => AppliesTo(rule, resource))
                    .SelectMany(rule => rule.ResourceNames ?? []))
                {
                    Add(name, manifest);
                }
            }
        }
    }

    private static bool AppliesTo(V1PolicyRule rule, string resource) => rule?.Resources?.Contains(resource) == true;

    private void Read(V1Container container, Manifest manifest)
    {
        foreach (V1EnvVar variable in container.Env ?? [])
        {
            if (SpeaksOfObjects(variable.Name))
            {
                AddWords(variable.Value, manifest);
            }
        }

        IList<string> command = container.Command ?? [];
        IList<string> arguments = container.Args ?? [];
        if (command.Any(SpeaksOfObjects) || arguments.Any(SpeaksOfObjects))
        {
            foreach (string text in command.Concat(arguments))
            {
                AddWords(text, manifest);
            }
        }
    }

    private void AddNames(YamlNode spec, HashSet<string> needed, Manifest manifest)
    {
        Stack<YamlNode> open = new([spec]);
        while (open.TryPop(out YamlNode? node))
        {
            switch (node)
            {
                case YamlSequence sequence:
                    for (int index = 0; index < sequence.Items.Count; index++)
                    {
                        open.Push(sequence.Items[index]);
                    }

                    break;
                case YamlMapping mapping:
                    for (int index = 0; index < mapping.Entries.Count; index++)
                    {
                        YamlEntry entry = mapping.Entries[index];
                        open.Push(entry.Value);
                        if (IsNameField(entry.Name)
                            && entry.Value.Resolved is YamlScalar { Value: { Length: > 0 } name }
                            && !needed.Contains(name))
                        {
                            Add(name, manifest);
                        }
                    }

                    break;
            }
        }
    }

    private void AddWords(string? text, Manifest manifest)
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
                Add(text.AsSpan(start..index), manifest);
                start = -1;
            }
        }
    }

    private void Add(ReadOnlySpan<char> word, Manifest manifest)
    {
        ref List<Manifest>? mentioning = ref CollectionsMarshal.GetValueRefOrAddDefault(_bySpan, word, out _);
        mentioning ??= [];
        if (mentioning.Count == 0 || mentioning[^1] != manifest)
        {
            mentioning.Add(manifest);
        }
    }

    private static bool IsNameField(string key)
    {
        foreach (string end in NameFieldEnds)
        {
            if (key.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SpeaksOfObjects(string? text) => text is not null
        && (text.Contains("secret", StringComparison.OrdinalIgnoreCase)
            || text.Contains("configmap", StringComparison.OrdinalIgnoreCase)
            || text.Contains("serviceaccount", StringComparison.OrdinalIgnoreCase)
            || text.Contains("kubectl", StringComparison.Ordinal));
}
