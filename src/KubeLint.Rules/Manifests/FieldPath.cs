using System.Globalization;
using System.Runtime.CompilerServices;

namespace KubeLint.Manifests;

/// <summary>The path of a field inside an object, such as <c>spec.ports[0].nodePort</c>.</summary>
public sealed class FieldPath
{
    private readonly string? _key;
    private readonly int _index;

    private FieldPath(FieldPath? parent, string? key, int index)
    {
        Parent = parent;
        _key = key;
        _index = index;
    }

    /// <summary>The path of the object itself.</summary>
    public static FieldPath Root { get; } = new(parent: null, key: null, index: -1);

    /// <summary>The path of the collection that the last step is in, or null for <see cref="Root"/>.</summary>
    public FieldPath? Parent { get; }

    /// <summary>The last step if it is a key, else null.</summary>
    public string? LastKey => _key;

    /// <summary>The last step if it is an index (from 0), else null.</summary>
    public int? LastIndex => _key is null && Parent is not null ? _index : null;

    /// <summary>One step down to a key of a mapping.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The longer path.</returns>
    public FieldPath Key(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new FieldPath(this, key, -1);
    }

    /// <summary>One step down to an item of a sequence.</summary>
    /// <param name="index">The item, from 0.</param>
    /// <returns>The longer path.</returns>
    public FieldPath Index(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new FieldPath(this, key: null, index);
    }

    /// <summary>A path from keys.</summary>
    /// <param name="keys">The keys from the root on.</param>
    /// <returns>The path.</returns>
    public static FieldPath Of(params ReadOnlySpan<string> keys)
    {
        FieldPath path = Root;
        foreach (string key in keys)
        {
            path = path.Key(key);
        }

        return path;
    }

    /// <summary>The steps from the root on.</summary>
    /// <returns>The paths of every step, the root left out, this one last.</returns>
    public IReadOnlyList<FieldPath> Steps()
    {
        List<FieldPath> steps = [];
        for (FieldPath step = this; step.Parent is not null; step = step.Parent)
        {
            steps.Add(step);
        }

        steps.Reverse();
        return steps;
    }

    /// <summary>The path as Kubernetes' own messages write it; odd keys stand in brackets.</summary>
    /// <returns>Such as <c>metadata.labels["app.kubernetes.io/name"]</c>; empty for the root.</returns>
    public override string ToString()
    {
        const int UsualLength = 256;
        DefaultInterpolatedStringHandler text =
            new(0, 0, CultureInfo.InvariantCulture, stackalloc char[UsualLength]);
        AppendTo(ref text);
        return text.ToStringAndClear();
    }

    private void AppendTo(ref DefaultInterpolatedStringHandler text)
    {
        if (Parent is null)
        {
            return;
        }

        Parent.AppendTo(ref text);
        AppendStep(ref text);
    }

    /// <summary>Writes the last step as <see cref="ToString"/> does.</summary>
    /// <param name="text">Takes it.</param>
    internal void AppendStep(ref DefaultInterpolatedStringHandler text)
    {
        if (_key is not { } key)
        {
            text.AppendLiteral("[");
            text.AppendFormatted(_index);
            text.AppendLiteral("]");
        }
        else if (!IsPlain(key))
        {
            text.AppendLiteral("[\"");
            text.AppendLiteral(key.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal));
            text.AppendLiteral("\"]");
        }
        else
        {
            text.AppendLiteral(Parent?.Parent is null ? "" : ".");
            text.AppendLiteral(key);
        }
    }

    private static bool IsPlain(string key) =>
        key.Length > 0 && key.AsSpan().IndexOfAnyExcept(PlainKeyCharacters) < 0;

    private static readonly System.Buffers.SearchValues<char> PlainKeyCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-$");
}
