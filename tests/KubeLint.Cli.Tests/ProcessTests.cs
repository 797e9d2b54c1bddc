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
        using Process process = StartInterruptible("scan", "-");

        // Standard input stays open, so the scan waits for it until the signal comes.
        do
        {
            Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();
        }
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(200)));

        Assert.Equal(130, process.ExitCode);
    }

    /// <summary>
    /// Whoever started the tests may ignore the signal, as a shell does in the background, and a process hands that on
    /// to those that it starts. `env` of GNU takes it back.
    /// </summary>
    private static Process StartInterruptible(params string[] arguments)
    {
        string[] reset = ["--default-signal=INT"];
        using Process attempt = StartProgram("env", [.. reset, "true"]);
        attempt.WaitForExit();
        return attempt.ExitCode == 0
            ? StartProgram("env", [.. reset, "dotnet", ProgramPath, .. arguments]) : Start(arguments);
    }

    private static string ProgramPath => Path.Combine(AppContext.BaseDirectory, "kubelint.dll");

    private static Process Start(params string[] arguments) => StartProgram("dotnet", [ProgramPath, .. arguments]);

    private static Process StartProgram(string program, string[] arguments)
    {
        return Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
