using k8s.Models;
using KubeLint.Configuration;
using KubeLint.Manifests;
using KubeLint.Testing;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Manifests;

public sealed class PlaceTests
{
    private const string Head = "apiVersion: v1\nkind: Service\n";

    [Fact]
    public void A_scalar_field_is_shown_at_its_value() =>
        Check(Head + "spec:\n  type: [|NodePort|] # why\n", service => service.At(service.Model.Spec, nameof(V1ServiceSpec.Type)));

    [Fact]
    public void A_field_can_be_shown_at_its_key() =>
        Check(Head + "spec:\n  [|type|]: NodePort\n", service => service.At(service.Model.Spec, nameof(V1ServiceSpec.Type)).OnKey());

    [Fact]
    public void A_block_of_several_lines_is_shown_at_its_key() =>
        Check(
            Head + "spec:\n  [|selector|]:\n    app: web\n    tier: front\n",
            service => service.At(service.Model.Spec, nameof(V1ServiceSpec.Selector)));

    [Fact]
    public void An_entry_of_a_map_has_a_place() =>
        Check(
            Head + "spec:\n  selector:\n    app: [|web|]\n",
            service => service.At(service.Model.Spec, nameof(V1ServiceSpec.Selector), "app"));

    [Fact]
    public void A_missing_field_is_shown_at_the_key_of_its_parent() =>
        Check(Head + "[|spec|]:\n  ports: []\n", service => service.At(service.Model.Spec, nameof(V1ServiceSpec.Selector)));

    [Fact]
    public void A_field_below_a_missing_one_is_shown_at_the_nearest_key_that_exists() =>
        Check(Head + "[|metadata|]:\n  name: x\n", service => service.At("metadata", "labels", "app"));

    [Fact]
    public void A_field_missing_at_the_root_is_shown_at_the_first_key() =>
        Check("[|apiVersion|]: v1\nkind: Service\n", service => service.At("spec", "type"));

    [Fact]
    public void A_field_missing_in_an_item_is_shown_at_the_first_line_of_the_item() =>
        Check(
            Head + "spec:\n  ports:\n    - [|port: 80|]\n      name: a\n",
            service => service.At(service.Model.Spec.Ports[0], nameof(V1ServicePort.TargetPort)));

    [Fact]
    public void An_item_of_a_wrong_type_does_not_shift_the_places_of_the_others() =>
        Check(
            Head + "spec:\n  ports:\n    - oops\n    - port: [|80|]\n",
            service => service.At(service.Model.Spec.Ports.Last(port => port.Port == 80), nameof(V1ServicePort.Port)));

    [Fact]
    public void A_field_behind_an_alias_is_shown_at_the_anchor_and_the_alias_is_remembered()
    {
        Place place = Check(
            Head + "x-common: &common\n  app: [|web|]\nspec:\n  selector: *common\n",
            service => service.At(service.Model.Spec, nameof(V1ServiceSpec.Selector), "app"));
        Assert.Equal("common", Assert.Single(place.Via).Name);
        Assert.Equal("spec.selector.app", place.Path.ToString());
    }

    [Fact]
    public void A_merged_field_is_shown_at_the_anchor_and_the_alias_is_remembered()
    {
        Place place = Check(
            Head + "x-common: &common\n  type: [|NodePort|]\nspec:\n  <<: *common\n",
            service => service.At(service.Model.Spec, nameof(V1ServiceSpec.Type)));
        Assert.Equal("common", Assert.Single(place.Via).Name);
    }

    [Fact]
    public void A_part_of_a_scalar_has_a_place() =>
        Check(
            Head + "spec:\n  externalName: \"db.[|example|].com\"\n",
            service => service.At(service.Model.Spec, nameof(V1ServiceSpec.ExternalName)).Part(3, 7));

    [Fact]
    public void A_null_field_is_not_there_for_the_rules()
    {
        Manifest<V1Service> service = Read(Head + "spec:\n  type: ~\n  selector: 5\n");
        Assert.False(service.Has(service.Model.Spec, nameof(V1ServiceSpec.Type)));
        Assert.True(service.Has(service.Model.Spec, nameof(V1ServiceSpec.Selector)));
        Assert.Null(service.Model.Spec.Selector);
    }

    [Fact]
    public void A_model_of_another_manifest_has_no_place_in_this_one()
    {
        Manifest<V1Service> service = Read(Head);
        Assert.Throws<ArgumentException>(() => service.At(new V1ServiceSpec()));
    }

    private static Place Check(string marked, Func<Manifest<V1Service>, Place> locate)
    {
        MarkedText text = MarkedText.Parse(marked);
        Place place = locate(Read(text.Text));
        Assert.Equal(text.Span, place.Span);
        return place;
    }

    private static Manifest<V1Service> Read(string text)
    {
        ManifestFile file = new Linter(new LintSettings()).Read(new SourceText("service.yaml", text));
        return Assert.IsType<Manifest<V1Service>>(Assert.Single(file.Manifests));
    }
}
