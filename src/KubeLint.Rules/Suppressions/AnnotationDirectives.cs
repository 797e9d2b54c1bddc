using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;

namespace KubeLint.Suppressions;

/// <summary>
/// Reads the annotations of a file's objects that silence findings. One of an object holds for the object, one of its
/// pod template (or of the Jobs of a CronJob) for what is in the template.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="names">What names mean.</param>
/// <param name="fromPeers">True to read those that are written for other tools too.</param>
/// <param name="directives">Takes what is found.</param>
/// <param name="mistakes">Takes what cannot be read.</param>
internal sealed class AnnotationDirectives(
    ManifestFile file, RuleNames names, bool fromPeers, List<Directive> directives, List<DirectiveMistake> mistakes)
{
    private const string Domain = "kubelint.dev/";
    private const string Ignore = "kubelint.dev/ignore.";
    private const string Remedy = "write `kubelint.dev/ignore.<rule>: reason`";

    private static readonly FieldPath _jobTemplate = FieldPath.Of("spec", "jobTemplate");

    /// <summary>Reads them.</summary>
    public void Read()
    {
        foreach (Manifest manifest in file.Manifests)
        {
            Read(manifest, isChecked: true);
        }

        foreach (Manifest fragment in file.Fragments)
        {
            Read(fragment, isChecked: false);
        }
    }

    private void Read(Manifest manifest, bool isChecked)
    {
        Read(manifest, FieldPath.Root, isChecked);
        if (manifest.PodTemplate is { Path: { Parent: not null } path })
        {
            Read(manifest, path, isChecked);
        }

        if (manifest is { Group: "batch", Kind: "CronJob" })
        {
            Read(manifest, _jobTemplate, isChecked);
        }
    }

    private void Read(Manifest manifest, FieldPath part, bool isChecked)
    {
        FieldPath path = part.Key("metadata").Key("annotations");
        if (manifest.NodeAt(path) is not YamlMapping annotations)
        {
            return;
        }

        foreach (YamlEntry entry in annotations.EffectiveEntries())
        {
            string key = entry.Name;
            string? value = (entry.Value.Resolved as YamlScalar)?.Value;
            if (key.StartsWith(Domain, StringComparison.Ordinal))
            {
                AddOwn(manifest, part, path.Key(key), entry, value, isChecked);
            }
            else if (fromPeers && value is not null && PeerAnnotations.Read(key, value) is { Count: > 0 } skips)
            {
                AddOfPeers(manifest, part, path.Key(key), entry, skips);
            }
        }
    }

    private void AddOwn(
        Manifest manifest, FieldPath part, FieldPath path, YamlEntry entry, string? value, bool isChecked)
    {
        Place place = manifest.At(path);
        string key = entry.Name;
        if (!key.StartsWith(Ignore, StringComparison.Ordinal) || key.Length == Ignore.Length)
        {
            mistakes.Add(new DirectiveMistake(
                entry.KeySpan,
                manifest.Document.Index,
                $"`{key}` is no annotation that kubelint knows",
                Remedy,
                place.OnKey()));
            return;
        }

        string name = key[Ignore.Length..];
        TextSpan span = place.PartOfKey(Ignore.Length, name.Length).Span;
        directives.Add(new Directive
        {
            Kind = SuppressionKind.Annotation,
            Location = new Location(file.Source, entry.Span),
            Reason = PeerAnnotations.ReasonOf(value),
            Selectors = [new DirectiveSelector(name, span, names.Of(name))],
            Covered = CoveredBy(manifest, part),
            Document = manifest.Document.Index,
            Annotation = place,
            IsJudged = isChecked,
        });
    }

    private void AddOfPeers(
        Manifest manifest, FieldPath part, FieldPath path, YamlEntry entry, IReadOnlyList<PeerSkip> skips)
    {
        foreach (PeerSkip skip in skips)
        {
            SelectedRules rules = names.OfPeer(skip.Tool, skip.Check);
            if (rules.Rules.Count > 0)
            {
                directives.Add(new Directive
                {
                    Kind = SuppressionKind.PeerAnnotation,
                    Location = new Location(file.Source, entry.Span),
                    Reason = skip.Reason,
                    Selectors = [new DirectiveSelector(skip.Check, entry.KeySpan, rules)],
                    Covered = CoveredBy(manifest, part),
                    Document = manifest.Document.Index,
                    Annotation = manifest.At(path),
                });
            }
        }
    }

    /// <summary>The whole object, or the key and value of its part.</summary>
    private static TextSpan CoveredBy(Manifest manifest, FieldPath part)
    {
        if (part.Parent is null)
        {
            return manifest.Root.Span;
        }

        Place place = manifest.At(part);
        return place.Entry is { } entry && ReferenceEquals(entry.Value, place.Node)
            ? entry.Span : (place.Node ?? manifest.Root).Span;
    }
}
