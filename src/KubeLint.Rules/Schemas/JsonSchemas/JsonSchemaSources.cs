using System.Collections.Concurrent;
using KubeLint.Yaml;

namespace KubeLint.Schemas.JsonSchemas;

/// <summary>All files of JSON Schema that a scan goes by, in the order of their locations.</summary>
internal sealed class JsonSchemaSources
{
    private readonly JsonSchemaFiles? _files;

    /// <summary>Makes the sources. Nothing is read before an object asks for it.</summary>
    /// <param name="locations">The locations.</param>
    /// <param name="files">Reads their files; without it there are none.</param>
    /// <param name="limits">The bounds on what is read.</param>
    public JsonSchemaSources(IReadOnlyList<SchemaLocation> locations, ISchemaFiles? files, YamlLimits limits)
    {
        if (files is null)
        {
            return;
        }

        JsonSchemaFiles opened = _files = new JsonSchemaFiles(files, limits);
        ConcurrentDictionary<KubernetesVersion, JsonSchemaReader> readers = new();
        ILookup<bool, ISchemaSource> sources = locations.Index()
            .Where(each => !each.Item.IsDefault)
            .ToLookup(
                each => locations.Take(each.Index).Contains(SchemaLocation.Default),
                each => (ISchemaSource)new JsonSchemaSource(
                    each.Item, new SchemaPaths(each.Item, files), opened, version => readers.GetOrAdd(
                        version, key => new JsonSchemaReader(opened, WholeObject.ObjectMetaOf(key)))));
        BeforeDefault = [.. sources[false]];
        AfterDefault = [.. sources[true]];
    }

    /// <summary>Those that are asked before what kubelint knows by itself.</summary>
    public IReadOnlyList<ISchemaSource> BeforeDefault { get; } = [];

    /// <summary>Those that are asked after it.</summary>
    public IReadOnlyList<ISchemaSource> AfterDefault { get; } = [];

    /// <summary>What is wrong in the files that were read so far, in the order of the places.</summary>
    public IReadOnlyList<SchemaProblem> Problems => _files?.Problems ?? [];
}
