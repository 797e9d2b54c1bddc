using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KubeLint.Baselines;

/// <summary>The format of baselines: JSON with an entry a line, sorted, so that a diff shows what came and went.
/// </summary>
public static class BaselineText
{
    /// <summary>The version of the format.</summary>
    internal const int Version = 1;

    internal const string VersionProperty = "kubelintBaseline";
    internal const string EntriesProperty = "findings";
    internal const string FileProperty = "file";
    internal const string ObjectProperty = "object";
    internal const string RuleProperty = "rule";
    internal const string FieldProperty = "field";
    internal const string CountProperty = "count";

    // Letters of any language stay what they are; the file is no HTML.
    private static readonly JsonWriterOptions _options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly byte[] _start = Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{{\n  \"{VersionProperty}\": {Version},\n  \"{EntriesProperty}\": ["));

    /// <summary>Writes a baseline. The same baseline gives the same bytes.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <returns>The text in UTF-8.</returns>
    public static byte[] Write(Baseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArrayBufferWriter<byte> text = new();
        text.Write(_start);
        using Utf8JsonWriter json = new(text, _options);
        bool isFirst = true;
        foreach (BaselineEntry entry in baseline.Entries)
        {
            text.Write(isFirst ? "\n    "u8 : ",\n    "u8);
            Write(entry, json);
            json.Flush();
            json.Reset();
            isFirst = false;
        }

        text.Write(isFirst ? "]\n}\n"u8 : "\n  ]\n}\n"u8);
        return text.WrittenSpan.ToArray();
    }

    /// <summary>Reads a baseline.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="problem">What is wrong with it; null if nothing is.</param>
    /// <returns>The baseline; null if the text is none.</returns>
    public static Baseline? Read(ReadOnlySpan<byte> text, out BaselineProblem? problem) =>
        new BaselineReader(text).Read(out problem);

    private static void Write(BaselineEntry entry, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(FileProperty, entry.Key.File);
        WriteUnlessEmpty(json, ObjectProperty, entry.Key.Object);
        json.WriteString(RuleProperty, entry.Key.Rule);
        WriteUnlessEmpty(json, FieldProperty, entry.Key.Field);
        if (entry.Count > 1)
        {
            json.WriteNumber(CountProperty, entry.Count);
        }

        json.WriteEndObject();
    }

    private static void WriteUnlessEmpty(Utf8JsonWriter json, string property, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(property, text);
        }
    }
}
