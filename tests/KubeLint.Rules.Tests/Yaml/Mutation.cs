namespace KubeLint.Rules.Tests.Yaml;

/// <summary>A change to a text.</summary>
/// <param name="Place">Where; taken modulo the length.</param>
/// <param name="Removed">How many characters go.</param>
/// <param name="Inserted">What comes instead.</param>
internal sealed record Mutation(int Place, int Removed, string Inserted)
{
    public string ApplyTo(string text)
    {
        int place = Place % (text.Length + 1);
        return text.Remove(place, Math.Min(Removed, text.Length - place)).Insert(place, Inserted);
    }
}
