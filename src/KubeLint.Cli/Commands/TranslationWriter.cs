using KubeLint.Cli.Output;
using KubeLint.Cli.Terminal;
using KubeLint.Configuration.Migration;

namespace KubeLint.Cli.Commands;

/// <summary>Tells what became of the config of another linter.</summary>
/// <param name="writer">Standard error.</param>
internal sealed class TranslationWriter(StyledWriter writer)
{
    /// <summary>Writes it.</summary>
    /// <param name="config">The config file that was written; null if it was printed.</param>
    /// <param name="translation">The translation.</param>
    /// <param name="arguments">What a scan has to be told to go by the config.</param>
    public void Write(string? config, PeerTranslation translation, IReadOnlyList<string> arguments)
    {
        if (config is not null)
        {
            writer.WriteLine($"kubelint: wrote {config}");
        }

        int without = translation.Untranslated.Count;
        string end = without switch
        {
            0 => "",
            1 => ", and 1 without a counterpart:",
            _ => $", and {without:N0} without a counterpart:",
        };
        writer.WriteLine(
            $"translated {Words.Count(translation.Translated, "setting")} of {translation.Tool}{end}");
        foreach (string what in translation.Untranslated)
        {
            writer.WriteLine($"  {what}");
        }

        if (config is not null)
        {
            writer.WriteLine("next:");
            writer.WriteLine($"  {ShellWords.Join(["kubelint", "scan", .. arguments])}", Style.Strong);
        }
    }
}
