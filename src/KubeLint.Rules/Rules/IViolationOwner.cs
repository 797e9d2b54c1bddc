using KubeLint.Manifests;
using KubeLint.Schemas.Validation;

namespace KubeLint.Rules;

/// <summary>
/// A rule that knows more of some violations than the schema does, and reports them itself: nobody wants to read of one
/// mistake twice. What it owns no <see cref="SchemaRule"/> is shown, unless the rule is neither selected nor ignored.
/// </summary>
internal interface IViolationOwner
{
    /// <summary>Tells whether the rule reports a violation, or knows that it is none.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="violation">The violation.</param>
    /// <returns>True if no other rule is to report it.</returns>
    bool Owns(Manifest manifest, Violation violation);
}
