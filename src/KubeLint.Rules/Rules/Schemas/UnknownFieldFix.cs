using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Schemas.Validation;
using KubeLint.Yaml;

namespace KubeLint.Rules.Schemas;

/// <summary>Renames or moves a field to what was meant by it, where that is a matter of few characters.</summary>
internal static class UnknownFieldFix
{
    /// <summary>Adds the fix to a finding, if there is one.</summary>
    /// <param name="draft">The finding.</param>
    /// <param name="field">The field.</param>
    /// <param name="suggestion">What was meant.</param>
    public static void AddTo(FindingDraft draft, Place field, FieldSuggestion suggestion)
    {
        // What an alias stands for is used elsewhere too.
        bool isSafe = suggestion.Kind == SuggestionKind.Case && field.Via.Count == 0;
        if (suggestion.Kind != SuggestionKind.Level)
        {
            if (suggestion.FitsValue && field.KeyNode is YamlScalar key)
            {
                draft.WithFix($"rename it to `{suggestion.Name}`", isSafe, ScalarEdit.Replace(key, suggestion.Name));
            }

            return;
        }

        Place parent = field.Manifest.At(suggestion.Path.Parent!);
        if (parent.Exists)
        {
            draft.WithRelated(parent.OnKey(), "it belongs in here");
        }

        if (FieldMove.EditsOf(field, suggestion.Path) is { } edits)
        {
            draft.WithFix($"move it to `{suggestion.Path}`", isSafe: false, edits);
        }
    }
}
