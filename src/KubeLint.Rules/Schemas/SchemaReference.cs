namespace KubeLint.Schemas;

/// <summary>
/// A schema that may not have been read yet. Definitions name one another, some even themselves, and an object needs
/// few of them: each is read when a value asks for it.
/// </summary>
internal sealed class SchemaReference
{
    private readonly Func<Schema>? _read;
    private readonly Func<string, Schema>? _readByName;
    private readonly string? _name;
    private Schema? _schema;

    /// <summary>Refers to a schema that is read on demand, perhaps twice when two threads ask at once.</summary>
    /// <param name="read">Gives the schema, the same at each call.</param>
    public SchemaReference(Func<Schema> read) => _read = read;

    /// <summary>Refers to a definition, which is read in the same way.</summary>
    /// <param name="readByName">Gives the schema of a definition.</param>
    /// <param name="name">The definition's name.</param>
    public SchemaReference(Func<string, Schema> readByName, string name)
    {
        _readByName = readByName;
        _name = name;
    }

    private SchemaReference(Schema schema) => _schema = schema;

    /// <summary>The schema.</summary>
    public Schema Schema => _schema ??= _readByName is null ? _read!() : _readByName(_name!);

    /// <summary>A reference to a schema that is there.</summary>
    /// <param name="schema">The schema.</param>
    public static implicit operator SchemaReference(Schema schema) => new(schema);
}
