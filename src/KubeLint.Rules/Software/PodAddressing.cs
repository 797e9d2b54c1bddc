namespace KubeLint.Software;

/// <summary>
/// How a load balancer outside of the cluster, which sends to the ports that Services open on the nodes, is told to
/// send to the pods instead: by an annotation of the Ingress or the Service.
/// </summary>
/// <param name="Annotation">The annotation.</param>
/// <param name="Value">Its value: a word, or a JSON object that may have more entries.</param>
public sealed record PodAddressing(string Annotation, string Value)
{
    /// <summary>The annotation as it is written into a manifest.</summary>
    public string Written => Value.StartsWith('{') ? $"{Annotation}: '{Value}'" : $"{Annotation}: {Value}";

    /// <summary>Tells whether a value of the annotation turns it on.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True if it does.</returns>
    public bool IsOn(string value) =>
        WithoutSpaces(value).Contains(WithoutSpaces(Value).Trim('{', '}'), StringComparison.Ordinal);

    private static string WithoutSpaces(string json) => json.Replace(" ", "", StringComparison.Ordinal);
}
