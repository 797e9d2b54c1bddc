using System.Buffers;
using System.Text.Json;

namespace KubeLint.Cli.Output.Json;

/// <summary>
/// Writes the items of long arrays: several threads write some items each, and the bytes go into the report in the
/// order of the items. They are the same for any number of threads.
/// </summary>
internal static class JsonItems
{
    /// <summary>Enough to be worth a thread's while, few enough that little waits in memory.</summary>
    private const int ItemsAtOnce = 64;

    private const int UsualBytes = 256 * 1024;

    /// <summary>Writes items into an array that is open.</summary>
    /// <typeparam name="T">What an item is made of.</typeparam>
    /// <param name="json">Where they go.</param>
    /// <param name="items">The items.</param>
    /// <param name="jobs">The number of threads; 1 or more.</param>
    /// <param name="makeWriter">
    /// Gives what writes an item. Each thread asks for one of its own, which writes one value for each item.
    /// </param>
    public static void Write<T>(
        Utf8JsonWriter json, IReadOnlyList<T> items, int jobs, Func<Utf8JsonWriter, Action<T>> makeWriter)
    {
        if (jobs > 1 && items.Count > ItemsAtOnce)
        {
            WriteSideBySide(json, items, jobs, makeWriter);
            return;
        }

        Action<T> write = makeWriter(json);
        foreach (T item in items)
        {
            write(item);
            JsonStream.FlushIfFull(json);
        }
    }

    private static void WriteSideBySide<T>(
        Utf8JsonWriter json, IReadOnlyList<T> items, int jobs, Func<Utf8JsonWriter, Action<T>> makeWriter)
    {
        int depth = json.CurrentDepth;
        ArrayBufferWriter<byte>[] buffers =
            [.. Enumerable.Range(0, jobs).Select(_ => new ArrayBufferWriter<byte>(UsualBytes))];
        for (int start = 0; start < items.Count; start += jobs * ItemsAtOnce)
        {
            int first = start;
            Parallel.For(0, jobs, number => WriteSome(
                buffers[number], depth, items.Skip(first + (number * ItemsAtOnce)).Take(ItemsAtOnce), makeWriter));
            foreach (ArrayBufferWriter<byte> buffer in buffers.Where(buffer => buffer.WrittenCount > 0))
            {
                // Several values with commas between them: what the array would hold, had they been written in place.
                json.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
                JsonStream.FlushIfFull(json);
            }
        }
    }

    private static void WriteSome<T>(
        ArrayBufferWriter<byte> buffer, int depth, IEnumerable<T> items, Func<Utf8JsonWriter, Action<T>> makeWriter)
    {
        using Utf8JsonWriter json = new(buffer, JsonStream.Options);
        for (int level = 0; level < depth; level++)
        {
            // Only for the indentation of what is inside.
            json.WriteStartArray();
        }

        json.Flush();
        buffer.ResetWrittenCount();
        Action<T> write = makeWriter(json);
        foreach (T item in items)
        {
            write(item);
        }
    }
}
