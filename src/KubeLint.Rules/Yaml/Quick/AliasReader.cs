using System.Buffers;
using KubeLint.Text;

namespace KubeLint.Yaml.Quick;

/// <summary>Reads aliases, and the names of anchors.</summary>
/// <param name="text">The text.</param>
/// <param name="composer">What makes nodes of what is read.</param>
internal sealed class AliasReader(QuickText text, NodeComposer composer)
{
    /// <summary>YAML allows more, and no two readers the same.</summary>
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    /// <summary>Reads the alias that starts here.</summary>
    /// <param name="inFlow">True inside brackets.</param>
    /// <returns>False if it declines.</returns>
    public bool TryReadAlias(bool inFlow)
    {
        int start = text.Position;
        return TryReadName(inFlow, out string name)
            && composer.AddAlias(TextSpan.FromBounds(start, text.Position), name) is null;
    }

    /// <summary>Reads the anchor that starts here.</summary>
    /// <param name="name">Its name; the text is behind it.</param>
    /// <returns>False if it declines.</returns>
    public bool TryReadAnchor(out string name) => TryReadName(inFlow: false, out name);

    private bool TryReadName(bool inFlow, out string name)
    {
        ReadOnlySpan<char> rest = text.Content.AsSpan(text.Position + 1);
        int length = rest.IndexOfAnyExcept(NameCharacters);
        length = length < 0 ? rest.Length : length;
        name = SharedStrings.Intern(rest[..length]);
        text.Position += 1 + length;
        return length > 0
            && (text.IsBlank(text.Position) || (inFlow && text.Current is ',' or ']' or '}'));
    }
}
