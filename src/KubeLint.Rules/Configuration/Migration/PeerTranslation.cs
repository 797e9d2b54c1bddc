using KubeLint.Configuration.Drafts;
using KubeLint.Configuration.Files;

namespace KubeLint.Configuration.Migration;

/// <summary>The config of another linter in the words of kubelint.</summary>
/// <param name="Tool">The linter, such as <c>kube-linter</c>.</param>
/// <param name="Draft">The config.</param>
/// <param name="Translated">How many of its settings have a counterpart.</param>
/// <param name="Untranslated">What has none, each with the reason if there is more to say, as a clause.</param>
/// <param name="Problems">What is wrong with the file; the rest is of no use unless this is empty.</param>
public sealed record PeerTranslation(
    string Tool,
    ConfigDraft Draft,
    int Translated,
    IReadOnlyList<string> Untranslated,
    IReadOnlyList<ConfigProblem> Problems);
