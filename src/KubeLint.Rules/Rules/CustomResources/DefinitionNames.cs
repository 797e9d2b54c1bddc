using KubeLint.Findings;
using KubeLint.Grammars;
using KubeLint.Manifests;
using KubeLint.Rules.Objects;
using KubeLint.Schemas.CustomResources;

namespace KubeLint.Rules.CustomResources;

/// <summary>What a definition calls itself and its kind.</summary>
internal static class DefinitionNames
{
    private static readonly FieldPath _names = FieldPath.Of("spec", "names");
    private static readonly FieldPath _scope = FieldPath.Of("spec", "scope");

    /// <summary>Checks a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Check(CustomResourceDefinition definition, DefinitionReport report)
    {
        ObjectFields names = definition.Names;
        CheckOwnName(definition, report);
        CheckScope(definition, report);
        Check("plural", names.Text("plural"));
        Check("singular", names.Text("singular"));
        Check("kind", names.Text("kind")?.ToLowerInvariant());
        Check("listKind", names.Text("listKind")?.ToLowerInvariant());
        CheckAll("shortNames", "short name");
        CheckAll("categories", "category");
        if (definition.Kind is [>= 'a' and <= 'z', ..])
        {
            report.At(
                    _names.Key("kind"),
                    $"The kind `{definition.Kind}` starts with a small letter",
                    $"write `kind: {char.ToUpperInvariant(definition.Kind[0])}{definition.Kind[1..]}`",
                    "kinds are written in CamelCase, and tools take what is not for the name of a resource")
                .WithSeverity(Severity.Warning);
        }

        if (definition.Kind.Length > 0 && definition.Kind == names.Text("listKind"))
        {
            report.At(
                _names.Key("listKind"),
                "The kind of an object and of a list are the same",
                $"write `listKind: {definition.Kind}List`",
                "the API server refuses it: it could not tell an object from a list");
        }

        void Check(string field, string? text) => report.CheckName(
            _names.Key(field), $"The {field} name `{names.Text(field)}`", text, NameGrammar.OldLabel);

        void CheckAll(string field, string word)
        {
            foreach ((int index, string text) in names.IndexedTexts(field))
            {
                report.CheckName(_names.Key(field).Index(index), $"The {word} `{text}`", text, NameGrammar.OldLabel);
            }
        }
    }

    private static void CheckOwnName(CustomResourceDefinition definition, DefinitionReport report)
    {
        string name = definition.Manifest.Name;
        string wanted = $"{definition.Plural}.{definition.Group}";
        if (name.Length > 0 && definition is { Plural.Length: > 0, Group.Length: > 0 } && name != wanted
            && !Blanks.AppearIn(name) && !Blanks.AppearIn(wanted))
        {
            FindingDraft draft = report.At(
                FieldPath.Of("metadata", "name"),
                $"The definition is called `{name}` and defines `{wanted}`",
                $"write `name: {wanted}`",
                "the API server refuses it: the name must be the plural name, a dot and the group");
            report.Relate(draft, _names.Key("plural"), "the plural name");
        }
    }

    private static void CheckScope(CustomResourceDefinition definition, DefinitionReport report)
    {
        if (definition.Spec.Text("scope") is { } scope && definition.IsNamespaced is null && !Blanks.AppearIn(scope))
        {
            report.At(_scope, $"`{scope}` is no scope", "write `scope: Namespaced` or `scope: Cluster`");
        }
    }
}
