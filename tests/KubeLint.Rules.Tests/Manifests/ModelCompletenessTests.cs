using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using k8s.Models;
using KubeLint.Manifests;
using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Manifests;

/// <summary>Holds the generated binder against the model types themselves.</summary>
public sealed class ModelCompletenessTests
{
    public static TheoryData<string> Kinds =>
        [.. Models().Where(type => KindOf(type) is not null).Select(type => type.Name)];

    [Fact]
    public void There_are_kinds_to_test() => Assert.True(Kinds.Count > 150, $"only {Kinds.Count} kinds were found");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_of_a_kind_binds_and_has_its_place(string typeName)
    {
        Type type = Models().Single(model => string.Equals(model.Name, typeName, StringComparison.Ordinal));
        KubernetesEntityAttribute kind = KindOf(type)!;
        string apiVersion = kind.Group is "" or null ? kind.ApiVersion : $"{kind.Group}/{kind.ApiVersion}";
        (string, YamlNode)[] fields = [.. FieldsOf(type)
            .Where(field => field.Name is not ("apiVersion" or "kind") && IsBound(field.Property.PropertyType))
            .Select(field => (field.Name, Sample(field.Property.PropertyType, [type])))];

        Manifest manifest = Tree.Bind(apiVersion, kind.Kind, fields);

        Assert.IsType(type, manifest.ModelObject);
        AssertBound(manifest, manifest.ModelObject!, "", []);
    }

    [Fact]
    public void A_property_that_the_type_lacks_is_refused_in_debug_builds()
    {
        Assert.SkipUnless(IsDebugBuild, "the check is left out of release builds");

        Assert.Throws<ArgumentException>(() => ModelFields.JsonName(new V1Service(), nameof(V1ServiceSpec.Type)));
    }

    private static bool IsDebugBuild =>
        typeof(ModelFields).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration is "Debug";

    private static void AssertBound(Manifest manifest, object model, string path, ImmutableHashSet<Type> above)
    {
        Assert.Equal(path, manifest.Places.PathOf(model).ToString());
        if (above.Contains(model.GetType()))
        {
            return;
        }

        above = above.Add(model.GetType());
        foreach ((PropertyInfo property, string name) in FieldsOf(model.GetType()))
        {
            Assert.Equal(name, ModelFields.JsonName(model, property.Name));
            string fieldPath = path.Length == 0 ? name : $"{path}.{name}";
            object? value = property.GetValue(model);
            if (!IsBound(property.PropertyType))
            {
                Assert.True(value is null, $"{fieldPath} was to be left unset");
                continue;
            }

            Assert.True(value is not null, $"{fieldPath} did not bind");
            Assert.True(manifest.At(model, property.Name).Exists, $"{fieldPath} has no place");
            AssertValue(manifest, value, fieldPath, above);
        }
    }

    private static void AssertValue(Manifest manifest, object value, string path, ImmutableHashSet<Type> above)
    {
        switch (value)
        {
            case string:
                break;
            case System.Collections.IDictionary map:
                Assert.Equal(["key"], map.Keys.Cast<string>(), StringComparer.Ordinal);
                AssertValue(manifest, map["key"]!, path + ".key", above);
                break;
            case System.Collections.IList list and not byte[]:
                AssertValue(manifest, Assert.Single(list.Cast<object>()), path + "[0]", above);
                break;
            case not null when IsModel(value.GetType()):
                AssertBound(manifest, value, path, above);
                break;
            default:
                Assert.False(Equals(value, RuntimeDefault(value!.GetType())), $"{path} has a default value");
                break;
        }
    }

    /// <summary>A node with every field of a type; a type that contains itself is empty the second time.</summary>
    private static YamlNode Sample(Type type, ImmutableHashSet<Type> above)
    {
        Type value = Nullable.GetUnderlyingType(type) ?? type;
        if (value.IsGenericType)
        {
            YamlNode item = Sample(value.GetGenericArguments()[^1], above);
            return value.GetGenericTypeDefinition() == typeof(IList<>) ? Tree.List(item) : Tree.Map(("key", item));
        }

        if (!IsModel(value))
        {
            return SampleScalar(value);
        }

        return above.Contains(value) ? Tree.Map() : Tree.Map([.. FieldsOf(value)
            .Where(field => IsBound(field.Property.PropertyType))
            .Select(field => (field.Name, Sample(field.Property.PropertyType, above.Add(value))))]);
    }

    private static YamlScalar SampleScalar(Type type) => type.Name switch
    {
        "String" or "IntOrString" => Tree.Quoted("text"),
        "Boolean" => Tree.Plain("true"),
        "DateTime" => Tree.Quoted("2024-05-06T07:08:09Z"),
        "Byte[]" => Tree.Quoted("aGVsbG8="),
        _ => Tree.Plain(7.ToString(CultureInfo.InvariantCulture)),
    };

    private static object? RuntimeDefault(Type type) =>
        type.IsValueType ? RuntimeHelpers.GetUninitializedObject(type) : null;

    private static bool IsBound(Type type) => type != typeof(object) && type != typeof(V1JSONSchemaProps)
        && (!type.IsGenericType || IsBound(type.GetGenericArguments()[^1]));

    private static bool IsModel(Type type) => type.IsClass && type.Namespace is "k8s.Models"
        && type != typeof(IntOrString) && type != typeof(ResourceQuantity);

    private static IEnumerable<(PropertyInfo Property, string Name)> FieldsOf(Type type) =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
        where name is not null && property.SetMethod is not null
        select (property, name);

    private static KubernetesEntityAttribute? KindOf(Type type) => type.GetCustomAttribute<KubernetesEntityAttribute>();

    /// <summary>
    /// The model types. Those that are built on YAML types of a version that is not here cannot be loaded; no model is
    /// among them.
    /// </summary>
    private static IEnumerable<Type> Models()
    {
        Assembly assembly = typeof(V1Service).Assembly;
        using PEReader file = new(File.OpenRead(assembly.Location));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.TypeDefinitions
            .Select(metadata.GetTypeDefinition)
            .Where(type => metadata.StringComparer.Equals(type.Namespace, "k8s.Models"))
            .Where(type => !IsBuiltOnYaml(metadata, type))
            .Select(type => metadata.GetString(type.Name))
            .Order(StringComparer.Ordinal)
            .Select(name => assembly.GetType($"k8s.Models.{name}", throwOnError: true)!)];
    }

    private static bool IsBuiltOnYaml(MetadataReader metadata, TypeDefinition type) =>
        type.GetInterfaceImplementations()
            .Select(handle => metadata.GetInterfaceImplementation(handle).Interface)
            .Append(type.BaseType)
            .Where(handle => handle.Kind == HandleKind.TypeReference)
            .Select(handle => metadata.GetTypeReference((TypeReferenceHandle)handle).Namespace)
            .Any(space => metadata.StringComparer.StartsWith(space, "YamlDotNet"));
}
