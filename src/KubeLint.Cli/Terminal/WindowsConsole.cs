using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace KubeLint.Cli.Terminal;

/// <summary>What the consoles of Windows must be told before they show UTF-8 and ANSI colours.</summary>
[SupportedOSPlatform("windows")]
internal static partial class WindowsConsole
{
    private const int StandardOutput = -11;
    private const int StandardError = -12;
    private const uint EnableVirtualTerminalProcessing = 0x4;

    /// <summary>Prepares the consoles that standard output and standard error lead to.</summary>
    public static void Prepare()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        EnableColours(StandardOutput);
        EnableColours(StandardError);
    }

    private static void EnableColours(int stream)
    {
        nint handle = GetStdHandle(stream);
        // A stream that is redirected has no console mode, and needs none.
        if (GetConsoleMode(handle, out uint mode))
        {
            _ = SetConsoleMode(handle, mode | EnableVirtualTerminalProcessing);
        }
    }

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint GetStdHandle(int stream);

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleMode(nint handle, uint mode);
}
