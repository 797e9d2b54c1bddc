using System.Globalization;
using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;
using KubeLint.Yaml;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A file mode of octal digits that is read as a decimal number.</summary>
[Rule(
    "KL0513",
    "file-mode-decimal",
    RuleFamily.Syntax,
    Severity.Warning,
    Summary = "A file mode is out of range, or written in octal digits without the zero that makes them octal.")]
internal sealed class FileModeDecimal : PodTemplateRule
{
    private const int Largest = 511;
    private const int OctalBase = 8;

    /// <inheritdoc/>
    public override void Check(PodTemplate template, RuleContext context)
    {
        foreach (V1Volume volume in template.Spec.Volumes.Each())
        {
            foreach (FileMode mode in FileModes.Of(volume))
            {
                if (mode.Mode is { } value)
                {
                    CheckMode(value, template.Manifest.At(mode.Owner, mode.Property), context);
                }
            }
        }
    }

    private static void CheckMode(int mode, Place place, RuleContext context)
    {
        string written = place.Node is YamlScalar scalar ? scalar.Value : "";
        int? meant = written.Length == 3 && written.All(digit => digit is >= '0' and <= '7')
            ? Convert.ToInt32(written, OctalBase) : null;
        if (mode is < 0 or > Largest)
        {
            context.Report(
                    place,
                    $"The file mode `{written}` is {(meant is null ? "out of range" : "decimal")}",
                    $"{PodRefusal.Why}: {(meant is null ? "" : $"it is {Octal(mode)} in octal, and ")}"
                        + "modes go from 0 to 0777",
                    meant is { } octal ? Advice(written, octal) : "use a mode from `0000` to `0777`")
                .WithSeverity(Severity.Error);
        }
        else if (meant is { } octal && IsUsual(octal) && !IsUsual(mode))
        {
            context.Report(
                place,
                $"The file mode `{written}` is decimal",
                $"it is {Octal(mode)} in octal, which is hardly meant",
                Advice(written, octal));
        }
    }

    /// <summary>All that may do anything may read, and nobody may do more than the owner: 400, 644, 755.</summary>
    private static bool IsUsual(int mode)
    {
        (int owner, int group, int others) = (mode >> 6, (mode >> 3) & 7, mode & 7);
        return owner is >= 4 and <= 7 && group <= owner && others <= group
            && group is 0 or >= 4 && others is 0 or >= 4;
    }

    private static string Octal(int mode) => mode < 0
        ? mode.ToString(CultureInfo.InvariantCulture) : Convert.ToString(mode, OctalBase).PadLeft(4, '0');

    private static string Advice(string written, int meant) =>
        string.Create(
            CultureInfo.InvariantCulture, $"write `0{written}`, or `{meant}`, which is the same and fits JSON");
}
