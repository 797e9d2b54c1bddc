using System.Text;

namespace KubeLint.Schemas;

/// <summary>Reads the definitions of one version of Kubernetes out of <c>definitions.txt</c>.</summary>
/// <param name="version">The version.</param>
/// <param name="definitionOf">Gives the definition of a name.</param>
internal sealed class SchemaReader(KubernetesVersion version, Func<string, SchemaReference> definitionOf)
{
    private static readonly SchemaReference _string = new Schema { Types = SchemaTypes.String };
    private static readonly SchemaReference _boolean = new Schema { Types = SchemaTypes.Boolean };
    private static readonly SchemaReference _int32 = new Schema { Types = SchemaTypes.Integer, Format = "int32" };
    private static readonly SchemaReference _int64 = new Schema { Types = SchemaTypes.Integer, Format = "int64" };
    private static readonly SchemaReference _object =
        new Schema { Types = SchemaTypes.Object, PreservesUnknownFields = true };
    private static readonly SchemaReference _anything = Schema.Anything;
    private static readonly SchemaReference _intOrString =
        new Schema { IsIntOrString = true, Format = "int-or-string" };

    /// <summary>Reads a definition.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The definition, or null if the version has none of that name.</returns>
    public Schema? Read(string name)
    {
        ReadOnlySpan<byte> block = FactText.Definitions.Find(Encoding.UTF8.GetBytes(name));
        int end = block.IndexOf((byte)'\n');
        FactLine head = new(end < 0 ? block : block[..end]);
        head.TakeWord();
        if (block.IsEmpty || !head.Versions.Contain(version))
        {
            return null;
        }

        string package = name[..(name.LastIndexOf('.') + 1)];
        bool isDeprecated = head.TakeMark("deprecated"u8, version);
        if (!head.IsAtEnd)
        {
            return ReadType(ref head, package).Schema with { Name = name, IsDeprecated = isDeprecated };
        }

        ReadOnlySpan<byte> fields = end < 0 ? [] : block[(end + 1)..];
        Dictionary<string, SchemaReference> properties = ReadFields(fields, package, out List<string> required);
        return new Schema
        {
            Name = name,
            Types = SchemaTypes.Object,
            Properties = properties,
            Required = required,
            IsDeprecated = isDeprecated,
        };
    }

    /// <summary>Tells whether a definition has a field in a version, without reading the rest of it.</summary>
    /// <param name="definition">The definition's name.</param>
    /// <param name="field">The field.</param>
    /// <param name="version">The version of Kubernetes.</param>
    /// <returns>False also if the version has no such definition.</returns>
    public static bool HasField(string definition, string field, KubernetesVersion version)
    {
        ReadOnlySpan<byte> block = FactText.Definitions.Find(Encoding.UTF8.GetBytes(definition));
        ReadOnlySpan<byte> name = Encoding.UTF8.GetBytes(field);
        bool isHead = true;
        foreach (Range range in block.Split((byte)'\n'))
        {
            FactLine line = new(block[range]);
            bool holds = line.Versions.Contain(version);
            if (isHead && !holds)
            {
                return false;
            }

            if (!isHead && holds && line.TakeWord().SequenceEqual(name))
            {
                return true;
            }

            isHead = false;
        }

        return false;
    }

    private Dictionary<string, SchemaReference> ReadFields(
        ReadOnlySpan<byte> text, string package, out List<string> required)
    {
        Dictionary<string, SchemaReference> properties = new(text.Count((byte)'\n') + 1, StringComparer.Ordinal);
        required = [];
        foreach (Range range in text.Split((byte)'\n'))
        {
            FactLine line = new(text[range]);
            if (line.IsAtEnd || !line.Versions.Contain(version))
            {
                continue;
            }

            string name = Encoding.UTF8.GetString(line.TakeWord());
            SchemaReference type = ReadType(ref line, package);
            line.Take(' ');
            properties[name] = ReadMerge(ref line, type);
            if (line.TakeMark("required"u8, version))
            {
                required.Add(name);
            }

            if (line.TakeMark("deprecated"u8, version))
            {
                SchemaReference field = properties[name];
                properties[name] = new SchemaReference(() => field.Schema with { IsDeprecated = true });
            }
        }

        return properties;
    }

