using KubeLint.Text;

namespace KubeLint.Yaml;

/// <summary>Finds the place of a part of a scalar's value.</summary>
internal static class ScalarPlaces
{
    /// <summary>The place of a part of the value.</summary>
    /// <param name="source">The text that the scalar was read from.</param>
    /// <param name="scalar">The scalar.</param>
    /// <param name="start">Where the part begins in the value.</param>
    /// <param name="length">Its length.</param>
    /// <returns>The place, or the whole scalar's when the part stands nowhere as it is.</returns>
    public static TextSpan Find(SourceText source, YamlScalar scalar, int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, scalar.Value.Length - start);
        if (scalar.Style == ScalarStyle.Plain && scalar.Span.Length == scalar.Value.Length)
        {
            return new TextSpan(scalar.Span.Start + start, length);
        }

        int from = -1;
        int to = -1;
        IScalarUnits units = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded
            ? new BlockScalarUnits(source.Content, scalar)
            : new FlowScalarUnits(source.Content, scalar);
        int decoded = 0;
        while (units.MoveNext())
        {
            int next = decoded + units.ValueLength;
            if (from < 0 && next > start)
            {
                from = units.Start;
            }

            if (next >= start + length && units.ValueLength > 0)
            {
                to = units.End;
                if (next > start)
                {
                    break;
                }
            }

            decoded = next;
        }

        // A place just behind the last character.
        from = from < 0 ? to : from;
        return from < 0 || to < 0 ? scalar.Span : TextSpan.FromBounds(from, length == 0 ? from : to);
    }
}
