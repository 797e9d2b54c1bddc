using k8s.Models;
using KubeLint.Manifests;
using KubeLint.Yaml;
using Xunit;
using static KubeLint.Rules.Tests.Manifests.Tree;

namespace KubeLint.Rules.Tests.Manifests;

public sealed class ModelBinderTests
{
    [Fact]
    public void A_known_kind_gets_its_typed_manifest_even_if_nothing_in_it_binds()
    {
        V1Service service = BindModel<V1Service>("v1", "Service", ("spec", Plain("nonsense")), ("metadata", List()));

        Assert.Null(service.Spec);
        Assert.Null(service.Metadata);
    }

    [Theory]
    [InlineData("example.com/v1", "Service")]
    [InlineData("v1", "Unknown")]
    [InlineData("extensions/v1beta1", "Ingress")]
    [InlineData("apps/v1beta1", "Pod")]
    [InlineData("v1", "service")]
    public void An_unknown_version_or_kind_gets_a_manifest_without_a_model(string apiVersion, string kind)
    {
        Manifest manifest = Bind(apiVersion, kind);

        Assert.Null(manifest.ModelObject);
    }

    [Theory]
    [InlineData("extensions/v1beta1", "Deployment", typeof(V1Deployment))]
    [InlineData("extensions/v1beta1", "NetworkPolicy", typeof(V1NetworkPolicy))]
    [InlineData("apps/v1beta1", "StatefulSet", typeof(V1StatefulSet))]
    [InlineData("apps/v1beta2", "DaemonSet", typeof(V1DaemonSet))]
    [InlineData("batch/v1beta1", "CronJob", typeof(V1CronJob))]
    [InlineData("policy/v1beta1", "PodDisruptionBudget", typeof(V1PodDisruptionBudget))]
    public void A_retired_version_that_reads_the_same_has_the_model_of_today(
        string apiVersion, string kind, Type model)
    {
        Manifest manifest = Bind(apiVersion, kind);

        Assert.IsType(model, manifest.ModelObject);
        Assert.Equal(apiVersion, manifest.ApiVersion);
    }

    [Fact]
    public void A_field_of_a_wrong_type_is_unset_and_its_neighbours_bind()
    {
        V1Service service = BindModel<V1Service>("v1", "Service", ("spec", Map(
            ("type", Plain("12")),
            ("clusterIP", Plain("None")),
            ("ports", Plain("80")),
            ("selector", List()),
            ("healthCheckNodePort", Quoted("30000")),
            ("unknown", Map()))));

        Assert.Null(service.Spec.Type);
        Assert.Equal("None", service.Spec.ClusterIP);
        Assert.Null(service.Spec.Ports);
        Assert.Null(service.Spec.Selector);
        Assert.Null(service.Spec.HealthCheckNodePort);
    }

    [Fact]
    public void Null_is_unset()
    {
        V1Service service = BindModel<V1Service>("v1", "Service", ("metadata", Plain("~")), ("spec", Map(
            ("type", Plain("")), ("ports", Plain("null")))));

        Assert.Null(service.Metadata);
        Assert.Null(service.Spec.Type);
        Assert.Null(service.Spec.Ports);
    }

    [Fact]
    public void Of_duplicate_keys_the_last_counts()
    {
        V1Service service = BindModel<V1Service>("v1", "Service", ("spec", Map(
            ("type", Plain("NodePort")), ("type", Plain("ClusterIP")),
            ("clusterIP", Plain("None")), ("clusterIP", Plain("~")),
            ("selector", Map(("a", Plain("x")), ("b", Plain("x")), ("a", Plain("z")), ("b", List()))))));

        Assert.Equal("ClusterIP", service.Spec.Type);
        Assert.Null(service.Spec.ClusterIP);
        Assert.Equal([new("a", "z")], service.Spec.Selector);
    }

    [Fact]
    public void Merge_keys_are_applied_and_own_keys_override_them()
    {
        YamlMapping shared = Map(("image", Plain("shared")), ("imagePullPolicy", Plain("Always")));
        V1Pod pod = BindModel<V1Pod>("v1", "Pod", ("spec", Map(("containers", List(
            Map(("<<", Alias(shared)), ("image", Plain("own"))))))));

        V1Container container = Assert.Single(pod.Spec.Containers);
        Assert.Equal("own", container.Image);
        Assert.Equal("Always", container.ImagePullPolicy);
    }

    [Fact]
    public void An_alias_binds_to_an_object_of_its_own_at_each_place()
    {
        YamlMapping resources = Map(("limits", Map(("cpu", Plain("1")))));
        Manifest manifest = Bind("v1", "Pod", ("spec", Map(("containers", List(
            Map(("resources", resources)), Map(("resources", Alias(resources))))))));

        IList<V1Container> containers = ((V1Pod)manifest.ModelObject!).Spec.Containers;
        Assert.NotSame(containers[0].Resources, containers[1].Resources);
        Assert.Equal("spec.containers[1].resources", manifest.Places.PathOf(containers[1].Resources).ToString());
        Assert.Same(resources, manifest.Places.NodeOf(containers[1].Resources));
    }

