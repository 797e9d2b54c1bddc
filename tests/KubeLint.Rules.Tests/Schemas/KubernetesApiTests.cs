using KubeLint.Schemas;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas;

/// <summary>What is known of each version of Kubernetes.</summary>
public sealed class KubernetesApiTests
{
    private static readonly KubernetesVersion _oldest = new(1, 25);

    [Fact]
    public void The_versions_run_without_a_gap_from_the_oldest_to_the_newest()
    {
        IReadOnlyList<KubernetesVersion> versions = KubernetesApi.Versions;

        Assert.Equal(_oldest, versions[0]);
        Assert.Equal(KubernetesApi.Newest, versions[^1]);
        Assert.Equal(Enumerable.Range(25, versions.Count), versions.Select(version => version.Minor));
        Assert.True(versions.Count >= 12);
    }

    [Fact]
    public void An_unknown_version_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => KubernetesApi.Of(new KubernetesVersion(1, 24)));

    [Fact]
    public void A_kind_says_what_the_server_serves()
    {
        ServedKind deployment = Found("apps/v1", "Deployment");

        Assert.Equal("apps", deployment.Group);
        Assert.Equal("v1", deployment.Version);
        Assert.Equal("apps/v1", deployment.ApiVersion);
        Assert.Equal("Deployment", deployment.Kind);
        Assert.Equal("deployments", deployment.Plural);
        Assert.True(deployment.IsNamespaced);
        Assert.Equal("io.k8s.api.apps.v1.Deployment", deployment.Schema.Name);
        Assert.False(Found("v1", "Namespace").IsNamespaced);
        Assert.True(Found("v1", "ComponentStatus").IsReadOnly);
        Assert.True(Found("authentication.k8s.io/v1", "TokenReview").IsCreateOnly);
        Assert.Null(Found("policy/v1", "Eviction").Plural);
    }

    [Theory]
    [InlineData("apps/v1beta1", "Deployment")]
    [InlineData("v1", "Deployment")]
    [InlineData("apps/v1", "deployment")]
    [InlineData("apps/v1", "Deploymen")]
    [InlineData("apps/v1", "DeploymentList")]
    [InlineData("apps", "v1 Deployment")]
    [InlineData("#", "The")]
    [InlineData("", "")]
    [InlineData("zzz/v1", "Zzz")]
    public void What_no_version_serves_is_not_found(string apiVersion, string kind) =>
        Assert.All(KubernetesApi.Versions, version => Assert.Null(KubernetesApi.Of(version).Find(apiVersion, kind)));

    [Theory]
    [InlineData("policy/v1beta1", "PodDisruptionBudget", 24, 24)]
    [InlineData("autoscaling/v2beta2", "HorizontalPodAutoscaler", 25, 25)]
    [InlineData("flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema", 25, 28)]
    [InlineData("flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema", 26, 31)]
    [InlineData("admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicy", 30, 36)]
    public void A_kind_is_found_in_the_versions_that_serve_it(string apiVersion, string kind, int first, int last) =>
        Assert.All(KubernetesApi.Versions.Where(version => version.Minor <= 36), version => Assert.Equal(
            version.Minor >= first && version.Minor <= last,
            KubernetesApi.Of(version).Find(apiVersion, kind) is not null));

    [Fact]
    public void A_field_is_there_from_the_version_on_that_brought_it()
    {
        Assert.DoesNotContain("restartPolicy", Container(27).Properties!.Keys);
        Assert.Contains("restartPolicy", Container(28).Properties!.Keys);
        Assert.DoesNotContain("workloadRef", PodSpec(34).Properties!.Keys);
        Assert.Contains("workloadRef", PodSpec(35).Properties!.Keys);
        Assert.DoesNotContain("workloadRef", PodSpec(36).Properties!.Keys);
    }

    [Fact]
    public void A_field_has_its_type()
    {
        Schema pod = PodSpec(36);
        Schema container = Container(36);

        Assert.Equal(SchemaTypes.Object, container.Types);
        Assert.Null(container.AdditionalProperties);
        Assert.Equal(["name"], container.Required);
        Assert.Equal(SchemaTypes.String, Field(container, "image").Types);
        Assert.Equal(SchemaTypes.Boolean, Field(container, "tty").Types);
        Assert.Equal(SchemaTypes.Array, Field(container, "command").Types);
        Assert.Equal(SchemaTypes.String, Field(container, "command").Items!.Schema.Types);
        Assert.Equal("int64", Field(pod, "terminationGracePeriodSeconds").Format);
        Assert.Equal(SchemaTypes.Integer, Field(pod, "terminationGracePeriodSeconds").Types);
        Assert.Equal("string", Field(pod, "nodeSelector").AdditionalProperties!.Schema.Types.ToString(), true);
        Assert.Equal(["", "Always", "Never", "OnFailure"], Field(pod, "restartPolicy").Enum.Select(value => value.Text));
        Assert.True(Field(pod, "serviceAccount").IsDeprecated);
        Assert.False(Field(pod, "serviceAccountName").IsDeprecated);
    }

    [Fact]
    public void A_list_says_how_it_is_merged()
    {
        Schema pod = PodSpec(36);
        Schema container = Container(36);

        Assert.Equal(ListKind.Atomic, Field(container, "command").ListKind);
        Assert.Equal(ListKind.Map, Field(pod, "containers").ListKind);
        Assert.Equal(["name"], Field(pod, "containers").ListMapKeys);
        Assert.Equal(["containerPort", "protocol"], Field(container, "ports").ListMapKeys);
        Assert.Equal(ListKind.Set, Field(Definition("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"), "finalizers")
            .ListKind);
    }

    [Fact]
    public void Allowed_values_differ_from_version_to_version_and_may_hold_spaces()
    {
        Schema usages = Field(
            Definition("io.k8s.api.certificates.v1.CertificateSigningRequestSpec"), "usages").Items!.Schema;

        Assert.Contains("cert sign", usages.Enum.Select(value => value.Text));
        Assert.Contains("", Field(Definition("io.k8s.api.core.v1.HostPathVolumeSource"), "type").Enum
            .Select(value => value.Text));
    }

    [Fact]
    public void Types_that_decode_themselves_are_what_they_decode()
    {
        const string Crd = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.";
        const string Machinery = "io.k8s.apimachinery.pkg.";

        Schema quantity = Definition(Machinery + "api.resource.Quantity");
        Assert.Equal(SchemaTypes.String | SchemaTypes.Number, quantity.Types);
        Assert.Equal("quantity", quantity.Format);
        Assert.True(Definition(Machinery + "util.intstr.IntOrString").IsIntOrString);
        Assert.Equal("date-time", Definition(Machinery + "apis.meta.v1.Time").Format);
        Assert.Equal("date-time-micro", Definition(Machinery + "apis.meta.v1.MicroTime").Format);
        Assert.True(Definition(Machinery + "runtime.RawExtension").PreservesUnknownFields);
        Assert.True(Definition(Machinery + "apis.meta.v1.FieldsV1").PreservesUnknownFields);
        Assert.Equal(SchemaTypes.Any, Definition(Crd + "JSON").Types);
        Assert.False(Definition(Crd + "CustomResourceSubresourceStatus").PreservesUnknownFields);
        Assert.Empty(Definition(Crd + "CustomResourceSubresourceStatus").Properties!);

        Schema either = Definition(Crd + "JSONSchemaPropsOrArray");
        Assert.Equal(SchemaTypes.Object | SchemaTypes.Array, either.Types);
        Assert.Contains("properties", either.Properties!.Keys);
        Assert.Equal(Crd + "JSONSchemaProps", either.Items!.Schema.Name);
        Assert.Equal(
            SchemaTypes.Object | SchemaTypes.Boolean, Definition(Crd + "JSONSchemaPropsOrBool").Types);
    }

    [Fact]
    public void A_definition_is_read_once()
    {
        KubernetesApi api = KubernetesApi.Of(KubernetesApi.Newest);
        Schema template = Field(Field(api.Find("apps/v1", "Deployment")!.Schema, "spec"), "template");

        Assert.Same(
            Field(template, "spec"), Field(Field(api.Find("batch/v1", "Job")!.Schema, "spec"), "template")
                .Properties!["spec"].Schema);
    }

    private static ServedKind Found(string apiVersion, string kind) =>
        KubernetesApi.Of(KubernetesApi.Newest).Find(apiVersion, kind)!;

    private static Schema Definition(string name) => KubernetesApi.Of(KubernetesApi.Newest).Definition(name)!;

    private static Schema Container(int minor) =>
        KubernetesApi.Of(new KubernetesVersion(1, minor)).Definition("io.k8s.api.core.v1.Container")!;

    private static Schema PodSpec(int minor) =>
        KubernetesApi.Of(new KubernetesVersion(1, minor)).Definition("io.k8s.api.core.v1.PodSpec")!;

    private static Schema Field(Schema schema, string name) => schema.Properties![name].Schema;
}
