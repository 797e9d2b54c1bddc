namespace KubeLint.Schemas;

/// <summary>
/// A schema that may not have been read yet. Definitions name one another, some even themselves, and an object needs
/// few of them: each is read when a value asks for it.
/// </summary>
internal sealed class SchemaReference
{
    private readonly Func<Schema>? _read;
    private Schema? _schema;

    /// <summary>Refers to a schema that is read on demand, perhaps twice when two threads ask at once.</summary>
    /// <param name="read">Gives the schema, the same at each call.</param>
    public SchemaReference(Func<Schema> read) => _read = read;

    private SchemaReference(Schema schema) => _schema = schema;

    /// <summary>The schema.</summary>
    public Schema Schema => _schema ??= _read!();

    /// <summary>A reference to a schema that is there.</summary>
    /// <param name="schema">The schema.</param>
    public static implicit operator SchemaReference(Schema schema) => new(schema);
}
