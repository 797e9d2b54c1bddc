using System.Text.Encodings.Web;
using System.Text.Json;

namespace KubeLint.Cli.Output.Json;

/// <summary>How JSON is streamed in this program.</summary>
internal static class JsonStream
{
    private const int FullBytes = 64 * 1024;

    /// <summary>Readable, the same on every system, and with no escapes that only HTML needs.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Hands on what a writer holds back, so that a large report does not pile up in memory.</summary>
    /// <param name="json">The writer.</param>
    public static void FlushIfFull(Utf8JsonWriter json)
    {
        if (json.BytesPending >= FullBytes)
        {
            json.Flush();
        }
    }
}
