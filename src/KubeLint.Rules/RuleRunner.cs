using KubeLint.Bundles;
using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules;

namespace KubeLint;

/// <summary>
/// Hands every rule the things it asked for. The rules are the same for all threads; each thread has a runner of its
/// own, which collects what they report.
/// </summary>
internal sealed class RuleRunner
{
    private readonly List<FindingDraft> _drafts = [];
    private readonly List<(SourceRule Rule, RuleContext Context)> _sourceRules = [];
    private readonly List<(ObjectRule Rule, RuleContext Context)> _objectRules = [];
    private readonly List<(PodTemplateRule Rule, RuleContext Context)> _podTemplateRules = [];
    private readonly List<(ContainerRule Rule, RuleContext Context)> _containerRules = [];
    private readonly List<(BundleRule Rule, RuleContext Context)> _bundleRules = [];
    private readonly Dictionary<Type, List<(ManifestRule Rule, RuleContext Context)>> _manifestRules = [];
    private readonly SchemaRunner _schemaRules;
    private readonly Bundle _bundle;

    public RuleRunner(Bundle bundle, RuleSelection selection)
    {
        _bundle = bundle;
        _schemaRules = new SchemaRunner(bundle, selection);
        foreach (Rule rule in RuleCatalogue.Rules)
        {
            if (selection.Includes(rule.Metadata))
            {
                Add(rule, new RuleContext(rule.Metadata, bundle, _drafts));
            }
        }
    }

    /// <summary>What the rules have reported to this runner.</summary>
    public IReadOnlyList<FindingDraft> Drafts => _drafts;

    /// <summary>The number of rules that look at the whole bundle.</summary>
    public int BundleRuleCount => _bundleRules.Count;

    /// <summary>Runs the rules that need one file only.</summary>
    public void CheckFile(ManifestFile file)
    {
        foreach ((SourceRule rule, RuleContext context) in _sourceRules)
        {
            rule.Check(file, context);
        }

        foreach (Manifest manifest in file.Manifests)
        {
            CheckManifest(manifest);
        }

        _schemaRules.CheckRest(file);
    }

    /// <summary>Runs one of the rules that look at the whole bundle.</summary>
    /// <param name="number">From 0 to <see cref="BundleRuleCount"/>, exclusive.</param>
    public void CheckBundle(int number)
    {
        (BundleRule rule, RuleContext context) = _bundleRules[number];
        rule.Check(_bundle, context);
    }

    private void CheckManifest(Manifest manifest)
    {
        _schemaRules.Check(manifest);
        foreach ((ObjectRule rule, RuleContext context) in _objectRules)
        {
            rule.Check(manifest, context);
        }

        if (manifest.ModelObject is { } model && _manifestRules.TryGetValue(model.GetType(), out var manifestRules))
        {
            foreach ((ManifestRule rule, RuleContext context) in manifestRules)
            {
                rule.Visit(manifest, context);
            }
        }

        if (manifest.PodTemplate is not { } template)
        {
            return;
        }

        foreach ((PodTemplateRule rule, RuleContext context) in _podTemplateRules)
        {
            rule.Check(template, context);
        }

        foreach (Container container in template.Containers)
        {
            foreach ((ContainerRule rule, RuleContext context) in _containerRules)
            {
                rule.Check(container, context);
            }
        }
    }

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
            default:
                throw new InvalidOperationException($"{rule.GetType().Name} derives from no hook.");
        }
    }
}
