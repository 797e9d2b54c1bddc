using KubeLint.Bundles;
using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Graphs;
using KubeLint.Manifests;
using KubeLint.Rules;
using KubeLint.Schemas;
using KubeLint.Text;

namespace KubeLint;

/// <summary>The pipeline, front to back: texts in, findings out. Safe to use from several threads.</summary>
/// <param name="settings">What the scan is told beside its files.</param>
/// <param name="rules">The rules that it may run; those of the catalogue unless given.</param>
public sealed class Linter(LintSettings settings, IReadOnlyList<Rule>? rules = null)
{
    private readonly IReadOnlyList<Rule> _rules = rules ?? RuleCatalogue.Rules;

    private readonly ParallelOptions _parallel = new()
    {
        MaxDegreeOfParallelism = settings.Jobs > 0 ? settings.Jobs : Environment.ProcessorCount,
    };

    /// <summary>Reads one file. Files may be read side by side.</summary>
    /// <param name="source">The text.</param>
    /// <returns>Its documents and objects.</returns>
    public ManifestFile Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return ManifestReader.Read(source, settings.Limits);
    }

    /// <summary>Joins the files and runs the rules.</summary>
    /// <param name="files">The files, in any order, each path once.</param>
    /// <param name="unread">
    /// The paths, from the scan's root on, of files that could not be read. They may hold what seems to be missing.
    /// </param>
    /// <returns>The findings and a summary; the same for the same files, whatever their order.</returns>
    public LintResult Check(IReadOnlyList<ManifestFile> files, IReadOnlyList<string>? unread = null) =>
        Check(files, unread, out Bundle _);

    /// <summary>The same, and how the objects lead to one another.</summary>
    /// <param name="files">The files, in any order, each path once.</param>
    /// <param name="unread">The paths, from the scan's root on, of files that could not be read.</param>
    /// <param name="graph">The graph; what dangles names the rule that says so.</param>
    /// <returns>The findings and a summary.</returns>
    public LintResult Check(
        IReadOnlyList<ManifestFile> files, IReadOnlyList<string>? unread, out ObjectGraph graph)
    {
        LintResult result = Check(files, unread, out Bundle bundle);
        graph = GraphBuilder.Build(bundle, result.Findings);
        return result;
    }

    private LintResult Check(IReadOnlyList<ManifestFile> files, IReadOnlyList<string>? unread, out Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(files);
        bundle = new Bundle(files, settings, unread: unread);
        List<InternalError> errors = [];
        List<FindingDraft> drafts = Run(bundle, errors);
        errors.Sort(InternalError.Compare);
        return new LintResult(FindingBuilder.Build(drafts), Summarise(bundle)) { InternalErrors = errors };
    }

    private List<FindingDraft> Run(Bundle bundle, List<InternalError> errors)
    {
        List<FindingDraft> all = [];
        IReadOnlyList<ManifestFile> files = bundle.Files;
        int bundleRules = new RuleRunner(bundle, _rules, settings.Rules).BundleRuleCount;

        // Bundle rules come first: each is one long piece of work, files are many short ones.
        Parallel.For(
            0,
            bundleRules + files.Count,
            _parallel,
            () => new RuleRunner(bundle, _rules, settings.Rules),
            (index, _, runner) =>
            {
                if (index < bundleRules)
                {
                    runner.CheckBundle(index);
                }
                else
                {
                    runner.CheckFile(files[index - bundleRules]);
                }

                return runner;
            },
            runner =>
            {
                lock (all)
                {
                    all.AddRange(runner.Drafts);
                    errors.AddRange(runner.Errors);
                }
            });
        return all;
    }

    private static LintSummary Summarise(Bundle bundle)
    {
        List<LeftOutDocument> leftOut = [];
        int documents = 0;
        int objects = 0;
        foreach (ManifestFile file in bundle.Files)
        {
            documents += file.Documents.Count;
            objects += file.Manifests.Count;
            foreach (ClassifiedDocument document in file.Documents)
            {
                if (document.Kind != DocumentKind.Manifest)
                {
                    int line = file.Source.PositionAt(document.Document.Span.Start).Line;
                    leftOut.Add(new LeftOutDocument(
                        file.Source.Path, document.Document.Index, line, document.Kind, document.Reason));
                }
            }
        }

        IReadOnlyList<KubernetesVersion> versions = bundle.Settings.TargetVersions;
        return new LintSummary(bundle.Files.Count, documents, objects, leftOut)
        {
            KubernetesVersions = new KubernetesVersionRange(versions[0], versions[^1]),
            UncheckedKinds = UncheckedKindsOf(bundle),
        };
    }

    private static UncheckedKind[] UncheckedKindsOf(Bundle bundle) =>
    [
        .. bundle.Files.SelectMany(file => file.Manifests)
            .Where(manifest => !bundle.HasSchema(manifest) && !BuiltInKinds.InGroup(manifest.Group).Any())
            .GroupBy(manifest => (manifest.ApiVersion, manifest.Kind))
            .OrderBy(kind => kind.Key.ApiVersion, StringComparer.Ordinal)
            .ThenBy(kind => kind.Key.Kind, StringComparer.Ordinal)
            .Select(kind => new UncheckedKind(
                kind.Key.ApiVersion,
                kind.Key.Kind,
                kind.Count(),
                kind.First().Source.Path,
                kind.First().Source.PositionAt(kind.First().Root.Span.Start).Line)),
    ];
}