    [Fact]
    public void An_object_item_of_a_wrong_type_is_left_out_and_the_others_keep_their_index()
    {
        Manifest manifest = Bind("v1", "Pod", ("spec", Map(("containers", List(
            Plain("oops"), Map(("name", Plain("app"))))))));

        V1Container container = Assert.Single(((V1Pod)manifest.ModelObject!).Spec.Containers);
        Assert.Equal("spec.containers[1]", manifest.Places.PathOf(container).ToString());
        Assert.Equal("app", Assert.IsType<YamlScalar>(manifest.At(container, nameof(container.Name)).Node).Value);
    }

    [Fact]
    public void A_null_item_is_an_empty_object_as_for_the_API_server()
    {
        V1NetworkPolicy policy = BindModel<V1NetworkPolicy>("networking.k8s.io/v1", "NetworkPolicy", ("spec", Map(
            ("ingress", List(Plain("~"))))));

        Assert.Null(Assert.Single(policy.Spec.Ingress).FromProperty);
    }

    [Fact]
    public void A_list_of_strings_keeps_the_positions_of_its_items()
    {
        V1Pod pod = BindModel<V1Pod>("v1", "Pod", ("spec", Map(("containers", List(
            Map(("args", List(Plain("a"), Plain("012"), Plain("~"), List(), Quoted("12")))))))));

        Assert.Equal(["a", "012", "", "", "12"], Assert.Single(pod.Spec.Containers).Args);
    }

    [Fact]
    public void A_map_keeps_the_order_of_the_text_and_leaves_wrong_values_out()
    {
        V1ConfigMap map = BindModel<V1ConfigMap>("v1", "ConfigMap", ("data", Map(
            ("zulu", Plain("1a")), ("alpha", Plain("1")), ("mike", Plain("text")), ("bravo", Plain("~")))));

        Assert.Equal([new("zulu", "1a"), new("mike", "text"), new("bravo", "")], map.Data);
        Assert.IsType<IReadOnlyDictionary<string, string>>(map.Data, exactMatch: false);
    }

    [Fact]
    public void Objects_in_a_map_have_the_path_of_their_key()
    {
        Manifest manifest = Bind("resource.k8s.io/v1", "ResourceSlice", ("spec", Map(("devices", List(
            Map(("attributes", Map(("example.com/model", Map(("string", Plain("A100"))))))))))));

        V1Device device = Assert.Single(((V1ResourceSlice)manifest.ModelObject!).Spec.Devices);
        V1DeviceAttribute attribute = device.Attributes["example.com/model"];
        Assert.Equal("A100", attribute.StringValue);
        Assert.Equal(
            "spec.devices[0].attributes[\"example.com/model\"]", manifest.Places.PathOf(attribute).ToString());
    }

    [Fact]
    public void Schemas_and_arbitrary_JSON_are_left_to_the_node_tree()
    {
        YamlMapping schema = Map(("openAPIV3Schema", Map(("type", Plain("object")))));
        V1CustomResourceDefinition definition = BindModel<V1CustomResourceDefinition>(
            "apiextensions.k8s.io/v1", "CustomResourceDefinition", ("spec", Map(
                ("versions", List(Map(("name", Plain("v1")), ("schema", schema)))))));
        V1ControllerRevision revision = BindModel<V1ControllerRevision>(
            "apps/v1", "ControllerRevision", ("data", Map(("spec", Map()))), ("revision", Plain("1")));

        Assert.Null(Assert.Single(definition.Spec.Versions).Schema.OpenAPIV3Schema);
        Assert.Null(revision.Data);
        Assert.Equal(1, revision.Revision);
    }

    [Fact]
    public void A_pod_template_of_a_custom_workload_has_its_places()
    {
        YamlMapping podSpec = Map(("containers", List(Map(("name", Plain("web"))))));
        Manifest manifest = Bind(
            "argoproj.io/v1alpha1", "Rollout", ("spec", Map(("template", Map(("spec", podSpec))))));

        Container container = Assert.Single(PodTemplateReader.Read(manifest)!.Containers);
        Assert.Equal("web", container.Name);
        Assert.Equal("spec.template.spec.containers[0].name", container.At(nameof(V1Container.Name)).Path.ToString());
        Assert.True(container.At(nameof(V1Container.Name)).Exists);
    }

    [Fact]
    public void An_ephemeral_container_is_a_container_with_the_place_of_its_own()
    {
        Manifest manifest = Bind("v1", "Pod", ("spec", Map(("ephemeralContainers", List(
            Map(("name", Plain("debug")), ("image", Plain("busybox:1"))))))));

        Container container = Assert.Single(PodTemplateReader.Read(manifest)!.Containers);
        Assert.Equal(ContainerRole.Ephemeral, container.Role);
        Assert.Equal("spec.ephemeralContainers[0].image", container.At(nameof(V1Container.Image)).Path.ToString());
    }
}
