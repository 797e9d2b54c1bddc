using KubeLint.Text;
namespace KubeLint.Cli.Commands;

/// <summary>The values that an option takes, by the words that mean them.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="option">The option's name, such as <c>--format</c>.</param>
/// <param name="values">The words and values, in the order in which help lists them.</param>
internal sealed class Choice<T>(string option, params (string Word, T Value)[] values)
{
    /// <summary>The words, as help shows them.</summary>
    public string Words { get; } = string.Join('|', values.Select(value => value.Word));

    /// <summary>The value that a word means.</summary>
    /// <param name="word">What was typed.</param>
    /// <returns>The value.</returns>
    /// <exception cref="UsageException">The word means nothing.</exception>
    public T Parse(string word)
    {
        foreach ((string known, T value) in values)
        {
            if (string.Equals(known, word, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        List<string> words = [.. values.Select(value => value.Word)];
        string list = $"{string.Join(", ", words[..^1])} or {words[^1]}";
        throw new UsageException($"`{option}` takes {list}, not `{word}`{NearestName.Hint(word, words)}");
    }
}
