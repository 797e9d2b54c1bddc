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
        int parts = (items.Count + ItemsAtOnce - 1) / ItemsAtOnce;

        // One part more than threads is under way, for this one to write out meanwhile.
        (Task Task, ArrayBufferWriter<byte> Buffer)[] ahead =
        [
            .. Enumerable.Range(0, jobs + 1)
                .Select(_ => (Task.CompletedTask, new ArrayBufferWriter<byte>(UsualBytes))),
        ];
        for (int part = 0; part < parts + ahead.Length; part++)
        {
            ref (Task Task, ArrayBufferWriter<byte> Buffer) slot = ref ahead[part % ahead.Length];
            slot.Task.GetAwaiter().GetResult();
            if (slot.Buffer.WrittenCount > 0)
            {
                // Several values with commas between them: what the array would hold, had they been written in place.
                json.WriteRawValue(slot.Buffer.WrittenSpan, skipInputValidation: true);
                JsonStream.FlushIfFull(json);
            }

            ArrayBufferWriter<byte> buffer = slot.Buffer;
            buffer.ResetWrittenCount();
            int first = part * ItemsAtOnce;
            slot.Task = part >= parts ? Task.CompletedTask : Task.Run(
                () => WriteSome(buffer, depth, items, first, makeWriter));
        }
    }

    private static void WriteSome<T>(
        ArrayBufferWriter<byte> buffer,
        int depth,
        IReadOnlyList<T> items,
        int first,
        Func<Utf8JsonWriter, Action<T>> makeWriter)
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
        for (int index = first; index < items.Count && index < first + ItemsAtOnce; index++)
        {
            write(items[index]);
        }
    }
}
