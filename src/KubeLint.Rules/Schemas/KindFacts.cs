using System.Text;

namespace KubeLint.Schemas;

/// <summary>A line of <c>kinds.txt</c>.</summary>
internal sealed record KindFacts
{
    /// <summary>The kind.</summary>
    public required ApiKind Name { get; init; }

    /// <summary>The name in the path, or null for the kind of a subresource or a file.</summary>
    public required string? Plural { get; init; }

    /// <summary>True if its objects live in a namespace.</summary>
    public required bool IsNamespaced { get; init; }

    /// <summary>True for the kind of a file, which no server serves.</summary>
    public required bool IsFile { get; init; }

    /// <summary>The name of its definition; empty for the kind of a file.</summary>
    public required string Definition { get; init; }

    /// <summary>True if nobody but the server makes its objects.</summary>
    public required bool IsReadOnly { get; init; }

    /// <summary>True if its objects are answered and not stored, as reviews are.</summary>
    public required bool IsCreateOnly { get; init; }

    /// <summary>True if a server serves it unless told not to.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>The first version of Kubernetes that is known to serve it, or null for the oldest known one.</summary>
    public required KubernetesVersion? First { get; init; }

    /// <summary>The last version of Kubernetes that serves it, or null for the newest known one.</summary>
    public required KubernetesVersion? Last { get; init; }

    /// <summary>Finds the line of a kind.</summary>
    /// <param name="apiVersion">Group and version.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>The line, or null if there is none.</returns>
    public static KindFacts? Find(string apiVersion, string kind)
    {
        ReadOnlySpan<byte> line = FactText.Kinds.Find(Encoding.UTF8.GetBytes($"{apiVersion} {kind}"));
        return line.IsEmpty ? null : Read(line);
    }

    /// <summary>Reads a line.</summary>
    /// <param name="text">The line, without its end.</param>
    /// <returns>What it says.</returns>
    public static KindFacts Read(ReadOnlySpan<byte> text)
    {
        FactLine line = new(text);
        ApiKind name = new(Text(line.TakeWord()), Text(line.TakeWord()));
        string plural = Text(line.TakeWord());
        ReadOnlySpan<byte> scope = line.TakeWord();
        bool isFile = scope.SequenceEqual("file"u8);
        return new KindFacts
        {
            Name = name,
            Plural = plural == "-" ? null : plural,
            IsNamespaced = scope.SequenceEqual("namespaced"u8),
            IsFile = isFile,
            IsReadOnly = line.TakeMark("read-only"u8),
            IsCreateOnly = line.TakeMark("create-only"u8),
            Definition = isFile ? "" : Text(line.TakeWord()),
            IsEnabled = !line.TakeMark("disabled"u8),
            First = line.Versions.First,
            Last = line.Versions.Last,
        };
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}
