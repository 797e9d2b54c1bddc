namespace KubeLint.Rules;

/// <summary>Declares something of a rule that a project can set.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class RuleOptionAttribute : Attribute
{
    /// <summary>Declares an option that takes a list of texts; it is empty unless it is set.</summary>
    /// <param name="name">Its name in camel case.</param>
    /// <param name="summary">What it sets, in one sentence with a full stop.</param>
    public RuleOptionAttribute(string name, string summary)
    {
        Name = name;
        Summary = summary;
    }

    /// <summary>Declares an option that takes a number.</summary>
    /// <param name="name">Its name in camel case.</param>
    /// <param name="summary">What it sets, in one sentence with a full stop.</param>
    /// <param name="value">The number unless it is set.</param>
    /// <param name="least">The least number that it takes.</param>
    /// <param name="most">The largest number that it takes.</param>
    public RuleOptionAttribute(string name, string summary, int value, int least, int most)
        : this(name, summary)
    {
        Default = value;
        Least = least;
        Most = most;
    }

    /// <summary>Its name in camel case.</summary>
    public string Name { get; }

    /// <summary>What it sets, in one sentence with a full stop.</summary>
    public string Summary { get; }

    /// <summary>The number unless it is set; null for a list.</summary>
    public int? Default { get; }

    /// <summary>The least number that it takes.</summary>
    public int Least { get; }

    /// <summary>The largest number that it takes.</summary>
    public int Most { get; }
}
