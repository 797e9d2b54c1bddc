using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeLint.Generators.Catalogue;

/// <summary>A place in source, kept apart from its syntax tree so that it can be compared and cached.</summary>
internal sealed record LocationInfo(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static LocationInfo From(Location location) =>
        new(location.SourceTree?.FilePath ?? "", location.SourceSpan, location.GetLineSpan().Span);

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}
