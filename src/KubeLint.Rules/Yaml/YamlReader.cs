using System.Globalization;
using KubeLint.Text;
using KubeLint.Yaml.Quick;

namespace KubeLint.Yaml;

/// <summary>
/// Reads YAML, and JSON as the YAML that it is, into trees that keep every place. Mistakes do not stop it: the document
/// that has one is kept as far as it could be read, and reading goes on at the next <c>---</c>.
/// </summary>
/// <remarks>
/// Two readers make the same trees. <see cref="QuickReader"/> knows the YAML that manifests are written in, makes no
/// garbage, and declines whatever else a text holds; <see cref="ThoroughReader"/> then reads it from the start. Tests
/// hold the quick one against the thorough one, node by node.
/// </remarks>
public static class YamlReader
{
    /// <summary>Reads all documents of a text. Whatever the text holds, nothing is thrown.</summary>
    /// <param name="source">The text.</param>
    /// <param name="limits">The bounds, or null for <see cref="YamlLimits.Default"/>.</param>
    /// <returns>The documents and what is wrong with them.</returns>
    public static YamlStream Read(SourceText source, YamlLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        limits ??= YamlLimits.Default;
        return source.IsOversized
            ? Unread(source, limits)
            : QuickReader.TryRead(source, limits) ?? ThoroughReader.Read(source, limits);
    }

    /// <summary>Of a file that was not read no more is known than that it holds something.</summary>
    private static YamlStream Unread(SourceText source, YamlLimits limits)
    {
        TextSpan start = new(0, 0);
        string message = string.Create(
            CultureInfo.InvariantCulture,
            $"the file has more than {limits.FileBytes:N0} bytes; split it into smaller files");
        return new YamlStream(
            source,
            [new YamlDocument(Index: 0, start, Root: null, IsBroken: true)],
            [new YamlProblem(YamlProblemKind.Limit, start, message, DocumentIndex: 0)],
            unread: [start]);
    }
}