    private SchemaReference ReadMerge(ref FactLine line, SchemaReference type)
    {
        if (line.TakeMark("set"u8, version))
        {
            return type.Schema with { ListKind = ListKind.Set };
        }

        if (!line.Take("map("u8))
        {
            return type;
        }

        List<string> keys = [];
        do
        {
            keys.Add(line.TakeValue());
        }
        while (line.Take(','));
        line.Take(')');
        line.Take(' ');
        return type.Schema with { ListKind = ListKind.Map, ListMapKeys = keys };
    }

    /// <summary>
    /// Reads a type. Of types with a bar between them each is of another JSON type, so that one schema holds them all.
    /// </summary>
    private SchemaReference ReadType(ref FactLine line, string package)
    {
        SchemaReference type = ReadSingleType(ref line, package);
        while (line.Take('|'))
        {
            Schema one = type.Schema;
            Schema other = ReadSingleType(ref line, package).Schema;
            type = one with
            {
                Types = one.Types | other.Types,
                Properties = one.Properties ?? other.Properties,
                Items = one.Items ?? other.Items,
                Format = one.Format ?? other.Format,
            };
        }

        return type;
    }

    private SchemaReference ReadSingleType(ref FactLine line, string package)
    {
        if (line.Take('['))
        {
            SchemaReference items = ReadType(ref line, package);
            line.Take(']');
            return new Schema { Types = SchemaTypes.Array, Items = items };
        }

        if (line.Take('{'))
        {
            SchemaReference values = ReadType(ref line, package);
            line.Take('}');
            return new Schema { Types = SchemaTypes.Object, AdditionalProperties = values };
        }

        ReadOnlySpan<byte> name = line.TakeUntil(" |([]{}"u8);
        return Named(name) is not { } type ? definitionOf(NameOf(name, package))
            : line.Take('(') ? type.Schema with { Enum = ReadValues(ref line) }
            : type;
    }

    private List<SchemaValue> ReadValues(ref FactLine line)
    {
        List<SchemaValue> values = [];
        do
        {
            SchemaValue value = new(SchemaTypes.String, line.TakeValue());
            if (line.TakeVersions().Contain(version))
            {
                values.Add(value);
            }
        }
        while (line.Take(','));
        line.Take(')');
        return values;
    }

    /// <summary>A type of JSON with its format, or null for a definition: those have an upper-case letter.</summary>
    private static SchemaReference? Named(ReadOnlySpan<byte> name) => name switch
    {
        _ when name.SequenceEqual("string"u8) => _string,
        _ when name.SequenceEqual("boolean"u8) => _boolean,
        _ when name.SequenceEqual("integer:int32"u8) => _int32,
        _ when name.SequenceEqual("integer:int64"u8) => _int64,
        _ when name.SequenceEqual("object"u8) => _object,
        _ when name.SequenceEqual("any"u8) => _anything,
        _ when name.SequenceEqual("int-or-string"u8) => _intOrString,
        _ when name.IndexOfAnyInRange((byte)'A', (byte)'Z') >= 0 => null,
        _ => WithFormat(name),
    };

    private static Schema WithFormat(ReadOnlySpan<byte> name)
    {
        int colon = name.IndexOf((byte)':');
        ReadOnlySpan<byte> type = colon < 0 ? name : name[..colon];
        return new Schema
        {
            Types = Enum.Parse<SchemaTypes>(Encoding.UTF8.GetString(type), ignoreCase: true),
            Format = colon < 0 ? null : Encoding.UTF8.GetString(name[(colon + 1)..]),
        };
    }

    /// <summary>The whole name of a definition; one of the same package is named without it.</summary>
    private static string NameOf(ReadOnlySpan<byte> name, string package)
    {
        if (name.Contains((byte)'.'))
        {
            return Encoding.UTF8.GetString(name);
        }

        Span<char> text = stackalloc char[name.Length];
        Encoding.UTF8.GetChars(name, text);
        return string.Concat(package, text);
    }
}
