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

    private readonly ReachIndex<string, Manifest> _byWord;

    public MentionIndex(Bundle bundle)
    {
        _byWord = new ReachIndex<string, Manifest>(bundle, each => each, StringComparer.Ordinal);
        EntryWalk walk = new();
        foreach (Manifest manifest in bundle.Manifests)
        {
            Read(manifest, walk);
        }
    }

    /// <summary>Tells whether an object in reach of another one mentions a name.</summary>
    /// <param name="from">The object that needs what is called so.</param>
    /// <param name="name">The name.</param>
    public bool Has(Manifest from, string name) => _byWord.Of(name) is { } mentioning && mentioning.Around(from).Any();

    private void Read(Manifest manifest, EntryWalk walk)
    {
        if (manifest.NodeAt("metadata", "annotations") is YamlMapping annotations)
        {
            foreach (YamlEntry entry in annotations.AsSpan())
            {
                if (SpeaksOfObjects(entry.Name) && entry.Value.Resolved is YamlScalar annotation)
                {
                    AddWords(annotation.Value, manifest);
                }
            }
        }

        if (((manifest.ModelObject as V1Role)?.Rules ?? (manifest.ModelObject as V1ClusterRole)?.Rules) is { } rules)
        {
            Read(rules, manifest);
        }

        if (manifest.PodTemplate is { } template)
        {
            foreach (Container container in template.Containers)
            {
                Read(container.Model, manifest);
            }
        }
        else if (manifest.ModelObject is null && manifest.NodeAt("spec") is { } spec)
        {
            walk.Begin(spec);
            AddNames(walk, manifest);
        }
    }

    /// <summary>
    /// <c>create</c> cannot be limited to names (Kubernetes docs, "Referring to resources"), so a role names what its
    /// program makes in another rule, for reading it again.
    /// </summary>
    private void Read(IList<V1PolicyRule> rules, Manifest manifest)
    {
        foreach (string resource in MadeResources)
        {
            if (rules.Any(rule => AppliesTo(rule, resource) && rule.Verbs?.Contains("create") == true))
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
        for (int index = 0; index < container.Env?.Count; index++)
        {
            if (SpeaksOfObjects(container.Env[index].Name))
            {
                AddWords(container.Env[index].Value, manifest);
            }
        }

        if (AnySpeaksOfObjects(container.Command) || AnySpeaksOfObjects(container.Args))
        {
            foreach (string text in (container.Command ?? []).Concat(container.Args ?? []))
            {
                AddWords(text, manifest);
            }
        }
    }

    /// <summary>Where an object only needs another one, that is a reference and no sign that it is made.</summary>
    private void AddNames(EntryWalk below, Manifest manifest)
    {
        IReadOnlyList<ObjectReference> references = ReferenceReader.Of(manifest);
        HashSet<string>? needed = references.Count == 0 ? null
            : references.Select(reference => reference.Name).ToHashSet(StringComparer.Ordinal);
        while (below.TryNext(out YamlEntry entry))
        {
            if (IsNameField(entry.Name)
                && entry.Value.Resolved is YamlScalar { Value: { Length: > 0 } name }
                && needed?.Contains(name) != true)
            {
                Add(name, manifest);
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
                Add(text[start..index], manifest);
                start = -1;
            }
        }
    }

    private void Add(string word, Manifest manifest)
    {
        if (_byWord.LastOf(word) != manifest)
        {
            _byWord.Add(word, manifest);
        }
    }

    private static bool AnySpeaksOfObjects(IList<string>? texts)
    {
        for (int index = 0; index < texts?.Count; index++)
        {
            if (SpeaksOfObjects(texts[index]))
            {
                return true;
            }
        }

        return false;
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
