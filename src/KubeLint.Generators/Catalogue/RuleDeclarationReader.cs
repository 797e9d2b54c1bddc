using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeLint.Generators.Catalogue;

/// <summary>Reads the rule attribute of a class and what matters of the class itself.</summary>
internal static class RuleDeclarationReader
{
    public const string AttributeName = "KubeLint.Rules.RuleAttribute";

    private const string OptionAttributeName = "KubeLint.Rules.RuleOptionAttribute";

    private const string RulesNamespace = "KubeLint.Rules";

    /// <summary>The classes that the linter knows how to call; a rule derives from one of them.</summary>
    private static readonly string[] Hooks =
    [
        "ContainerRule", "PodTemplateRule", "ManifestRule", "ObjectRule", "SchemaRule", "BundleRule", "SourceRule",
        "SuppressionRule",
    ];

    public static RuleDeclaration? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        AttributeData attribute = context.Attributes[0];
        if (attribute.ConstructorArguments.Length != 4)
        {
            // The compiler complains of the attribute itself.
            return null;
        }

        INamedTypeSymbol type = (INamedTypeSymbol)context.TargetSymbol;
        TypedConstant family = attribute.ConstructorArguments[2];
        return new RuleDeclaration(
            ClassName: type.Name,
            FullName: type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            Location: LocationInfo.From(((ClassDeclarationSyntax)context.TargetNode).Identifier.GetLocation()),
            ClassProblem: ProblemOf(type),
            Code: attribute.ConstructorArguments[0].Value as string ?? "",
            Name: attribute.ConstructorArguments[1].Value as string ?? "",
            FamilyDigit: family.Value as int? ?? -1,
            Family: MemberName(family),
            Severity: MemberName(attribute.ConstructorArguments[3]),
            Confidence: Argument(attribute, "Confidence") is { } confidence ? MemberName(confidence) : "High",
            EnabledByDefault: Argument(attribute, "EnabledByDefault")?.Value as bool? ?? true,
            IsFixable: Argument(attribute, "Fixable")?.Value as bool? ?? false,
            Summary: Argument(attribute, "Summary")?.Value as string ?? "",
            Guide: Argument(attribute, "Guide")?.Value as string ?? "",
            Equivalents: new EquatableArray<string>(Strings(Argument(attribute, "Equivalents"))),
            Options: new EquatableArray<RuleOptionDeclaration>(OptionsOf(type)));
    }

    private static RuleOptionDeclaration[] OptionsOf(INamedTypeSymbol type) =>
    [
        .. type.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.ToDisplayString() is OptionAttributeName)
            .Select(attribute => attribute.ConstructorArguments)
            .Where(arguments => arguments.Length is 2 or 5)
            .Select(arguments => new RuleOptionDeclaration(
                arguments[0].Value as string ?? "",
                arguments[1].Value as string ?? "",
                arguments.Length == 2 ? null : arguments[2].Value as int?,
                arguments.Length == 2 ? 0 : arguments[3].Value as int? ?? 0,
                arguments.Length == 2 ? 0 : arguments[4].Value as int? ?? 0)),
    ];

    private static string? ProblemOf(INamedTypeSymbol type)
    {
        if (!type.IsSealed || type.IsStatic)
        {
            return "be sealed";
        }

        if (type.IsGenericType || type.ContainingType is not null)
        {
            return "be neither generic nor nested";
        }

        if (!DerivesFromHook(type))
        {
            return $"derive from a hook: {string.Join(", ", Hooks)}";
        }

        return type.InstanceConstructors.Any(constructor =>
            constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility >= Accessibility.Internal)
            ? null : "have a constructor without parameters that the catalogue can call";
    }

    private static bool DerivesFromHook(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            if (Hooks.Contains(parent.Name, StringComparer.Ordinal)
                && parent.ContainingNamespace.ToDisplayString() is RulesNamespace)
            {
                return true;
            }
        }

        return false;
    }

    private static TypedConstant? Argument(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (string.Equals(argument.Key, name, StringComparison.Ordinal))
            {
                return argument.Value;
            }
        }

        return null;
    }

    private static string MemberName(TypedConstant constant) => constant.Type?.GetMembers().OfType<IFieldSymbol>()
        .FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, constant.Value))?.Name ?? "";

    private static string[] Strings(TypedConstant? constant) =>
        constant is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? [.. array.Values.Select(value => value.Value as string ?? "")] : [];
}
