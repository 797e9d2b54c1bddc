using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>A scalar. Its span covers the quotes of a quoted one, and of a block scalar the header too.</summary>
/// <param name="span">The place.</param>
/// <param name="value">The text after unescaping and folding.</param>
/// <param name="style">How it is written.</param>
/// <param name="anchor">The anchor's name, or null.</param>
/// <param name="tag">The explicit tag, or null.</param>
public sealed class YamlScalar(
    TextSpan span, string value, ScalarStyle style, string? anchor = null, string? tag = null)
    : YamlNode(span, anchor, tag)
{
    // Bytes: a scan holds hundreds of thousands of scalars.
    private readonly byte _style = (byte)style;
    private byte _type;

    /// <summary>The text after unescaping and folding.</summary>
    public string Value { get; } = value;

    /// <summary>How the scalar is written.</summary>
    public ScalarStyle Style => (ScalarStyle)_style;

    /// <summary>
    /// What the scalar is to Kubernetes. Worked out at the first question: most scalars are never asked.
    /// </summary>
    public ScalarType Type
    {
        get
        {
            if (_type == 0)
            {
                _type = (byte)(1 + (int)ScalarResolver.Resolve(Value, Style, Tag));
            }

            return (ScalarType)(_type - 1);
        }
    }

    /// <summary>The value if the scalar is a string to Kubernetes, else null.</summary>
    public string? AsString => Type == ScalarType.String ? Value : null;

    /// <summary>The value if the scalar is a boolean to Kubernetes, else null.</summary>
    public bool? AsBoolean => Type == ScalarType.Boolean ? ScalarResolver.AsBoolean(Value) : null;

    /// <summary>
    /// The value if Kubernetes reads it into an integer field, else null. <c>1.0</c> and <c>1e3</c> are such values:
    /// they become <c>1</c> and <c>1000</c> on their way through JSON.
    /// </summary>
    public long? AsInt64 => IsNumber && YamlNumber.TryParse(Value, out YamlNumber number) ? number.Int64 : null;

    /// <summary>
    /// The value if the scalar is a number to Kubernetes, else null; infinity and not-a-number included.
    /// </summary>
    public double? AsDouble => IsNumber && YamlNumber.TryParse(Value, out YamlNumber number) ? number.Float : null;

    /// <summary>Writes a word so that Kubernetes reads it as a string.</summary>
    /// <param name="word">A word, such as the value of a label.</param>
    /// <returns>The word, in quotes if it would be a number, a boolean or nothing without them.</returns>
    internal static string Write(string word) =>
        ScalarResolver.Resolve(word, ScalarStyle.Plain, tag: null) == ScalarType.String ? word : $"\"{word}\"";

    private bool IsNumber => Type is ScalarType.Integer or ScalarType.Float;

    /// <summary>The place of a part of the value, such as the tag of an image.</summary>
    /// <param name="source">The text that the scalar was read from.</param>
    /// <param name="start">Where the part begins in <see cref="Value"/>.</param>
    /// <param name="length">The length of the part; 0 or more.</param>
    /// <returns>The place, or the whole scalar's when the part stands nowhere as it is.</returns>
    internal TextSpan SpanOf(SourceText source, int start, int length) =>
        ScalarPlaces.Find(source, this, start, length);
}
