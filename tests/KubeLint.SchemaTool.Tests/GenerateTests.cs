using Xunit;

namespace KubeLint.SchemaTool.Tests;

/// <summary>From documents to the texts of <c>schemas/</c>.</summary>
public sealed class GenerateTests : IDisposable
{
    private const string Old = """
        {
          "io.k8s.api.apps.v1.Thing": {
            "type": "object",
            "required": ["spec"],
            "x-kubernetes-group-version-kind": [{"group": "apps", "version": "v1", "kind": "Thing"}],
            "properties": {
              "apiVersion": {"type": "string"},
              "metadata": {"$ref": "#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"},
              "spec": {"$ref": "#/definitions/io.k8s.api.apps.v1.ThingSpec"}
            }
          },
          "io.k8s.api.apps.v1.ThingSpec": {
            "type": "object",
            "required": ["gone", "mode"],
            "properties": {
              "gone": {"type": "integer", "format": "int32"},
              "labels": {"type": "object", "additionalProperties": {"type": "string"}},
              "mode": {"type": "string", "x-enum": ["Fast", "a b"]},
              "parts": {
                "type": "array",
                "items": {"$ref": "#/definitions/io.k8s.api.apps.v1.Part"},
                "x-kubernetes-patch-strategy": "merge",
                "x-kubernetes-patch-merge-key": "name"
              },
              "size": {"type": "string"}
            }
          },
          "io.k8s.api.apps.v1.Part": {"type": "object", "properties": {"name": {"type": "string"}}},
          "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta": {
            "type": "object", "properties": {"finalizers": {
              "type": "array", "items": {"type": "string"}, "x-kubernetes-patch-strategy": "merge"}}
          }
        }
        """;

    private const string New = """
        {
          "io.k8s.api.apps.v1.Thing": {
            "type": "object",
            "required": ["spec"],
            "x-kubernetes-group-version-kind": [{"group": "apps", "version": "v1", "kind": "Thing"}],
            "properties": {
              "apiVersion": {"type": "string"},
              "metadata": {"$ref": "#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"},
              "spec": {"$ref": "#/definitions/io.k8s.api.apps.v1.ThingSpec"}
            }
          },
          "io.k8s.api.apps.v1.ThingSpec": {
            "type": "object",
            "properties": {
              "labels": {"type": "object", "additionalProperties": {"type": "string"}},
              "mode": {"type": "string", "enum": ["Fast", "Slow", "a b"]},
              "parts": {
                "type": "array",
                "items": {"$ref": "#/definitions/io.k8s.api.apps.v1.Part"},
                "x-kubernetes-list-type": "map",
                "x-kubernetes-list-map-keys": ["name", "port"]
              },
              "size": {"type": "integer", "format": "int64", "x-deprecated": true}
            }
          },
          "io.k8s.api.apps.v1.Part": {"type": "object", "properties": {"name": {"type": "string"}}},
          "io.k8s.api.apps.v1.Empty": {"type": "object"},
          "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta": {
            "type": "object", "properties": {"finalizers": {
              "type": "array", "items": {"type": "string"}, "x-kubernetes-list-type": "set"}}
          }
        }
        """;

    private const string Served = """
        [{"group": "apps", "version": "v1", "kind": "Thing", "plural": "things", "namespaced": true,
          "verbs": ["create", "get", "list"]}]
        """;

    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Two_documents_become_one_text_that_says_when_each_fact_holds()
    {
        int exitCode = _tool.WithDocument("1.30", Old).WithDocument("1.31", New, Served).RunAll();

        Assert.Equal(0, exitCode);
        Assert.Equal(
            """
            # The definitions of the Kubernetes API, one a block, with a line a field. Written by tools/KubeLint.SchemaTool; README.md describes it.

            io.k8s.api.apps.v1.Empty @1.31-

            io.k8s.api.apps.v1.Part
            name string

            io.k8s.api.apps.v1.Thing
            apiVersion string
            metadata io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta
            spec ThingSpec required

            io.k8s.api.apps.v1.ThingSpec
            gone integer:int32 required @-1.30
            labels {string}
            mode string(Fast,Slow@1.31-,"a b") required@-1.30
            parts [Part] map(name) @-1.30
            parts [Part] map(name,port) @1.31-
            size string @-1.30
            size integer:int64 deprecated @1.31-

            io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta
            finalizers [string] set

            """,
            _tool.Definitions);
        Assert.Equal(
            """
            # The kinds of the Kubernetes API. Written by tools/KubeLint.SchemaTool; README.md describes it.
            # versions 1.30 1.31
            apps/v1 Thing things namespaced io.k8s.api.apps.v1.Thing

            """,
            _tool.Kinds);
    }

