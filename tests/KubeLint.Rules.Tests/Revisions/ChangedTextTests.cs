using KubeLint.Configuration;
using KubeLint.Manifests;
using KubeLint.Revisions;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Revisions;

public sealed class ChangedTextTests
{
    private const string Web = "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n";
    private const string Db = "apiVersion: v1\nkind: Service\nmetadata:\n  name: db\n";

    [Fact]
    public void The_object_with_the_change_has_changed_and_the_others_have_not()
    {
        string after = Web + "  labels: {a: b}\n---\n" + Db;

        ChangedText changed = Between(Web + "---\n" + Db, after);

        Assert.True(changed.IsChangedAt(after.IndexOf("web", StringComparison.Ordinal)));
        Assert.False(changed.IsChangedAt(after.IndexOf("db", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("# first\n\n---\n" + Db + "---\n\n\n" + Web)]
    [InlineData("apiVersion: v1\r\nkind: Service\r\nmetadata:\r\n  name: web\r\n---\r\n" + Db)]
    [InlineData("--- \n" + Web + "...\n---\n" + Db + "\n\n")]
    public void What_moved_has_not_changed(string after)
    {
        ChangedText changed = Between(Web + "---\n" + Db, after);

        Assert.False(changed.IsChangedAt(after.IndexOf("web", StringComparison.Ordinal)));
        Assert.False(changed.IsChangedAt(after.IndexOf("db", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("# kubelint: ignore[default-namespace] reason\n" + Web)]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata:\n  name: web # the shop\n")]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata:\n  # the shop\n  name: web\n")]
    public void A_comment_above_an_object_in_it_and_behind_it_belongs_to_it(string after) =>
        Assert.True(Between(Web, after).IsChangedAt(after.IndexOf("web", StringComparison.Ordinal)));

    [Fact]
    public void An_item_of_a_list_is_an_object_of_its_own()
    {
        const string Before = "apiVersion: v1\nkind: List\nitems:\n"
            + "- {apiVersion: v1, kind: Service}\n- {apiVersion: v1, kind: Pod}\n";
        string after = Before.Replace("kind: Pod", "kind: Secret", StringComparison.Ordinal);

        ChangedText changed = Between(Before, after);

        Assert.False(changed.IsChangedAt(after.IndexOf("Service", StringComparison.Ordinal)));
        Assert.True(changed.IsChangedAt(after.IndexOf("Secret", StringComparison.Ordinal)));
        Assert.True(changed.IsChangedAt(after.IndexOf("List", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_second_copy_of_an_object_is_new()
    {
        const string After = Web + "---\n" + Web;

        ChangedText changed = Between(Web, After);

        Assert.False(changed.IsChangedAt(After.IndexOf("web", StringComparison.Ordinal)));
        Assert.True(changed.IsChangedAt(After.LastIndexOf("web", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_broken_document_is_looked_at_as_a_whole()
    {
        const string Before = "a: [\nb: c\n---\n" + Web + "---\nd: }\n";
        string after = Before.Replace("d: }", "d: }}", StringComparison.Ordinal);

        ChangedText changed = Between(Before, after);

        Assert.False(changed.IsChangedAt(0));
        Assert.False(changed.IsChangedAt(after.IndexOf("b: c", StringComparison.Ordinal)));
        Assert.False(changed.IsChangedAt(after.IndexOf("web", StringComparison.Ordinal)));
        Assert.True(changed.IsChangedAt(after.IndexOf("}}", StringComparison.Ordinal)));
        Assert.True(changed.IsChangedAt(after.Length));
    }

    [Fact]
    public void Without_an_earlier_version_all_has_changed()
    {
        ChangedText changed = ChangedText.Between(before: null, Read(Web));

        Assert.True(changed.IsChangedAt(0));
        Assert.True(changed.IsChangedAt(Web.Length));
    }

    private static ChangedText Between(string before, string after) =>
        ChangedText.Between(Read(before), Read(after));

    private static ManifestFile Read(string text) =>
        new Linter(new LintSettings()).Read(new SourceText("a.yaml", text));
}
