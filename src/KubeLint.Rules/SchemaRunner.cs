using KubeLint.Bundles;
using KubeLint.Configuration;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Rules;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;

namespace KubeLint;

/// <summary>Validates each object once, if a rule asks for it, and hands out the violations.</summary>
internal sealed class SchemaRunner
{
    private readonly Dictionary<ViolationKind, (SchemaRule Rule, RuleContext Context)> _rules = [];
    private readonly List<IViolationOwner> _owners = [];
    private readonly ObjectValidator _validator;

    /// <summary>The rule that looks at a violation now; null while an object is validated.</summary>
    public RuleMetadata? Running { get; private set; }

    public SchemaRunner(Bundle bundle, RuleSelection selection)
    {
        _validator = bundle.Validator;
        foreach (Rule rule in RuleCatalogue.Rules)
        {
            // What somebody ignores must not come back under another name.
            if (rule is IViolationOwner owner
                && (selection.Includes(rule.Metadata) || selection.Ignores(rule.Metadata)))
            {
                _owners.Add(owner);
            }
        }
    }

    public void Add(SchemaRule rule, RuleContext context) => _rules.Add(rule.Kind, (rule, context));

    public void Check(Manifest manifest)
    {
        if (_rules.Count == 0)
        {
            return;
        }

        Running = null;
        foreach (Violation violation in _validator.Validate(manifest))
        {
            if (_rules.TryGetValue(violation.Kind, out (SchemaRule Rule, RuleContext Context) taker)
                && !_owners.Exists(owner => owner.Owns(manifest, violation)))
            {
                Running = taker.Rule.Metadata;
                taker.Rule.Check(manifest, violation, taker.Context);
            }
        }
    }
}
