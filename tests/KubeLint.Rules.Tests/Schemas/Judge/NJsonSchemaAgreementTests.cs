using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using KubeLint.Schemas;
using NJsonSchema;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas.Judge;

/// <summary>
/// NJsonSchema judges the validator: both get thousands of generated values, right ones and such with one change, and
/// must find the same at the same places. Where they do not, the difference is a known one with its reason.
/// </summary>
public sealed class NJsonSchemaAgreementTests
{
    private const int ValuesOfKind = 60;
    private const int ChangesOfKind = 180;
    private const int Depth = 5;

    private static readonly Rnd _seed = new(20240531, 3);

    public static TheoryData<string, string> Kinds => new()
    {
        { "v1", "Pod" },
        { "v1", "Service" },
        { "v1", "ConfigMap" },
        { "v1", "Secret" },
        { "v1", "PersistentVolumeClaim" },
        { "v1", "PersistentVolume" },
        { "v1", "ResourceQuota" },
        { "v1", "LimitRange" },
        { "v1", "Namespace" },
        { "apps/v1", "Deployment" },
        { "apps/v1", "StatefulSet" },
        { "apps/v1", "DaemonSet" },
        { "batch/v1", "Job" },
        { "batch/v1", "CronJob" },
        { "networking.k8s.io/v1", "Ingress" },
        { "networking.k8s.io/v1", "NetworkPolicy" },
        { "autoscaling/v2", "HorizontalPodAutoscaler" },
        { "policy/v1", "PodDisruptionBudget" },
        { "rbac.authorization.k8s.io/v1", "Role" },
        { "rbac.authorization.k8s.io/v1", "RoleBinding" },
        { "coordination.k8s.io/v1", "Lease" },
        { "storage.k8s.io/v1", "StorageClass" },
        { "admissionregistration.k8s.io/v1", "ValidatingWebhookConfiguration" },
        { "apiextensions.k8s.io/v1", "CustomResourceDefinition" },
    };

    public static TheoryData<int> Differences => [.. Enumerable.Range(0, KnownDifferences.All.Count)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Both_find_the_same(string apiVersion, string kind)
    {
        (Schema schema, JsonSchema judge) = await SchemasOf(apiVersion, kind);
        Gen<JsonNode?> values = GeneratedJson.Of(schema, Depth);
        Gen<JsonNode> changed = values.SelectMany(value => JsonMutation.Of(value!));

        JudgedValue[] right = Judge(values.Sample(ValuesOfKind, _seed, Depth), schema, judge);
        JudgedValue[] changes = Judge(changed.Sample(ChangesOfKind, _seed, Depth), schema, judge);

        Assert.All(right, value => Assert.True(value.Agree || IsKnown(value), $"{value}"));
        Assert.All(changes, value => Assert.True(value.Agree || IsKnown(value), $"{value}"));
        Assert.Contains(changes, value => value.Ours.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Differences))]
    public async Task A_known_difference_is_one(int index)
    {
        (Schema schema, JsonSchema judge) = await SchemasOf("v1", "Pod");
        JudgedValue value = new(KnownDifferences.All[index].Example, schema, judge);

        Assert.False(value.Agree, $"{value}");
        Assert.Equal([KnownDifferences.All[index]], KnownDifferences.All.Where(known => known.Explains(value)));
    }

    private static async Task<(Schema Schema, JsonSchema Judge)> SchemasOf(string apiVersion, string kind)
    {
        Schema schema = KubernetesApi.Of(KubernetesApi.Newest).Find(apiVersion, kind)!.Schema;
        string json = JsonSchemaWriter.Write(schema);
        return (schema, await JsonSchema.FromJsonAsync(json, TestContext.Current.CancellationToken));
    }

    private static JudgedValue[] Judge(IEnumerable<JsonNode?> values, Schema schema, JsonSchema judge) =>
        [.. values.Select(value => new JudgedValue(value!.ToJsonString(), schema, judge))];

    private static bool IsKnown(JudgedValue value) => KnownDifferences.All.Any(known => known.Explains(value));
}
