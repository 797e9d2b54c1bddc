using System.Text;
using KubeLint.Schemas;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas;

public sealed class DefinitionChangesTests
{
    private static readonly Dictionary<string, SchemaReference> _none = [];
    private static readonly IReadOnlyList<KubernetesVersion> _versions = KubernetesApi.Versions;

    [Theory]
    [InlineData("io.k8s.api.core.v1.Container")]
    [InlineData("io.k8s.api.core.v1.PodSpec")]
    [InlineData("io.k8s.api.core.v1.VolumeSource")]
    [InlineData("io.k8s.api.core.v1.Volume")]
    [InlineData("io.k8s.api.core.v1.Toleration")]
    [InlineData("io.k8s.api.batch.v1.JobSpec")]
    [InlineData("io.k8s.api.apps.v1.StatefulSetSpec")]
    [InlineData("io.k8s.api.networking.v1.IngressSpec")]
    public void A_definition_is_the_same_in_versions_that_no_change_separates(string name)
    {
        uint changes = DefinitionChanges.Of(name);
        string[] described = [.. _versions.Select(version => Describe(KubernetesApi.Of(version).Definition(name)))];
        for (int older = 0; older < _versions.Count; older++)
        {
            for (int newer = older; newer < _versions.Count; newer++)
            {
                if (!DefinitionChanges.Separate(changes, older, newer))
                {
                    Assert.Equal(described[older], described[newer]);
                }
            }
        }

        Assert.Contains(Enumerable.Range(1, _versions.Count - 1), index => described[index] == described[index - 1]);
    }

    [Fact]
    public void Changes_between_two_versions_separate_them_and_no_others()
    {
        const uint InThirdAndFifth = 0b10100;

        Assert.True(DefinitionChanges.Separate(InThirdAndFifth, 1, 2));
        Assert.True(DefinitionChanges.Separate(InThirdAndFifth, 0, 9));
        Assert.False(DefinitionChanges.Separate(InThirdAndFifth, 0, 1));
        Assert.False(DefinitionChanges.Separate(InThirdAndFifth, 2, 3));
        Assert.False(DefinitionChanges.Separate(InThirdAndFifth, 4, 11));
        Assert.False(DefinitionChanges.Separate(InThirdAndFifth, 2, 2));
    }

    private static string Describe(Schema? schema)
    {
        StringBuilder text = new();
        foreach ((string field, SchemaReference reference) in schema?.Properties ?? _none)
        {
            Schema type = reference.Schema;
            text.Append($"{field} {type.Name} {type.Types} {type.Format} {type.IsDeprecated} {type.ListKind} ");
            text.Append($"{string.Join(',', type.Enum)} {type.Items?.Schema.Name} ");
            text.Append($"{type.AdditionalProperties?.Schema.Name};");
        }

        return text.Append(string.Join(',', schema?.Required ?? [])).ToString();
    }
}
