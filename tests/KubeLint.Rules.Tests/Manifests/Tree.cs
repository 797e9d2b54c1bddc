using KubeLint.Manifests;
using KubeLint.Text;
using KubeLint.Yaml;
using Xunit;

namespace KubeLint.Rules.Tests.Manifests;

/// <summary>Node trees made by hand, for tests that are not about text.</summary>
internal static class Tree
{
    private static readonly TextSpan NoSpan = new(0, 0);

    public static YamlScalar Plain(string value) => new(NoSpan, value, ScalarStyle.Plain);

    public static YamlScalar Quoted(string value) => new(NoSpan, value, ScalarStyle.DoubleQuoted);

    public static YamlSequence List(params YamlNode[] items) => new(NoSpan, items, isFlow: false);

    public static YamlMapping Map(params (string Key, YamlNode Value)[] entries) => new(
        NoSpan,
        [.. entries.Select(entry => new YamlEntry(new WrittenKey(entry.Key, Plain(entry.Key)), entry.Value))],
        isFlow: false);

    public static YamlAlias Alias(YamlNode target) => new(NoSpan, "anchor", target);

    /// <summary>Binds an object of a kind, with its other top-level fields.</summary>
    public static Manifest Bind(string apiVersion, string kind, params (string Key, YamlNode Value)[] fields)
    {
        YamlMapping root = Map([("apiVersion", Quoted(apiVersion)), ("kind", Quoted(kind)), .. fields]);
        return ModelBinder.Bind(new ManifestInfo(
            new SourceText("test.yaml", ""),
            new YamlDocument(0, NoSpan, root, IsBroken: false),
            root,
            new ObjectIdentity(apiVersion, kind, Namespace: null, Name: "test")));
    }

    /// <summary>Binds an object of a kind, and its model.</summary>
    public static TModel BindModel<TModel>(string apiVersion, string kind, params (string Key, YamlNode Value)[] fields)
        where TModel : class => Assert.IsType<Manifest<TModel>>(Bind(apiVersion, kind, fields)).Model;
}
