using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KubeLint.Cli.Input;

/// <summary>
/// Tells regular files from FIFOs, devices and sockets, which must not even be opened: a FIFO without a writer would
/// wait for ever.
/// </summary>
/// <remarks>
/// No public type of .NET tells them apart. The runtime's own native library does, with one layout on every Unix
/// (<c>FileStatus</c> in the runtime's <c>pal_io.h</c>: flags, then mode), and it is linked into a native build.
/// </remarks>
internal static partial class FileType
{
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Folder = 0x4000;
    private const int Link = 0xA000;
    private const int Fifo = 0x1000;
    private const int CharacterDevice = 0x2000;
    private const int BlockDevice = 0x6000;
    private const int Socket = 0xC000;

    /// <summary>Tells what stands at a path itself; links are not followed.</summary>
    /// <param name="path">The path.</param>
    /// <returns>What is there.</returns>
    public static FileKind KindOf(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            FileAttributes attributes = new FileInfo(path).Attributes;
            return attributes.HasFlag(FileAttributes.ReparsePoint) ? FileKind.Link
                : attributes.HasFlag(FileAttributes.Directory) ? FileKind.Folder
                : attributes.HasFlag(FileAttributes.Device) ? FileKind.Other
                : FileKind.Regular;
        }

        return LStat(path, out Status status) != 0 ? FileKind.Other : (status.Mode & TypeMask) switch
        {
            RegularFile => FileKind.Regular,
            Folder => FileKind.Folder,
            Link => FileKind.Link,
            _ => FileKind.Other,
        };
    }

    /// <summary>Tells whether a path leads to a regular file.</summary>
    /// <param name="path">The path; links are followed.</param>
    /// <returns>True if it does.</returns>
    public static bool IsRegularFile(string path) => File.Exists(path) && NameOfOther(path) is null;

    /// <summary>Names what a path leads to.</summary>
    /// <param name="path">A path that is no folder's; links are followed.</param>
    /// <returns>What it is, with its article; null for a regular file, or for nothing.</returns>
    public static string? NameOfOther(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.Device) ? "a device" : null;
        }

        // A path that cannot be asked about cannot be opened either, and opening it tells why.
        return Stat(path, out Status status) != 0 ? null : (status.Mode & TypeMask) switch
        {
            RegularFile => null,
            Fifo => "a FIFO",
            CharacterDevice or BlockDevice => "a device",
            Socket => "a socket",
            _ => "a special file",
        };
    }

    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_Stat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Stat(string path, out Status status);

    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_LStat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int LStat(string path, out Status status);

    [StructLayout(LayoutKind.Sequential)]
    private struct Status
    {
        public int Flags;
        public int Mode;

        // Room for the fields that nobody asks for, and for those that a later runtime may add.
        public Rest Rest;
    }

    [InlineArray(64)]
    private struct Rest
    {
        private long _first;
    }
}
