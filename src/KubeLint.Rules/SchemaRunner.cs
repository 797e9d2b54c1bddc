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
    private readonly List<(IViolationOwner Owner, RuleMetadata Rule)> _owners = [];
    private readonly Bundle _bundle;
    private readonly ObjectValidator _validator;

    /// <summary>The rule that looks at a violation now; null while an object is validated.</summary>
    public RuleMetadata? Running { get; private set; }

    public SchemaRunner(Bundle bundle, IReadOnlyList<RuleSelection> selections)
    {
        _bundle = bundle;
        _validator = bundle.Validator;
        foreach (Rule rule in RuleCatalogue.Rules)
        {
            if (rule is IViolationOwner owner && selections.Any(selection => Concerns(selection, rule.Metadata)))
            {
                _owners.Add((owner, rule.Metadata));
            }
        }
    }

    public void Add(SchemaRule rule, RuleContext context) => _rules.Add(rule.Kind, (rule, context));

    /// <summary>Validates an object.</summary>
    public void Check(Manifest manifest)
    {
        if (_rules.Count > 0)
        {
            Running = null;
            IReadOnlyList<Violation> violations = _validator.Validate(manifest);
            if (violations.Count > 0)
            {
                HandOut(manifest, violations);
            }
        }
    }

    /// <summary>Validates what is in a file beside whole objects.</summary>
    public void CheckRest(ManifestFile file)
    {
        if (_rules.Count == 0)
        {
            return;
        }

        foreach (Manifest list in file.Lists)
        {
            HandOut(list, _validator.ValidateList(list));
        }

        foreach (Manifest fragment in file.Fragments)
        {
            HandOut(fragment, _validator.Validate(fragment).Where(violation => IsCertain(fragment, violation)));
        }
    }

    /// <summary>
    /// Tells whether a violation stands, whatever comes behind a syntax error: nothing is missing yet, and a value that
    /// the error cut off may have been meant otherwise. An unknown field has a key, and keys are read whole.
    /// </summary>
    private static bool IsCertain(Manifest fragment, Violation violation) => violation.Kind switch
    {
        ViolationKind.UnknownField => true,
        ViolationKind.MissingField or ViolationKind.RefusedCombination or ViolationKind.OutOfBounds => false,
        _ => violation.Node is { Span.Length: > 0 } node && node.Span.End < fragment.Document.Span.End,
    };

    private void HandOut(Manifest manifest, IEnumerable<Violation> violations)
    {
        Running = null;
        foreach (Violation violation in violations)
        {
            if (_rules.TryGetValue(violation.Kind, out (SchemaRule Rule, RuleContext Context) taker)
                && !IsOwned(manifest, violation))
            {
                Running = taker.Rule.Metadata;
                taker.Rule.Check(manifest, violation, taker.Context);
            }
        }
    }

    private bool IsOwned(Manifest manifest, Violation violation)
    {
        foreach ((IViolationOwner owner, RuleMetadata rule) in _owners)
        {
            if (owner.Owns(manifest, violation) && Concerns(_bundle.Settings.Of(manifest.Source).Rules, rule))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What somebody ignores must not come back under another name.</summary>
    private static bool Concerns(RuleSelection selection, RuleMetadata rule) =>
        selection.Includes(rule) || selection.Ignores(rule);
}
