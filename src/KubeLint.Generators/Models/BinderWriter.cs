using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KubeLint.Generators.Models;

/// <summary>Writes the generated part of <c>ModelBinder</c>.</summary>
internal static class BinderWriter
{
    public static SourceText Write(ModelSet models)
    {
        CodeWriter code = new(
            "System.Collections.Generic",
            "k8s.Models",
            "KubeLint.Yaml",
            "static KubeLint.Manifests.ModelCollections",
            "static KubeLint.Manifests.ModelScalars");
        code.Line("namespace KubeLint.Manifests;");
        code.Line();
        code.Line(CodeWriter.GeneratedAttribute);
        code.Open("static partial class ModelBinder");
        WriteKinds(code, models);
        foreach (ModelType type in models.Types)
        {
            code.Line();
            WriteType(code, type);
        }

        return code.ToSource();
    }

    private static void WriteKinds(CodeWriter code, ModelSet models)
    {
        code.Line("private static partial Manifest? BindKind(ManifestInfo info, ModelPlaces places) =>");
        code.Open("    info.ModelVersion switch");
        IEnumerable<IGrouping<string, ModelType>> versions = models.Types
            .Where(type => type.ApiVersion is not null)
            .GroupBy(type => type.ApiVersion!, StringComparer.Ordinal)
            .OrderBy(version => version.Key, StringComparer.Ordinal);
        foreach (IGrouping<string, ModelType> version in versions)
        {
            code.Open($"{Literal(version.Key)} => info.Identity.Kind switch");
            foreach (ModelType type in version.OrderBy(type => type.Kind, StringComparer.Ordinal))
            {
                code.Line($"{Literal(type.Kind!)} => Typed(info, places, Bind{type.Name}),");
            }

            code.Line("_ => null,");
            code.Close(",");
        }

        code.Line("_ => null,");
        code.Close(";");
    }

    // The loop over the entries stands in one place: control flow in hundreds of methods would take the trimming
    // analyzer far longer than the compiler.
    private static void WriteType(CodeWriter code, ModelType type)
    {
        string model = type.Name;
        ModelField[] fields = [.. type.Fields.Where(field => field.Type is not null)];
        code.Line($"internal static {model} Bind{model}(YamlMapping node, ModelPlaces places, ModelOrigin origin) =>");
        string setter = fields.Length > 0 ? $"Set{model}" : "SetNothing";
        code.Line($"    BindFields(new {model}(), node, places, origin, {setter});");
        if (fields.Length > 0)
        {
            code.Line();
            WriteSetter(code, model, fields);
        }
    }

    private static void WriteSetter(CodeWriter code, string model, ModelField[] fields)
    {
        code.Open($"private static void Set{model}({model} model, YamlEntry entry, ModelPlaces places, int self)");
        code.Line("YamlNode value = entry.Value.Resolved;");
        code.Open("switch (entry.Name)");
        foreach (ModelField field in fields)
        {
            string key = Literal(field.JsonName);
            code.Line($"case {key}: model.{field.Property} = {Expression(field.Type!, key)}; break;");
        }

        code.Close();
        code.Close();
    }

    private static string Expression(FieldType type, string key) => type switch
    {
        { Shape: FieldShape.Single, Kind: ValueKind.Object } =>
            $"Object(value, places, self, {key}, Bind{type.Model})",
        { Shape: FieldShape.List, Kind: ValueKind.Object } => $"Objects(value, places, self, {key}, Bind{type.Model})",
        { Shape: FieldShape.Map, Kind: ValueKind.Object } => $"ObjectMap(value, places, self, {key}, Bind{type.Model})",
        { Shape: FieldShape.Single, IsNullable: true } or { Shape: FieldShape.Single, Kind: ValueKind.Text } =>
            $"Read{type.Kind}(value)",
        { Shape: FieldShape.Single } => $"Read{type.Kind}(value) ?? default",
        { Shape: FieldShape.List, IsNullable: false } => $"StrictValues(value, Read{type.Kind})",
        { Shape: FieldShape.List, Kind: ValueKind.Text } => "Values<string>(value, ReadListedText)",
        { Shape: FieldShape.List } => $"Values{TypeArgument(type.Kind)}(value, {ItemReader(type.Kind)})",
        _ => $"ValueMap{TypeArgument(type.Kind)}(value, {ItemReader(type.Kind)})",
    };

    // A null inside a collection is not the same as a null field.
    private static string ItemReader(ValueKind kind) => kind switch
    {
        ValueKind.Text => "ReadTextItem",
        ValueKind.Bytes => "ReadBytesItem",
        _ => "Read" + kind,
    };

    private static string TypeArgument(ValueKind kind) => kind switch
    {
        ValueKind.Text => "<string>",
        ValueKind.Boolean => "<bool?>",
        ValueKind.Int32 => "<int?>",
        ValueKind.Int64 => "<long?>",
        ValueKind.Double => "<double?>",
        ValueKind.Time => "<System.DateTime?>",
        ValueKind.Bytes => "<byte[]>",
        ValueKind.IntOrString => "<IntOrString>",
        ValueKind.Quantity => "<ResourceQuantity>",
        _ => "<IList<string>>",
    };

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
