using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint;

/// <summary>A mistake in kubelint itself: something was thrown. The rest of the scan went on.</summary>
/// <param name="Rule">The rule that threw, or null if a file was being read.</param>
/// <param name="Path">The file that was looked at, or null for a rule that looks at all of them.</param>
/// <param name="Position">The place in the file, or null for the whole of it.</param>
/// <param name="Object">The object that was looked at, or null.</param>
/// <param name="Cause">What was thrown.</param>
public sealed record InternalError(
    RuleMetadata? Rule, string? Path, LinePosition? Position, ObjectIdentity? Object, Exception Cause)
{
    /// <summary>Orders errors by path, place and rule.</summary>
    internal static int Compare(InternalError one, InternalError other)
    {
        int order = string.CompareOrdinal(one.Path, other.Path);
        order = order != 0 ? order : (one.Position?.Line ?? 0).CompareTo(other.Position?.Line ?? 0);
        order = order != 0 ? order : (one.Position?.Column ?? 0).CompareTo(other.Position?.Column ?? 0);
        return order != 0 ? order : string.CompareOrdinal(one.Rule?.Code, other.Rule?.Code);
    }
}
