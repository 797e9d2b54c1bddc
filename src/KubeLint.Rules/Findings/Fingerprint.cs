using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text;

namespace KubeLint.Findings;

/// <summary>What machines know a finding by: it stays the same when lines move.</summary>
public static class Fingerprint
{
    /// <summary>The fingerprint of a finding.</summary>
    /// <param name="rule">The code of its rule.</param>
    /// <param name="path">The path of its file.</param>
    /// <param name="about">
    /// The object as one word, without the API version, so that moving it to a newer one loses nothing; empty for none.
    /// </param>
    /// <param name="field">What the field is known by inside the object; empty for none.</param>
    /// <param name="occurrence">Its number among those that agree in all of these, from 0.</param>
    /// <returns>32 hex digits.</returns>
    public static string Of(string rule, string path, string about, string field, int occurrence) =>
        Text(Hash(rule, path, about, field, occurrence));

    /// <summary>The fingerprint as text.</summary>
    /// <param name="hash">The fingerprint.</param>
    /// <returns>32 hex digits.</returns>
    internal static string Text(UInt128 hash) => hash.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>The fingerprint of a finding as a number.</summary>
    /// <param name="rule">The code of its rule.</param>
    /// <param name="path">The path of its file.</param>
    /// <param name="about">The object as one word; empty for none.</param>
    /// <param name="field">What the field is known by inside the object; empty for none.</param>
    /// <param name="occurrence">Its number among those that agree in all of these, from 0.</param>
    /// <returns>The number.</returns>
    internal static UInt128 Hash(string rule, string path, string about, string field, int occurrence)
    {
        const int UsualLength = 512;
        DefaultInterpolatedStringHandler identity =
            new(0, 0, CultureInfo.InvariantCulture, stackalloc char[UsualLength]);
        identity.AppendLiteral(rule);
        identity.AppendLiteral("\0");
        identity.AppendLiteral(path);
        identity.AppendLiteral("\0");
        identity.AppendLiteral(about);
        identity.AppendLiteral("\0");
        identity.AppendLiteral(field);
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(identity.Text.Length));
        int length = Encoding.UTF8.GetBytes(identity.Text, bytes);
        identity.Clear();
        UInt128 hash = XxHash128.HashToUInt128(bytes.AsSpan(0, length), occurrence);
        ArrayPool<byte>.Shared.Return(bytes);
        return hash;
    }
}
