using System.Buffers;
using KubeLint.Text;
using Microsoft.Win32.SafeHandles;

namespace KubeLint.Cli.Input;

/// <summary>Reads files into texts. Safe to use from several threads.</summary>
/// <param name="openStandardInput">Opens what <c>-</c> reads.</param>
/// <param name="maximumBytes">The most bytes that a file may have.</param>
internal sealed class SourceReader(Func<Stream> openStandardInput, long maximumBytes)
{
    private const int BlockBytes = 64 * 1024;

    // On Windows a file that an editor holds can be read if everything is shared. Elsewhere nobody is kept away, and
    // what is not shared for writing remembers the length that opening has found out.
    private static readonly FileShare _sharing =
        OperatingSystem.IsWindows() ? FileShare.ReadWrite | FileShare.Delete : FileShare.Read;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problem">Why it was not read; null if it was.</param>
    /// <returns>Its text, which says so if it is beyond the bound; null if it was not read.</returns>
    public SourceText? Read(InputFile file, out InputProblem? problem)
    {
        byte[] buffer = [];
        try
        {
            if (file is { FullPath: { } path, IsRegular: false } && FileType.NameOfOther(path) is { } other)
            {
                problem = new InputProblem(file.ShownPath, InputProblemKind.NotAFile,
                    $"{other}, not a file; pipe what it gives to `kubelint scan -`");
                return null;
            }

            int length = file.FullPath is null ? ReadStandardInput(ref buffer) : ReadFile(file.FullPath, ref buffer);
            if (length > maximumBytes)
            {
                problem = null;
                return SourceText.Oversized(file.ShownPath, file.ScanPath);
            }

            return ByteDecoder.Decode(file, buffer.AsSpan(0, length), out problem);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            problem = new InputProblem(file.ShownPath, InputProblemKind.Unreadable, IoProblem.Describe(refused));
            return null;
        }
        finally
        {
            if (buffer.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    // Both give the number of bytes read, and stop at one more than the bound.
    private int ReadFile(string path, ref byte[] buffer)
    {
        using SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, _sharing);
        buffer = ArrayPool<byte>.Shared.Rent(BlockBytes);
        long expected = RandomAccess.GetLength(handle);
        if (expected > maximumBytes)
        {
            return (int)Math.Min(expected, int.MaxValue);
        }

        Grow(ref buffer, filled: 0, (int)expected + 1);
        int length = RandomAccess.Read(handle, buffer, fileOffset: 0);

        // Only what has no length, such as the files of /proc, or is being written to is asked for more.
        bool isWhole = length > 0 && length == expected;
        while (!isWhole && length <= maximumBytes)
        {
            Grow(ref buffer, length, length + 1);
            int read = RandomAccess.Read(handle, buffer.AsSpan(length), length);
            isWhole = read == 0;
            length += read;
        }

        return length;
    }

    private int ReadStandardInput(ref byte[] buffer)
    {
        using Stream input = openStandardInput();
        buffer = ArrayPool<byte>.Shared.Rent(BlockBytes);
        int length = 0;
        for (int read = -1; read != 0 && length <= maximumBytes; length += read)
        {
            Grow(ref buffer, length, length + 1);
            read = input.Read(buffer, length, buffer.Length - length);
        }

        return length;
    }

    private static void Grow(ref byte[] buffer, int filled, int size)
    {
        if (size <= buffer.Length)
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(size, buffer.Length * 2));
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
