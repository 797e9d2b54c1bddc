namespace KubeLint.Text.Patterns;

/// <summary>A piece of a <see cref="Wildcard"/>.</summary>
/// <param name="Kind">What it takes.</param>
/// <param name="Value">The character that it takes, when it takes just one.</param>
/// <param name="Characters">The characters that it takes, or null for <paramref name="Value"/> alone.</param>
internal readonly record struct WildcardToken(WildcardTokenKind Kind, char Value, CharacterClass? Characters)
{
    /// <summary>Any character but a slash.</summary>
    public static WildcardToken AnyCharacter { get; } =
        new(WildcardTokenKind.Character, default, CharacterClass.NotSlash);

    /// <summary>Any characters of one name.</summary>
    public static WildcardToken Star { get; } = new(WildcardTokenKind.Star, default, Characters: null);

    /// <summary>Any characters, slashes too.</summary>
    public static WildcardToken Everything { get; } = new(WildcardTokenKind.Everything, default, Characters: null);

    /// <summary>Any folders.</summary>
    public static WildcardToken Folders { get; } = new(WildcardTokenKind.Folders, default, Characters: null);

    /// <summary>What follows <see cref="Folders"/>.</summary>
    public static WildcardToken InsideFolder { get; } =
        new(WildcardTokenKind.InsideFolder, default, Characters: null);

    /// <summary>One character.</summary>
    /// <param name="character">The character.</param>
    /// <returns>The token.</returns>
    public static WildcardToken Literal(char character) =>
        new(WildcardTokenKind.Character, character, Characters: null);

    /// <summary>One character of several.</summary>
    /// <param name="characters">The characters.</param>
    /// <returns>The token.</returns>
    public static WildcardToken OneOf(CharacterClass characters) =>
        new(WildcardTokenKind.Character, default, characters);

    /// <summary>Tells whether a token of kind <see cref="WildcardTokenKind.Character"/> takes a character.</summary>
    /// <param name="character">The character.</param>
    /// <returns>True if it does.</returns>
    public bool Accepts(char character) => Characters is null ? Value == character : Characters.Contains(character);
}
