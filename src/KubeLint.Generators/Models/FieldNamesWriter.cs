using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KubeLint.Generators.Models;

/// <summary>Writes the generated part of <c>ModelFields</c>.</summary>
internal static class FieldNamesWriter
{
    public static SourceText Write(ModelSet models)
    {
        CodeWriter code = new("System.Collections.Generic", "System.Linq", "k8s.Models");
        code.Line("namespace KubeLint.Manifests;");
        code.Line();
        code.Line(CodeWriter.GeneratedAttribute);
        code.Open("static partial class ModelFields");
        WriteUnusualNames(code, models);
        code.Line();
        WriteVerification(code, models);
        return code.ToSource();
    }

    private static void WriteUnusualNames(CodeWriter code, ModelSet models)
    {
        code.Open("private static partial string? UnusualName(object owner, string property) => property switch");
        var properties = models.Types
            .SelectMany(type => type.Fields, (type, field) => (Type: type.Name, field.Property, field.JsonName))
            .GroupBy(field => field.Property, StringComparer.Ordinal)
            .OrderBy(property => property.Key, StringComparer.Ordinal);
        foreach (var property in properties)
        {
            var names = property.GroupBy(field => field.JsonName, field => field.Type, StringComparer.Ordinal)
                .OrderBy(name => name.Key, StringComparer.Ordinal).ToArray();
            foreach (var name in names)
            {
                if (!string.Equals(name.Key, CamelCase(property.Key), StringComparison.Ordinal))
                {
                    string condition = names.Length == 1 ? "" : $" when owner is {string.Join(" or ", name)}";
                    code.Line($"{Literal(property.Key)}{condition} => {Literal(name.Key)},");
                }
            }
        }

        code.Line("_ => null,");
        code.Close(";");
    }

    private static void WriteVerification(CodeWriter code, ModelSet models)
    {
        code.Line("#if DEBUG");
        code.Open("private static readonly Dictionary<System.Type, string[]> Properties = new()");
        foreach (ModelType type in models.Types)
        {
            string names = string.Join(", ", type.Fields.Select(field => Literal(field.Property)));
            code.Line($"[typeof({type.Name})] = [{names}],");
        }

        code.Close(";");
        code.Line();
        code.Open("static partial void Verify(object owner, string property)");
        code.Open("if (!Properties.TryGetValue(owner.GetType(), out string[]? names) || !names.Contains(property))");
        code.Line("string message = $\"{owner.GetType().Name} has no property {property} that manifests can set.\";");
        code.Line("throw new System.ArgumentException(message, nameof(property));");
        code.Close();
        code.Close();
        code.Line("#endif");
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
