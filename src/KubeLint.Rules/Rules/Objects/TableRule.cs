using KubeLint.Configuration;
using KubeLint.Manifests;

namespace KubeLint.Rules.Objects;

/// <summary>
/// A rule about one shape of mistake in many kinds: a table lists where it can be made, and the rule judges each place.
/// </summary>
/// <typeparam name="TRow">What the table tells of a place.</typeparam>
internal abstract class TableRule<TRow> : ObjectRule
{
    /// <inheritdoc/>
    public sealed override void Check(Manifest manifest, RuleContext context)
    {
        TableRows<TRow> rows = new(this, manifest, context);
        foreach (object part in manifest.Parts)
        {
            List(part, context.Settings, rows);
        }
    }

    /// <summary>The table.</summary>
    /// <param name="part">One of <see cref="Manifest.Parts"/>.</param>
    /// <param name="settings">The versions that have to take the object.</param>
    /// <param name="rows">Takes the places to look at; none for most parts.</param>
    protected abstract void List(object part, LintSettings settings, TableRows<TRow> rows);

    /// <summary>Looks at one place.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="row">What the table tells of the place.</param>
    /// <param name="settings">The versions that have to take the object.</param>
    /// <returns>The mistake, or null.</returns>
    protected internal abstract Refusal? Judge(Manifest manifest, TRow row, LintSettings settings);
}
