using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace KubeLint.Cli.Tests;

/// <summary>What only a process of its own shows.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void A_reader_that_goes_away_ends_the_command_quietly()
    {
        using Process process = Start("scan", "--help");
        process.StandardOutput.Close();

        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal((0, ""), (process.ExitCode, error));
    }

    [Fact]
    public void An_interrupted_scan_ends_with_130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        Assert.SkipWhen(
            IsInterruptIgnored(), "Whoever started the tests ignores the signal, as a shell does in the background.");
        using Process process = Start("scan", "-");

        // Standard input stays open, so the scan waits for it until the signal comes.
        Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();
        process.WaitForExit();

        Assert.Equal(130, process.ExitCode);
    }

    // What is ignored is inherited, and a program that was told to ignore the signal goes on, as it should.
    private static bool IsInterruptIgnored()
    {
        const string Status = "/proc/self/status";
        const string Ignored = "SigIgn:";
        const ulong Interrupt = 1 << 1;
        return File.Exists(Status) && File.ReadLines(Status).Any(line =>
            line.StartsWith(Ignored, StringComparison.Ordinal)
            && (ulong.Parse(line.AsSpan(Ignored.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                & Interrupt) != 0);
    }

    private static Process Start(params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "kubelint.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
