using Xunit;

namespace KubeLint.SchemaTool.Tests;

/// <summary>Corrections of what the documents say.</summary>
public sealed class CorrectionTests : IDisposable
{
    private const string Definitions = """
        {
          "io.k8s.api.x.v1.A": {
            "type": "object", "required": ["must"],
            "properties": {
              "may": {"type": "string"},
              "mode": {"type": "string", "enum": ["B", "C"]},
              "must": {"type": "string"}
            }
          },
          "io.k8s.api.x.v1.Text": {"type": "string"},
          "io.k8s.api.x.v1beta1.Kind": {
            "type": "object",
            "x-kubernetes-group-version-kind": [{"group": "x", "version": "v1beta1", "kind": "Kind"}]
          }
        }
        """;

    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("io.k8s.api.x.v1.A#must optional", "must string")]
    [InlineData("io.k8s.api.x.v1.A#must optional @1.31-", "must string required@-1.30")]
    [InlineData("io.k8s.api.*.A#may required", "may string required")]
    [InlineData("io.k8s.api.x.v1.A#may deprecated @-1.30", "may string deprecated@-1.30")]
    [InlineData("io.k8s.api.x.v1.A#mode or-empty", "mode string(\"\",B,C)")]
    [InlineData("io.k8s.api.x.v1.A#mode values B", "mode string(B)")]
    [InlineData("io.k8s.api.x.v1.Text type int-or-string", "io.k8s.api.x.v1.Text int-or-string")]
    [InlineData("io.k8s.api.x.v1.A#may type Text|[Text]", "may Text|[Text]")]
    public void A_correction_changes_a_line(string correction, string line)
    {
        _tool.WithDocument("1.30", Definitions).WithDocument("1.31", Definitions)
            .With("corrections.txt", $"# A comment.\n{correction}\n    The reason.\n");

        Assert.Equal(0, _tool.RunAll());

        Assert.Contains($"\n{line}\n", _tool.Definitions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind x/v1beta1 Kind enabled", "x/v1beta1 Kind - subresource io.k8s.api.x.v1beta1.Kind")]
    [InlineData("kind v1 Config file", "v1 Config - file")]
    public void A_correction_of_a_kind_changes_its_line(string correction, string line)
    {
        _tool.WithDocument("1.30", Definitions).With("corrections.txt", $"{correction}\n    The reason.\n");

        Assert.Equal(0, _tool.RunAll());

        Assert.Contains($"\n{line}\n", _tool.Kinds, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("io.k8s.api.x.v1.A#must optional\n")]
    [InlineData("io.k8s.api.x.v1.A#must optional\n\n    Too late.\n")]
    [InlineData("io.k8s.api.x.v1.A optional\n    No field.\n")]
    [InlineData("io.k8s.api.x.v1.A#must perhaps\n    No word.\n")]
    [InlineData("kind v1 Config unknown\n    No word.\n")]
    public void A_correction_that_is_not_understood_or_explained_is_refused(string text) => Assert.Equal(
        2, _tool.WithDocument("1.30", Definitions).With("corrections.txt", text).RunAll());

    [Fact]
    public void Several_corrections_share_a_reason()
    {
        _tool.WithDocument("1.30", Definitions).With(
            "corrections.txt",
            "io.k8s.api.x.v1.A#must optional\nio.k8s.api.x.v1.A#may required\n    The reason of both.\n");

        Assert.Equal(0, _tool.RunAll());

        Assert.Contains("\nmay string required\n", _tool.Definitions, StringComparison.Ordinal);
        Assert.Contains("\nmust string\n", _tool.Definitions, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_of_a_version_that_no_document_is_of_does_no_harm() => Assert.Equal(
        0,
        _tool.WithDocument("1.30", Definitions)
            .With("corrections.txt", "io.k8s.api.other.v1.A#must optional\n    The reason.\n")
            .RunAll());
}
