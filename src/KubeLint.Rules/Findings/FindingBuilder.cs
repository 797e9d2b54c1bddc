using System.Runtime.InteropServices;
using KubeLint.Manifests;

namespace KubeLint.Findings;

/// <summary>Turns what the rules reported into findings: sorted, and each with its fingerprint.</summary>
internal static class FindingBuilder
{
    public static IReadOnlyList<Finding> Build(List<FindingDraft> drafts)
    {
        drafts.Sort(Compare);
        Dictionary<UInt128, int> seen = new(drafts.Count);
        Finding[] findings = new Finding[drafts.Count];
        ObjectIdentity? last = null;
        string lastKey = "";
        for (int index = 0; index < drafts.Count; index++)
        {
            FindingDraft draft = drafts[index];
            if (!ReferenceEquals(draft.Object, last))
            {
                // Most findings are about the same object as the one before.
                last = draft.Object;
                lastKey = last?.ToString() ?? "";
            }

            string about = draft.ObjectKey ?? lastKey;
            UInt128 first = Hash(draft, about, occurrence: 0);
            ref int count = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, first, out _);
            findings[index] = ToFinding(draft, about, count == 0 ? first : Hash(draft, about, count));
            count++;
        }

        return findings;
    }

    /// <summary>
    /// By path, place and rule; the rest only makes the order the same in every run. Sorting is not stable, so
    /// everything counts that a reader can see.
    /// </summary>
    private static int Compare(FindingDraft one, FindingDraft other)
    {
        int order = string.CompareOrdinal(one.Location.Source.Path, other.Location.Source.Path);
        order = order != 0 ? order : one.Location.Span.Start.CompareTo(other.Location.Span.Start);
        order = order != 0 ? order : string.CompareOrdinal(one.Rule.Code, other.Rule.Code);
        order = order != 0 ? order : one.Location.Span.Length.CompareTo(other.Location.Span.Length);
        order = order != 0 ? order : string.CompareOrdinal(one.FieldPath, other.FieldPath);
        order = order != 0 ? order : string.CompareOrdinal(one.Object?.ToString(), other.Object?.ToString());
        order = order != 0 ? order : string.CompareOrdinal(one.Message, other.Message);
        order = order != 0 ? order : string.CompareOrdinal(one.Why, other.Why);
        order = order != 0 ? order : string.CompareOrdinal(one.Advice, other.Advice);
        order = order != 0 ? order : Compare(one.Related, other.Related);
        return order != 0 ? order : string.CompareOrdinal(one.Fix?.Apply(), other.Fix?.Apply());
    }

    private static int Compare(IReadOnlyList<RelatedLocation> some, IReadOnlyList<RelatedLocation> others)
    {
        foreach ((RelatedLocation one, RelatedLocation other) in some.Zip(others))
        {
            int order = string.CompareOrdinal(one.Location.Source.Path, other.Location.Source.Path);
            order = order != 0 ? order : one.Location.Span.Start.CompareTo(other.Location.Span.Start);
            order = order != 0 ? order : one.Location.Span.Length.CompareTo(other.Location.Span.Length);
            order = order != 0 ? order : string.CompareOrdinal(one.Message, other.Message);
            if (order != 0)
            {
                return order;
            }
        }

        return some.Count.CompareTo(others.Count);
    }

    private static Finding ToFinding(FindingDraft draft, string about, UInt128 hash) => new()
    {
        Rule = draft.Rule,
        Severity = draft.Severity,
        Confidence = draft.Confidence,
        Message = draft.Message,
        Why = draft.Why,
        Advice = draft.Advice,
        Location = draft.Location,
        Related = draft.Related,
        Fix = draft.Fix,
        Document = draft.Document,
        Object = draft.Object,
        FieldPath = draft.FieldPath,
        ObjectKey = about,
        FieldKey = draft.FieldKey ?? draft.FieldPath,
        Suppression = draft.Suppression,
        Fingerprint = Findings.Fingerprint.Text(hash),
    };

    private static UInt128 Hash(FindingDraft draft, string about, int occurrence) => Fingerprint.Hash(
        draft.Rule.Code, draft.Location.Source.Path, about, draft.FieldKey ?? draft.FieldPath, occurrence);
}
