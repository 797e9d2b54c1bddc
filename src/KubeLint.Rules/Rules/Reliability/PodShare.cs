using System.Globalization;
using k8s.Models;

namespace KubeLint.Rules.Reliability;

/// <summary>A number of pods, or a part of them in percent.</summary>
/// <param name="Number">The number.</param>
/// <param name="IsPercent">True for percent.</param>
internal readonly record struct PodShare(int Number, bool IsPercent)
{
    private const int All = 100;

    /// <summary>True if it means none, of however many pods.</summary>
    public bool IsNone => Number == 0;

    /// <summary>True if it means all, of however many pods.</summary>
    public bool IsAll => IsPercent && Number == All;

    /// <summary>Reads one.</summary>
    /// <param name="value">The value of a field.</param>
    /// <returns>The share; null if the value is none, or more than all.</returns>
    public static PodShare? Parse(IntOrString? value)
    {
        if (value?.Value is not { Length: > 0 } text)
        {
            return null;
        }

        bool isPercent = text.EndsWith('%');
        return int.TryParse(
            text.AsSpan(0, text.Length - (isPercent ? 1 : 0)),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int number) && !(isPercent && number > All) ? new PodShare(number, isPercent) : null;
    }

    /// <summary>How many pods it makes, as the disruption controller rounds them: up.</summary>
    /// <param name="pods">All pods.</param>
    /// <returns>The pods that it means.</returns>
    public long Of(long pods) => IsPercent ? ((Number * pods) + All - 1) / All : Number;

    /// <summary>What is written.</summary>
    /// <returns>Such as <c>2</c> or <c>50%</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Number}{(IsPercent ? "%" : "")}");
}
