using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeLint.Generators.Models;

/// <summary>
/// Reads the model types from the symbols of the KubernetesClient assembly. Reflection would load YAML types of another
/// version than the one at hand.
/// </summary>
internal static class ModelReader
{
    private const string AssemblyName = "KubernetesClient";

    /// <summary>Fields of this type stay unset: who needs a custom resource's schema reads the node tree.</summary>
    private const string SchemaType = "V1JSONSchemaProps";

    public static ModelSet Read(ImmutableArray<MetadataReference> references, CancellationToken cancellation)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("models", references: references);
        IAssemblySymbol? assembly = compilation.SourceModule.ReferencedAssemblySymbols
            .FirstOrDefault(symbol => string.Equals(symbol.Name, AssemblyName, StringComparison.Ordinal));
        INamespaceSymbol? models = assembly?.GlobalNamespace
            .GetNamespaceMembers().FirstOrDefault(space => space.Name is "k8s")?
            .GetNamespaceMembers().FirstOrDefault(space => space.Name is "Models");
        if (models is null)
        {
            return new ModelSet(new EquatableArray<ModelType>([]), new EquatableArray<string>([]));
        }

        SortedDictionary<string, ModelType> types = new(StringComparer.Ordinal);
        List<string> unknown = [];
        Queue<INamedTypeSymbol> waiting = new(models.GetTypeMembers().Where(type => KindOf(type) is not null));
        while (waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            INamedTypeSymbol type = waiting.Dequeue();
            if (!types.ContainsKey(type.Name))
            {
                types.Add(type.Name, ReadType(type, waiting, unknown));
            }
        }

        unknown.Sort(StringComparer.Ordinal);
        return new ModelSet(new EquatableArray<ModelType>([.. types.Values]), new EquatableArray<string>([.. unknown]));
    }

    private static ModelType ReadType(INamedTypeSymbol type, Queue<INamedTypeSymbol> waiting, List<string> unknown)
    {
        List<ModelField> fields = [];
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (JsonNameOf(property) is not { } jsonName || property.SetMethod is not { IsInitOnly: false })
            {
                continue;
            }

            FieldType? fieldType = null;
            if (!IsLeftUnset(property.Type))
            {
                fieldType = ReadFieldType(property.Type, waiting);
                if (fieldType is null)
                {
                    unknown.Add($"{type.Name}.{property.Name}: {property.Type.ToDisplayString()}");
                }
            }

            fields.Add(new ModelField(property.Name, jsonName, fieldType));
        }

        (string ApiVersion, string Kind)? kind = KindOf(type);
        return new ModelType(type.Name, kind?.ApiVersion, kind?.Kind, new EquatableArray<ModelField>([.. fields]));
    }

    private static bool IsLeftUnset(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object || type.Name is SchemaType
        || (type is INamedTypeSymbol { IsGenericType: true } generic && IsLeftUnset(generic.TypeArguments.Last()));

    private static FieldType? ReadFieldType(ITypeSymbol type, Queue<INamedTypeSymbol> waiting)
    {
        (FieldShape shape, ITypeSymbol value) = type switch
        {
            INamedTypeSymbol { Name: "IList", Arity: 1 } list => (FieldShape.List, list.TypeArguments[0]),
            INamedTypeSymbol { Name: "IDictionary", Arity: 2 } map when IsText(map.TypeArguments[0])
                => (FieldShape.Map, map.TypeArguments[1]),
            _ => (FieldShape.Single, type),
        };
        if (value is INamedTypeSymbol { Name: "Nullable", Arity: 1 } nullable)
        {
            return ScalarKind(nullable.TypeArguments[0]) is { } underlying ? new FieldType(shape, underlying) : null;
        }

        if (ScalarKind(value) is { } kind)
        {
            return new FieldType(shape, kind, IsNullable: !value.IsValueType);
        }

        if (shape == FieldShape.Map
            && value is INamedTypeSymbol { Name: "IList", Arity: 1 } items && IsText(items.TypeArguments[0]))
        {
            return new FieldType(shape, ValueKind.TextItems);
        }

        if (value is INamedTypeSymbol { TypeKind: TypeKind.Class, ContainingNamespace.Name: "Models" } model)
        {
            waiting.Enqueue(model);
            return new FieldType(shape, ValueKind.Object, Model: model.Name);
        }

        return null;
    }

    private static bool IsText(ITypeSymbol type) => type.SpecialType == SpecialType.System_String;

    private static ValueKind? ScalarKind(ITypeSymbol type) => type switch
    {
        _ when IsText(type) => ValueKind.Text,
        { SpecialType: SpecialType.System_Boolean } => ValueKind.Boolean,
        { SpecialType: SpecialType.System_Int32 } => ValueKind.Int32,
        { SpecialType: SpecialType.System_Int64 } => ValueKind.Int64,
        { SpecialType: SpecialType.System_Double } => ValueKind.Double,
        { SpecialType: SpecialType.System_DateTime } or { Name: "DateTime" } => ValueKind.Time,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } => ValueKind.Bytes,
        { Name: "IntOrString" } => ValueKind.IntOrString,
        { Name: "ResourceQuantity" } => ValueKind.Quantity,
        _ => null,
    };

    private static (string ApiVersion, string Kind)? KindOf(INamedTypeSymbol type)
    {
        AttributeData? entity = type.GetAttributes()
            .FirstOrDefault(attribute => attribute.AttributeClass?.Name is "KubernetesEntityAttribute");
        if (entity is null)
        {
            return null;
        }

        string? group = ArgumentOf(entity, "Group");
        string? version = ArgumentOf(entity, "ApiVersion");
        string? kind = ArgumentOf(entity, "Kind");
        return version is null || kind is null
            ? null : (string.IsNullOrEmpty(group) ? version : $"{group}/{version}", kind);
    }

    private static string? ArgumentOf(AttributeData attribute, string name) => attribute.NamedArguments
        .FirstOrDefault(argument => string.Equals(argument.Key, name, StringComparison.Ordinal)).Value.Value as string;

    private static string? JsonNameOf(IPropertySymbol property) => property.GetAttributes()
        .FirstOrDefault(attribute => attribute.AttributeClass?.Name is "JsonPropertyNameAttribute")?
        .ConstructorArguments.FirstOrDefault().Value as string;
}
