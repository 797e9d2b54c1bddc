using KubeLint.Text;

namespace KubeLint.Yaml.Quick;

/// <summary>A scalar that has no place in the tree yet: it may be a value, or the key before one.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Value">Its text after unescaping and folding.</param>
/// <param name="Style">How it is written.</param>
internal readonly record struct QuickScalar(TextSpan Span, string Value, ScalarStyle Style)
{
    /// <summary>Gives it its place in the tree, as the key of a mapping.</summary>
    /// <param name="composer">What makes nodes of what is read.</param>
    /// <returns>False if there is something wrong with it.</returns>
    public bool AddAsKeyTo(NodeComposer composer) =>
        Style == ScalarStyle.Plain ? composer.AddKey(Span, Value) is null : AddTo(composer, anchor: null);

    /// <summary>Gives it its place in the tree.</summary>
    /// <param name="composer">What makes nodes of what is read.</param>
    /// <param name="anchor">The name of its anchor, or null.</param>
    /// <returns>False if there is something wrong with it.</returns>
    public bool AddTo(NodeComposer composer, string? anchor) =>
        composer.AddScalar(Span, Value, Style, anchor, tag: null) is null;
}
