using System.Diagnostics;
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
        using Process process = Start("scan", "-");

        // Standard input stays open, so the scan waits for it until the signal comes. One that comes before the program
        // listens is lost where whoever started the tests ignores the signal, as a shell does in the background.
        do
        {
            Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();
        }
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(200)));

        Assert.Equal(130, process.ExitCode);
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
