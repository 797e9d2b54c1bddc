using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace KubeLint.Cli.Output.Sarif;

/// <summary>
/// Writes messages of sentences. A scan has thousands, and most of the log is made of them, so they are put together
/// where they are written.
/// </summary>
/// <param name="json">Where they go.</param>
internal sealed class SarifText(Utf8JsonWriter json)
{
    private const int UsualLength = 1024;

    // In message text (SARIF 2.1.0, 3.11.6) brackets make links; in messages they are those of field paths.
    private static readonly SearchValues<char> NotPlain = SearchValues.Create("\\[]`");

    /// <summary>Writes a message as plain text.</summary>
    /// <param name="property">The property that takes it.</param>
    /// <param name="clauses">What it says, as clauses; empty ones are left out.</param>
    public void Write(string property, params ReadOnlySpan<string> clauses)
    {
        json.WriteStartObject(property);
        WriteSentences("text", " ", isPlain: true, clauses);
        json.WriteEndObject();
    }

    /// <summary>Writes a message as plain text and as markdown.</summary>
    /// <param name="property">The property that takes it.</param>
    /// <param name="clauses">What it says, as clauses; empty ones are left out.</param>
    public void WriteWithMarkdown(string property, params ReadOnlySpan<string> clauses)
    {
        json.WriteStartObject(property);
        WriteSentences("text", " ", isPlain: true, clauses);
        WriteSentences("markdown", "\n\n", isPlain: false, clauses);
        json.WriteEndObject();
    }

    private void WriteSentences(string property, string separator, bool isPlain, ReadOnlySpan<string> clauses)
    {
        DefaultInterpolatedStringHandler text =
            new(0, 0, CultureInfo.InvariantCulture, stackalloc char[UsualLength]);
        foreach (string clause in clauses)
        {
            if (clause.Length == 0)
            {
                continue;
            }

            text.AppendLiteral(text.Text.IsEmpty ? "" : separator);
            char first = char.ToUpperInvariant(clause[0]);
            Append(ref text, new ReadOnlySpan<char>(in first), isPlain);
            Append(ref text, clause.AsSpan(1), isPlain);
            text.AppendLiteral(Words.EndOf(clause));
        }

        json.WriteString(property, text.Text);
        text.Clear();
    }

    private static void Append(ref DefaultInterpolatedStringHandler text, scoped ReadOnlySpan<char> part, bool isPlain)
    {
        while (isPlain && part.IndexOfAny(NotPlain) is >= 0 and int found)
        {
            text.AppendFormatted(part[..found]);
            text.AppendLiteral(part[found] switch
            {
                '`' => "'",
                '[' => "\\[",
                ']' => "\\]",
                _ => @"\\",
            });
            part = part[(found + 1)..];
        }

        text.AppendFormatted(part);
    }
}
