using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using KubeLint.Cli.Input;

namespace KubeLint.Cli.Git;

/// <summary>Runs the program <c>git</c>, without a shell.</summary>
/// <param name="program">The program's path.</param>
/// <param name="folder">The folder that it runs in.</param>
internal sealed class GitProgram(string program, string folder)
{
    /// <summary>
    /// Finds the program where the system looks for commands. Left to itself, starting it would look into the working
    /// directory first, and run whatever a repository holds under that name.
    /// </summary>
    /// <param name="variable">Gives an environment variable, or null.</param>
    /// <returns>The program's path.</returns>
    /// <exception cref="GitException">There is none.</exception>
    public static string Find(Func<string, string?> variable)
    {
        string name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return (variable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .Select(each => Path.Combine(each, name))
            .FirstOrDefault(IsProgram)
            ?? throw new GitException("the program git is needed for this, and it is not found");
    }

    /// <summary>Runs git.</summary>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Its exit code, what it wrote, and its complaint in one line.</returns>
    /// <exception cref="GitException">It cannot be run.</exception>
    public (int ExitCode, byte[] Output, string Complaint) Run(byte[] input, params string[] arguments)
    {
        using Process git = Start(arguments);
        Task<string> complaint = git.StandardError.ReadToEndAsync();
        Task writing = Task.Run(() => Feed(git, input));
        using MemoryStream output = new();
        git.StandardOutput.BaseStream.CopyTo(output);
        writing.Wait();
        git.WaitForExit();
        return (git.ExitCode, output.ToArray(), OneLine(complaint.Result));
    }

    /// <summary>Runs git, which has to succeed.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it wrote.</returns>
    /// <exception cref="GitException">It cannot be run, or fails.</exception>
    public byte[] Ask(params string[] arguments)
    {
        (int exitCode, byte[] output, string complaint) = Run([], arguments);
        return exitCode == 0 ? output : throw new GitException(
            complaint.Length > 0 ? $"git: {complaint}" : $"`git {arguments[0]}` ends with {exitCode}");
    }

    /// <summary>Runs git, which answers with a line.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The line.</returns>
    /// <exception cref="GitException">It cannot be run, or fails.</exception>
    public string AskLine(params string[] arguments) => LineOf(Ask(arguments));

    /// <summary>An answer of one line, as text.</summary>
    /// <param name="output">What git wrote.</param>
    /// <returns>The line without its end.</returns>
    public static string LineOf(byte[] output)
    {
        string text = Encoding.UTF8.GetString(output);
        return text.EndsWith('\n') ? text[..^1].TrimEnd('\r') : text;
    }

    private Process Start(string[] arguments)
    {
        ProcessStartInfo start = new(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Complaints in one language, nothing written into the repository, and nothing fetched from anywhere.
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        try
        {
            return Process.Start(start) ?? throw new GitException("git does not start");
        }
        catch (Win32Exception missing)
        {
            throw new GitException($"`{PathText.Slashed(program)}` does not start: {missing.Message}");
        }
    }

    private static bool IsProgram(string path)
    {
        const UnixFileMode Executable =
            UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(path)
            && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Executable) != UnixFileMode.None);
    }

    private static void Feed(Process git, byte[] input)
    {
        try
        {
            git.StandardInput.BaseStream.Write(input);
            git.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended, and its exit code tells why.
        }
    }

    private static string OneLine(string complaint)
    {
        string line = complaint.TrimStart().Split('\n')[0].TrimEnd('\r', '.');
        string[] marks = ["fatal: ", "error: "];
        return marks.FirstOrDefault(mark => line.StartsWith(mark, StringComparison.Ordinal)) is { } mark
            ? line[mark.Length..] : line;
    }
}
