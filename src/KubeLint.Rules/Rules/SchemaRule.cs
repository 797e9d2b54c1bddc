using KubeLint.Manifests;
using KubeLint.Schemas;
using KubeLint.Schemas.Validation;

namespace KubeLint.Rules;

/// <summary>
/// A rule about one way in which objects do not fit their schemas. Each object is validated once, and its violations
/// go to the rules of their kinds, unless a <see cref="IViolationOwner"/> has more to say.
/// </summary>
internal abstract class SchemaRule : Rule
{
    /// <summary>The violations that the rule reports.</summary>
    public abstract ViolationKind Kind { get; }

    /// <summary>Reports a violation.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="violation">A violation of <see cref="Kind"/>.</param>
    /// <param name="context">Takes the finding.</param>
    public abstract void Check(Manifest manifest, Violation violation, RuleContext context);
}
