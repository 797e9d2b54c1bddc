using KubeLint.Bundles;
using KubeLint.Configuration;
using KubeLint.Configuration.Drafts;
using KubeLint.Findings;
using KubeLint.Graphs;
using KubeLint.Manifests;
using KubeLint.Rules;
using KubeLint.Schemas;
using KubeLint.Schemas.CustomResources;
using KubeLint.Suppressions;
using KubeLint.Surveys;
using KubeLint.Text;

namespace KubeLint;

/// <summary>The pipeline, front to back: texts in, findings out. Safe to use from several threads.</summary>
/// <param name="settings">What the scan is told beside its files.</param>
/// <param name="rules">The rules that it may run; those of the catalogue unless given.</param>
public sealed class Linter(LintSettings settings, IReadOnlyList<Rule>? rules = null)
{
    /// <summary>What the codes of the rules on CustomResourceDefinitions start with.</summary>
    private const string RulesOnDefinitions = "KL03";

    private readonly IReadOnlyList<Rule> _rules = rules ?? RuleCatalogue.Rules;

    private readonly ParallelOptions _parallel = new()
    {
        MaxDegreeOfParallelism = settings.Threads,
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
    /// <param name="schemas">What the objects are held against beside the Kubernetes API; null for nothing.</param>
    /// <returns>The findings and a summary; the same for the same files, whatever their order.</returns>
    public LintResult Check(
        IReadOnlyList<ManifestFile> files, IReadOnlyList<string>? unread = null, SchemaInputs? schemas = null) =>
        Check(files, unread, schemas, out Bundle _);

    /// <summary>The same, and how the objects lead to one another.</summary>
    /// <param name="files">The files, in any order, each path once.</param>
    /// <param name="unread">The paths, from the scan's root on, of files that could not be read.</param>
    /// <param name="schemas">What the objects are held against beside the Kubernetes API; null for nothing.</param>
    /// <param name="graph">The graph, made when it is asked for; what dangles names the rule that says so.</param>
    /// <returns>The findings and a summary.</returns>
    public LintResult Check(
        IReadOnlyList<ManifestFile> files,
        IReadOnlyList<string>? unread,
        SchemaInputs? schemas,
        out Lazy<ObjectGraph> graph)
    {
        LintResult result = Check(files, unread, schemas, out Bundle bundle);
        graph = new Lazy<ObjectGraph>(() => GraphBuilder.Build(bundle, result.Findings));
        return result;
    }

    /// <summary>Joins the files and finds out what a first config file of the project should say.</summary>
    /// <param name="files">The files, in any order, each path once.</param>
    /// <param name="unread">The paths, from the scan's root on, of files that could not be read.</param>
    /// <param name="pathOf">
    /// The path of a file from the folder of the config on, with forward slashes; null for one that lies outside.
    /// </param>
    /// <returns>The config: what is sure holds, all else is a proposal.</returns>
    public ConfigDraft Survey(
        IReadOnlyList<ManifestFile> files, IReadOnlyList<string>? unread, Func<SourceText, string?> pathOf)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(pathOf);
        return ProjectSurvey.Of(new Bundle(files, settings, SchemaInputs.None, unread), pathOf);
    }

    private LintResult Check(
        IReadOnlyList<ManifestFile> files, IReadOnlyList<string>? unread, SchemaInputs? schemas, out Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(files);
        schemas ??= SchemaInputs.None;
        bundle = new Bundle(files, settings, schemas, unread);
        List<InternalError> errors = [];
        List<FindingDraft> drafts = [];
        Run(bundle, drafts, errors);
        RunOnDefinitions(bundle, schemas, drafts, errors);
        new SettingsOfFiles(bundle).Apply(drafts);
        Suppress(bundle, schemas, drafts, errors);
        errors.Sort(InternalError.Compare);
        (IReadOnlyList<Finding> all, LintSummary summary) = Conclude(bundle, drafts);
        Finding[] suppressed = [.. all.Where(finding => finding.Suppression is not null)];
        return new LintResult(
            suppressed.Length == 0 ? all : [.. all.Where(finding => finding.Suppression is null)], summary)
        {
            Suppressed = suppressed,
            SchemaProblems = bundle.SchemaFiles.Problems,
            InternalErrors = errors,
        };
    }

    private (IReadOnlyList<Finding> Findings, LintSummary Summary) Conclude(Bundle bundle, List<FindingDraft> drafts)
    {
        IReadOnlyList<Finding> findings = [];
        LintSummary? summary = null;
        Parallel.Invoke(
            _parallel, () => findings = FindingBuilder.Build(drafts), () => summary = Summarise(bundle));
        return (findings, summary!);
    }

    private void Run(Bundle bundle, List<FindingDraft> drafts, List<InternalError> errors)
    {
        IReadOnlyList<ManifestFile> files = bundle.Files;
        RuleSelection[] selections = SelectionsOf(files);
        RuleRunner MakeRunner() => new(bundle, _rules, selections);
        int bundleRules = MakeRunner().BundleRuleCount;

        // Bundle rules come first: each is one long piece of work, files are many short ones.
        Run(MakeRunner, bundleRules + files.Count, drafts, errors, (runner, index) =>
        {
            if (index < bundleRules)
            {
                runner.CheckBundle(index);
            }
            else
            {
                runner.CheckFile(files[index - bundleRules]);
            }
        });
    }

