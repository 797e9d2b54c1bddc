using System.Diagnostics;
using System.Text;
using KubeLint.Cli.Input;
using KubeLint.Cli.Tests.Testing;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Cli.Tests.Input;

public sealed class SourceReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_read_without_its_byte_order_mark()
    {
        SourceText? source = Read([0xEF, 0xBB, 0xBF, .. "kind: Pod"u8], out InputProblem? problem);

        Assert.Null(problem);
        Assert.Equal("kind: Pod", source!.Content);
        Assert.Equal("a.yaml", source.Path);
    }

    [Fact]
    public void An_empty_file_is_an_empty_text() => Assert.Equal("", Read([], out _)!.Content);

    [Fact]
    public void A_byte_that_is_no_text_is_a_problem_with_its_place()
    {
        Assert.Null(Read([.. "a: 1\nb: é"u8, 0xFF], out InputProblem? problem));

        Assert.Equal(InputProblemKind.InvalidEncoding, problem!.Kind);
        Assert.Equal("a.yaml:2:5", problem.Place);
    }

    [Fact]
    public void A_binary_file_is_a_problem()
    {
        Assert.Null(Read([0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0], out InputProblem? problem));

        Assert.Equal(InputProblemKind.Binary, problem!.Kind);
    }

    [Theory]
    [InlineData(64 * 1024)]
    [InlineData((64 * 1024) + 1)]
    [InlineData(1_000_000)]
    public void A_file_is_read_to_its_end(int length) =>
        Assert.Equal(length, Read(Encoding.UTF8.GetBytes(new string('a', length)), out _, bound: 2_000_000)!.Length);

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void A_file_may_be_as_large_as_the_bound(int length, bool isRead)
    {
        SourceText? source = Read(Encoding.UTF8.GetBytes(new string(' ', length)), out InputProblem? problem, bound: 10);

        Assert.NotEqual(isRead, source!.IsOversized);
        Assert.Null(problem);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(200_000, false)]
    public void Standard_input_may_be_as_large_as_the_bound(int length, bool isRead)
    {
        SourceReader reader = new(() => new MemoryStream(Encoding.UTF8.GetBytes(new string(' ', length))), 100_000);

        SourceText? source = reader.Read(new InputFile(FullPath: null, "<stdin>"), out InputProblem? problem);

        Assert.Equal(isRead ? length : 0, source!.Length);
        Assert.NotEqual(isRead, source.IsOversized);
        Assert.Null(problem);
    }

    [Fact]
    public void A_file_that_is_gone_by_now_is_a_problem()
    {
        InputFile file = new(_folder.PathOf("gone.yaml"), "gone.yaml");

        Assert.Null(new SourceReader(() => Stream.Null, 100).Read(file, out InputProblem? problem));

        Assert.Equal(("no such file or folder", InputProblemKind.Unreadable), (problem!.Message, problem.Kind));
    }

    [Fact]
    public void A_fifo_is_not_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no FIFOs.");
        string path = _folder.PathOf("pipe.yaml");
        using (Process make = Process.Start("mkfifo", [path]))
        {
            make.WaitForExit();
        }

        CommandRun run = CommandRun.Of(_folder, "scan", "pipe.yaml", ".");

        Assert.Equal((int)ExitCode.UnreadableInput, run.ExitCode);
        Assert.Contains("pipe.yaml: a FIFO", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_is_not_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no /dev.");

        CommandRun run = CommandRun.Of(_folder, "scan", "/dev/zero");

        Assert.Equal((int)ExitCode.UnreadableInput, run.ExitCode);
        Assert.Contains("/dev/zero: a device", run.Error, StringComparison.Ordinal);
    }

    private SourceText? Read(byte[] content, out InputProblem? problem, long bound = 1000)
    {
        _folder.With("a.yaml", content);
        InputFile file = new(_folder.PathOf("a.yaml"), "a.yaml");
        return new SourceReader(() => Stream.Null, bound).Read(file, out problem);
    }
}
