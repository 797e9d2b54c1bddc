namespace KubeLint.Schemas;

/// <summary>
/// Who reads an object by its schema. The API server decodes built-in kinds into Go types and custom resources into
/// plain JSON, so the two differ in what null is and in which formats count; other programs go by JSON Schema alone.
/// </summary>
internal enum SchemaDialect
{
    /// <summary>
    /// Go types: null is the same as nothing, and numbers have to fit their format.
    /// </summary>
    BuiltIn,

    /// <summary>
    /// The structural schema of a CustomResourceDefinition: a field that is null is dropped unless its schema is
    /// nullable or has a default, and an item that is null is refused unless its schema is nullable; only the formats
    /// that apiextensions supports count, and those of numbers do not; the schemas of a combination (<c>allOf</c> and
    /// the like) judge values and never whether a field is known.
    /// </summary>
    CustomResource,

    /// <summary>
    /// A JSON Schema file: null is a type, and each schema judges by itself which fields are known. But its objects go
    /// to the API server all the same, which drops a field that is null where null is no value, and fills in defaults.
    /// </summary>
    JsonSchema,
}
