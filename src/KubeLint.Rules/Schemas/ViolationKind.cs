namespace KubeLint.Schemas;

/// <summary>The ways in which an object can fail to fit its schema. Each has a rule of its own.</summary>
public enum ViolationKind
{
    /// <summary>A field that the schema does not have.</summary>
    UnknownField,

    /// <summary>A value of another type.</summary>
    WrongType,

    /// <summary>A field that must be there and is not.</summary>
    MissingField,

    /// <summary>A value that is not among the allowed ones.</summary>
    UnknownValue,

    /// <summary>A text that does not have the form that its format or pattern asks for.</summary>
    InvalidFormat,

    /// <summary>A number, length or count out of bounds.</summary>
    OutOfBounds,

    /// <summary>Two items of a list that may hold each but once.</summary>
    DuplicateItem,

    /// <summary>A value that a combination of schemas (<c>allOf</c>, <c>anyOf</c>, <c>oneOf</c>, <c>not</c>) refuses.
    /// </summary>
    RefusedCombination,

    /// <summary>A field that the API calls deprecated.</summary>
    DeprecatedField,
}
