using KubeLint.Testing;
using Xunit;

namespace KubeLint.Rules.Tests.Testing;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kubelint-snapshot-").FullName;

    private string Verified => Path.Combine(_folder, "report.verified.txt");

    private string Received => Path.Combine(_folder, "report.received.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_text_that_was_never_accepted_fails_and_is_left_beside()
    {
        SnapshotMismatchException failure = Assert.Throws<SnapshotMismatchException>(() => Verify("one\n"));

        Assert.Contains("does not exist yet", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\n", File.ReadAllText(Received));
        Assert.False(File.Exists(Verified));
    }

    [Fact]
    public void A_difference_is_shown_line_by_line_with_a_few_equal_lines_around()
    {
        File.WriteAllText(Verified, "1\n2\n3\n4\n5\nold\n");

        SnapshotMismatchException failure =
            Assert.Throws<SnapshotMismatchException>(() => Verify("1\n2\n3\n4\n5\nnew\n"));

        Assert.Contains("  … 2 equal lines\n  3\n  4\n  5\n- old\n+ new\n", failure.Message, StringComparison.Ordinal);
        Assert.Equal("1\n2\n3\n4\n5\nold\n", File.ReadAllText(Verified));
    }

    [Fact]
    public void A_match_takes_the_received_text_of_an_earlier_run_away()
    {
        File.WriteAllText(Verified, "one\n");
        File.WriteAllText(Received, "two\n");

        Verify("one\n");

        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_make_no_difference()
    {
        File.WriteAllBytes(Verified, [0xEF, 0xBB, 0xBF, (byte)'a', (byte)'\r', (byte)'\n']);

        Verify("a\n");
    }

    [Fact]
    public void A_missing_last_line_end_is_a_difference()
    {
        File.WriteAllText(Verified, "one\n");

        Assert.Throws<SnapshotMismatchException>(() => Verify("one"));
    }

    [Fact]
    public void Accepting_replaces_the_accepted_text()
    {
        File.WriteAllText(Verified, "one\n");
        File.WriteAllText(Received, "two\n");

        Snapshot.Verify("two\r\n", Verified, accept: true);

        Assert.Equal("two\n", File.ReadAllText(Verified));
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void A_name_outside_the_convention_is_refused() =>
        Assert.Throws<ArgumentException>(() => Snapshot.Verify("", Path.Combine(_folder, "report.txt")));

    private void Verify(string actual) => Snapshot.Verify(actual, Verified, accept: false);
}