    /// <summary>
    /// Checks the definitions that are given beside the scan, which has a finding already where it holds them too.
    /// </summary>
    private void RunOnDefinitions(
        Bundle bundle, SchemaInputs schemas, List<FindingDraft> drafts, List<InternalError> errors)
    {
        if (schemas.Definitions.Count == 0)
        {
            return;
        }

        ManifestFile[] files =
            [.. OnlyGiven(bundle, schemas).Select(CustomResourceDefinition.OnlyIn).OfType<ManifestFile>()];
        Rule[] those = [.. _rules.Where(ChecksDefinitions)];
        RuleSelection[] selections = SelectionsOf(files);
        Run(
            () => new RuleRunner(bundle, those, selections), files.Length, drafts, errors,
            (runner, index) => runner.CheckFile(files[index]));
    }

    /// <summary>The files of definitions that are not in the scan themselves.</summary>
    private static IEnumerable<ManifestFile> OnlyGiven(Bundle bundle, SchemaInputs schemas)
    {
        if (schemas.Definitions.Count == 0)
        {
            return [];
        }

        HashSet<string> scanned = new(bundle.Files.Select(file => file.Source.Path), StringComparer.Ordinal);
        return schemas.Definitions.Where(file => !scanned.Contains(file.Source.Path));
    }

    /// <summary>
    /// Silences what the files ask to silence, and then judges how they ask: the rules that do are silenced by nothing
    /// that they look at, so nothing goes round in circles.
    /// </summary>
    private void Suppress(Bundle bundle, SchemaInputs schemas, List<FindingDraft> drafts, List<InternalError> errors)
    {
        Suppressor suppressor = new(
            AskingForSilence([.. bundle.Files, .. OnlyGiven(bundle, schemas)]),
            [.. _rules.Select(rule => rule.Metadata)],
            source => settings.Of(source).Suppressions);
        suppressor.Silence(drafts);
        FileSuppressions[] files = [.. bundle.Files.Select(suppressor.In).OfType<FileSuppressions>()];
        if (files.Length == 0)
        {
            return;
        }

        RuleRunner runner = new(bundle, [.. _rules.OfType<SuppressionRule>()], SelectionsOf(bundle.Files));
        foreach (FileSuppressions file in files)
        {
            runner.CheckSuppressions(file);
        }

        List<FindingDraft> onSuppressions = [.. runner.Drafts];
        new SettingsOfFiles(bundle).Apply(onSuppressions);
        suppressor.Silence(onSuppressions);
        drafts.AddRange(onSuppressions);
        errors.AddRange(runner.Errors);
    }

    // Nearly all of the work is to find out that most texts do not.
    private IEnumerable<ManifestFile> AskingForSilence(ManifestFile[] files)
    {
        bool[] mayAsk = new bool[files.Length];
        Parallel.For(0, files.Length, _parallel, index => mayAsk[index] = SuppressionReader.MayHoldAny(
            files[index].Source, settings.Of(files[index].Source).Suppressions.FromPeers));
        return files.Where((_, index) => mayAsk[index]);
    }

    /// <summary>What cannot be read or is no definition gives no schema; all else is for who maintains the definition.
    /// </summary>
    private static bool ChecksDefinitions(Rule rule) => rule is SourceRule or SchemaRule
        || rule.Metadata.Code.StartsWith(RulesOnDefinitions, StringComparison.Ordinal);

    private void Run(
        Func<RuleRunner> makeRunner,
        int count,
        List<FindingDraft> drafts,
        List<InternalError> errors,
        Action<RuleRunner, int> check) => Parallel.For(
            0,
            count,
            _parallel,
            makeRunner,
            (index, _, runner) =>
            {
                check(runner, index);
                return runner;
            },
            runner =>
            {
                lock (drafts)
                {
                    drafts.AddRange(runner.Drafts);
                    errors.AddRange(runner.Errors);
                }
            });

    private RuleSelection[] SelectionsOf(IReadOnlyList<ManifestFile> files) => settings.PerFile is null
        ? [settings.Rules] : [.. files.Select(file => settings.Of(file.Source).Rules).Distinct()];

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

        IReadOnlyList<KubernetesVersion> versions = bundle.TargetVersions;
        return new LintSummary(bundle.Files.Count, documents, objects, leftOut)
        {
            KubernetesVersions = new KubernetesVersionRange(versions[0], versions[^1]),
            UncheckedKinds = UncheckedKindsOf(bundle),
        };
    }

    private static UncheckedKind[] UncheckedKindsOf(Bundle bundle) =>
    [
        .. bundle.Manifests
            .GroupBy(manifest => (manifest.ApiVersion, manifest.Kind))
            .Where(kind => !bundle.HasSchema(kind.First()) && !BuiltInKinds.InGroup(kind.First().Group).Any())
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
