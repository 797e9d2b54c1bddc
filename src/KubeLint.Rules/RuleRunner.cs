using KubeLint.Bundles;
using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules;
using KubeLint.Suppressions;

namespace KubeLint;

/// <summary>
/// Hands every rule the things it asked for. The rules are the same for all threads; each thread has a runner of its
/// own, which collects what they report.
/// </summary>
internal sealed class RuleRunner
{
    private readonly List<FindingDraft> _drafts = [];
    private readonly List<InternalError> _errors = [];
    private readonly List<(SourceRule Rule, RuleContext Context)> _sourceRules = [];
    private readonly List<(ObjectRule Rule, RuleContext Context)> _objectRules = [];
    private readonly List<(PodTemplateRule Rule, RuleContext Context)> _podTemplateRules = [];
    private readonly List<(ContainerRule Rule, RuleContext Context)> _containerRules = [];
    private readonly List<(BundleRule Rule, RuleContext Context)> _bundleRules = [];
    private readonly List<(SuppressionRule Rule, RuleContext Context)> _suppressionRules = [];
    private readonly Dictionary<Type, List<(ManifestRule Rule, RuleContext Context)>> _manifestRules = [];
    private readonly SchemaRunner _schemaRules;
    private readonly Bundle _bundle;

    /// <summary>Makes a runner.</summary>
    /// <param name="bundle">What is looked at.</param>
    /// <param name="rules">All rules.</param>
    /// <param name="selections">Those that are wanted, each for some of the files.</param>
    public RuleRunner(Bundle bundle, IReadOnlyList<Rule> rules, IReadOnlyList<RuleSelection> selections)
    {
        _bundle = bundle;
        _schemaRules = new SchemaRunner(bundle, selections);
        foreach (Rule rule in rules)
        {
            if (selections.Any(selection => selection.Includes(rule.Metadata)))
            {
                Add(rule, new RuleContext(rule.Metadata, bundle, _drafts));
            }
        }
    }

    /// <summary>What the rules have reported to this runner.</summary>
    public IReadOnlyList<FindingDraft> Drafts => _drafts;

    /// <summary>What rules have thrown.</summary>
    public IReadOnlyList<InternalError> Errors => _errors;

    /// <summary>The number of rules that look at the whole bundle.</summary>
    public int BundleRuleCount => _bundleRules.Count;

    /// <summary>Runs the rules that need one file only.</summary>
    public void CheckFile(ManifestFile file)
    {
        Run(_sourceRules, file, file, at: null, static (rule, each, context) => rule.Check(each, context));
        foreach (Manifest manifest in file.Manifests)
        {
            CheckManifest(file, manifest);
        }

        Validate(file, manifest: null);
    }

    /// <summary>Runs one of the rules that look at the whole bundle.</summary>
    /// <param name="number">From 0 to <see cref="BundleRuleCount"/>, exclusive.</param>
    public void CheckBundle(int number) => Run(
        [_bundleRules[number]],
        _bundle,
        file: null,
        at: null,
        static (rule, bundle, context) => rule.Check(bundle, context));

    /// <summary>Runs the rules that judge what silences findings.</summary>
    /// <param name="file">The directives of a file, once the findings of all other rules have met them.</param>
    public void CheckSuppressions(FileSuppressions file) => Run(
        _suppressionRules, file, file.File, at: null, static (rule, each, context) => rule.Check(each, context));

    private void CheckManifest(ManifestFile file, Manifest manifest)
    {
        Validate(file, manifest);
        Run(_objectRules, manifest, file, manifest, static (rule, each, context) => rule.Check(each, context));
        if (manifest.ModelObject is { } model && _manifestRules.TryGetValue(model.GetType(), out var manifestRules))
        {
            Run(manifestRules, manifest, file, manifest, static (rule, each, context) => rule.Visit(each, context));
        }

        if (manifest.PodTemplate is not { } template)
        {
            return;
        }

        Run(_podTemplateRules, template, file, manifest, static (rule, each, context) => rule.Check(each, context));
        foreach (Container container in template.Containers)
        {
            Run(_containerRules, container, file, manifest, static (rule, each, context) => rule.Check(each, context));
        }
    }

    /// <summary>Validates an object, or without one what is in the file beside whole objects.</summary>
    private void Validate(ManifestFile file, Manifest? manifest)
    {
        try
        {
            if (manifest is null)
            {
                _schemaRules.CheckRest(file);
            }
            else
            {
                _schemaRules.Check(manifest);
            }
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            AddError(_schemaRules.Running, file, manifest, bug);
        }
    }

    /// <summary>Runs each of some rules, whatever the ones before it throw.</summary>
    private void Run<TRule, TSubject>(
        List<(TRule Rule, RuleContext Context)> rules,
        TSubject subject,
        ManifestFile? file,
        Manifest? at,
        Action<TRule, TSubject, RuleContext> check)
    {
        int index = 0;
        while (index < rules.Count)
        {
            try
            {
                for (; index < rules.Count; index++)
                {
                    check(rules[index].Rule, subject, rules[index].Context);
                }
            }
            catch (Exception bug) when (bug is not OutOfMemoryException)
            {
                AddError(rules[index].Context.Rule, file, at, bug);
                index++;
            }
        }
    }

    private void AddError(RuleMetadata? rule, ManifestFile? file, Manifest? at, Exception bug) => _errors.Add(
        new InternalError(
            rule, file?.Source.Path, at?.Source.PositionAt(at.Root.Span.Start), at?.Identity, bug));

    private void Add(Rule rule, RuleContext context)
    {
        switch (rule)
        {
            case SourceRule sourceRule:
                _sourceRules.Add((sourceRule, context));
                break;
            case SchemaRule schemaRule:
                _schemaRules.Add(schemaRule, context);
                break;
            case ObjectRule objectRule:
                _objectRules.Add((objectRule, context));
                break;
            case ManifestRule manifestRule:
                if (!_manifestRules.TryGetValue(manifestRule.ModelType, out var sameModel))
                {
                    _manifestRules.Add(manifestRule.ModelType, sameModel = []);
                }

                sameModel.Add((manifestRule, context));
                break;
            case PodTemplateRule podTemplateRule:
                _podTemplateRules.Add((podTemplateRule, context));
                break;
            case ContainerRule containerRule:
                _containerRules.Add((containerRule, context));
                break;
            case BundleRule bundleRule:
                _bundleRules.Add((bundleRule, context));
                break;
            case SuppressionRule suppressionRule:
                _suppressionRules.Add((suppressionRule, context));
                break;
            default:
                throw new InvalidOperationException($"{rule.GetType().Name} derives from no hook.");
        }
    }
}