    [Fact]
    public void A_list_of_values_that_one_document_leaves_out_is_there_all_the_time()
    {
        const string With = """
            {"io.k8s.api.x.v1.A": {"type": "object", "properties": {"m": {"type": "string", "enum": ["B", "C"]}}}}
            """;
        const string Without = """
            {"io.k8s.api.x.v1.A": {"type": "object", "properties": {"m": {"type": "string"}}}}
            """;

        _tool.WithDocument("1.30", With).WithDocument("1.31", Without).WithDocument("1.32", With).RunAll();

        Assert.Contains("\nm string(B,C)\n", _tool.Definitions, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_asked_for_in_what_only_a_status_is_made_of()
    {
        const string Definitions = """
            {
              "io.k8s.api.x.v1.A": {
                "type": "object",
                "x-kubernetes-group-version-kind": [{"group": "x", "version": "v1", "kind": "A"}],
                "properties": {
                  "spec": {"$ref": "#/definitions/io.k8s.api.x.v1.Shared"},
                  "status": {"$ref": "#/definitions/io.k8s.api.x.v1.AStatus"}
                }
              },
              "io.k8s.api.x.v1.AStatus": {
                "type": "object", "required": ["phase", "shared"],
                "properties": {
                  "phase": {"type": "string", "enum": ["On", "Off"]},
                  "shared": {"$ref": "#/definitions/io.k8s.api.x.v1.Shared"}
                }
              },
              "io.k8s.api.x.v1.Shared": {
                "type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}
              }
            }
            """;

        _tool.WithDocument("1.30", Definitions).RunAll();

        Assert.Contains("\nphase string\nshared Shared\n", _tool.Definitions, StringComparison.Ordinal);
        Assert.Contains("\nname string required\n", _tool.Definitions, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_changes_nothing_and_fails_while_a_file_is_stale()
    {
        _tool.WithDocument("1.31", New, Served);

        Assert.Equal(1, _tool.RunAll("--check"));
        Assert.False(File.Exists(_tool.PathOf("definitions.txt")));
        Assert.Equal(0, _tool.RunAll());
        Assert.Equal(0, _tool.RunAll("--check"));
        _tool.With("kinds.txt", "# old\n");
        Assert.Equal(1, _tool.RunAll("--check"));
    }

    [Fact]
    public void The_table_of_removals_becomes_a_line_a_kind()
    {
        _tool.WithDocument("1.31", New, Served).With("corrections.txt", "kind x/v1 Old cluster\n    Why.\n").With(
            "api-removals.json",
            """
            {"apis": [
              {"group": "x", "version": "v1", "kind": "Old", "introducedIn": "1.2", "deprecatedIn": null,
               "removedIn": "1.20", "plannedRemovalIn": null, "replacement": null, "replacementNewest": null},
              {"group": "", "version": "v1", "kind": "File", "introducedIn": null, "deprecatedIn": "1.30",
               "removedIn": null, "plannedRemovalIn": "1.40", "replacementAvailableIn": "1.29",
               "note": "not a stored resource: a file",
               "replacement": {"group": "x", "version": "v1", "kind": "New"},
               "replacementNewest": {"group": "x", "version": "v2", "kind": "New"}}
            ]}
            """);

        Assert.Equal(0, _tool.RunAll());

        Assert.EndsWith(
            """
            v1 File deprecated 1.30 planned-removal 1.40 replacement x/v1/New newest x/v2/New available 1.29 not-stored
            x/v1 Old introduced 1.2 removed 1.20 cluster

            """,
            _tool.Removals,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no.json", "{}")]
    [InlineData("no.json", "[]")]
    [InlineData("no.json", "not JSON")]
    [InlineData("no.json", """{"definitions": {}, "x-served": [], "info": {"version": "unversioned"}}""")]
    [InlineData("no.json", """{"definitions": {}, "info": {"version": "v1.31.0"}}""")]
    public void What_is_no_document_is_refused(string name, string text) => Assert.Equal(2, _tool.With(name, text).Run(name));

    [Fact]
    public void A_document_may_be_told_its_version()
    {
        _tool.With("any.json", """{"definitions": {}, "x-served": [], "info": {"version": "unversioned"}}""");

        Assert.Equal(0, _tool.Run("1.29=any.json"));
        Assert.Contains("\n# versions 1.29\n", _tool.Kinds, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_documents_of_one_version_are_refused()
    {
        _tool.WithDocument("1.30", Old);

        Assert.Equal(2, _tool.Run("v1.30.json", "1.30=v1.30.json"));
    }
}
