using KubeLint.Bundles;
using KubeLint.Bundles.References;
using KubeLint.Configuration;
using KubeLint.Manifests;
using Xunit;

namespace KubeLint.Rules.Tests.Bundles.References;

public sealed class ReferenceIndexTests
{
    private const string Keys = "[a, b]";

    [Theory]
    [InlineData("apiVersion: v1\nkind: Secret\nmetadata: {name: db}\ndata: {a: eA==}\nstringData: {b: x}\n", Keys)]
    [InlineData("apiVersion: v1\nkind: Secret\nmetadata: {name: db, namespace: default}\nstringData: {a: x, b: x}\n", Keys)]
    [InlineData("apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: Secret, metadata: {name: db}, data: {a: ''}}]\n", "[a]")]
    public void An_object_of_the_scan_provides_what_is_named(string secret, string keys)
    {
        ReferenceTarget target = Resolve(("a.yaml", Pod()), ("secrets/b.yaml", secret));
        Assert.Equal(ReferenceStatus.Provided, target.Status);
        Assert.Equal(keys, Written(target.Keys));
        Assert.Same(target.Reference, Assert.Single(BundleReferencesTo(target)));
    }

    [Theory]
    [InlineData("apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: db}\nspec: {encryptedData: {a: x, b: x}}\n", Keys)]
    [InlineData("apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: x}\nspec: {template: {metadata: {name: db}}}\n", "?")]
    [InlineData("apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: db}\nspec: {data: [{secretKey: a}, {secretKey: b}]}\n", Keys)]
    [InlineData("apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: x}\nspec: {target: {name: db}, dataFrom: []}\n", "?")]
    [InlineData("apiVersion: external-secrets.io/v1\nkind: ClusterExternalSecret\nmetadata: {name: x}\nspec: {externalSecretName: db}\n", "?")]
    [InlineData("apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: {name: x}\nspec: {secretName: db}\n", "[ca.crt, tls.crt, tls.key]")]
    [InlineData("apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: x, annotations: {cert-manager.io/cluster-issuer: y}}\nspec: {tls: [{secretName: db}]}\n", "[ca.crt, tls.crt, tls.key]")]
    [InlineData("apiVersion: secrets-store.csi.x-k8s.io/v1\nkind: SecretProviderClass\nmetadata: {name: x}\nspec: {secretObjects: [{secretName: db, data: [{key: a}, {key: b}]}]}\n", Keys)]
    [InlineData("apiVersion: secrets.hashicorp.com/v1beta1\nkind: VaultStaticSecret\nmetadata: {name: x}\nspec: {destination: {name: db}}\n", "?")]
    [InlineData("apiVersion: isindir.github.com/v1alpha3\nkind: SopsSecret\nmetadata: {name: x}\nspec: {secretTemplates: [{name: db, stringData: {a: x, b: x}}]}\n", Keys)]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata: {name: x, annotations: {service.beta.openshift.io/serving-cert-secret-name: db}}\n", "[ca.crt, tls.crt, tls.key]")]
    public void What_makes_a_Secret_provides_it(string maker, string keys)
    {
        ReferenceTarget target = Resolve(("a.yaml", Pod()), ("b.yaml", maker));
        Assert.Equal(ReferenceStatus.Made, target.Status);
        Assert.Equal(keys, Written(target.Keys));
    }

    [Theory]
    [InlineData("secretGenerator: [{name: db, literals: [a=1, b=2]}]", Keys)]
    [InlineData("secretGenerator: [{name: db, files: [a=x/y.txt, x/b]}]", Keys)]
    [InlineData("secretGenerator: [{name: db, envs: [a.env]}]", "?")]
    [InlineData("secretGenerator: [{name: db, behavior: merge, literals: [a=1]}]", "?")]
    public void A_generator_provides_what_the_kustomization_takes_in(string generator, string keys)
    {
        ReferenceTarget target = Resolve(
            ("base/a.yaml", Pod()),
            ("base/kustomization.yaml", "resources: [a.yaml]\n"),
            ("overlay/kustomization.yaml", $"resources: [../base]\n{generator}\n"));
        Assert.Equal(ReferenceStatus.Made, target.Status);
        Assert.Equal(keys, Written(target.Keys));
        Assert.True(target.IsThere);
    }

    [Fact]
    public void The_claims_of_a_StatefulSet_are_there()
    {
        const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: x}\n"
            + "spec: {volumes: [{name: v, persistentVolumeClaim: {claimName: data-db-1}}]}\n";
        const string Set = "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db}\n"
            + "spec: {replicas: 2, volumeClaimTemplates: [{metadata: {name: data}}]}\n";
        Assert.Equal(ReferenceStatus.Made, Resolve(("a.yaml", Pod), ("b.yaml", Set)).Status);
    }

    [Theory]
    [InlineData("apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: {name: db}\nspec: {instances: 3}\n", "db-app")]
    [InlineData("apiVersion: acid.zalan.do/v1\nkind: postgresql\nmetadata: {name: db}\nspec: {numberOfInstances: 3}\n", "postgres.db.credentials")]
    [InlineData("apiVersion: example.com/v1\nkind: Database\nmetadata: {name: x}\nspec: {writeConnectionSecretToRef: {name: db}}\n", "db")]
    [InlineData("apiVersion: batch/v1\nkind: Job\nmetadata: {name: x}\nspec: {template: {spec: {containers: [{name: c, args: [--secret-name=db]}]}}}\n", "db")]
    [InlineData("apiVersion: batch/v1\nkind: Job\nmetadata: {name: x}\nspec: {template: {spec: {containers: [{name: c, command: [sh, -c, 'kubectl create secret generic db --from-file=x']}]}}}\n", "db")]
    [InlineData("apiVersion: v1\nkind: Secret\nmetadata: {name: db, namespace: other, annotations: {reflector.v1.k8s.emberstack.com/reflection-auto-enabled: 'true'}}\n", "db")]
    public void What_may_make_it_leaves_it_open(string maker, string name) => Assert.Equal(
        ReferenceStatus.MayBeMade, Resolve(("a.yaml", Pod(name, "{name: x, namespace: shop}")), ("b.yaml", maker.Replace("{name: x}", "{name: x, namespace: shop}", StringComparison.Ordinal))).Status);

    [Theory]
    [InlineData("Secret/db", ReferenceStatus.External)]
    [InlineData("shop/Secret/*", ReferenceStatus.External)]
    [InlineData("other/Secret/db", ReferenceStatus.Missing)]
    public void The_settings_tell_of_objects_outside_the_scan(string external, ReferenceStatus expected)
    {
        Bundle bundle = TestBundle.Of(
            new LintSettings { External = [external] }, ("a.yaml", Pod("db", "{name: x, namespace: shop}")));
        Assert.Equal(expected, Resolve(bundle).Status);
    }

    [Theory]
    [InlineData("shop", "shop", ReferenceStatus.Provided)]
    [InlineData("shop", null, ReferenceStatus.ProvidedIfTogether)]
    [InlineData(null, "shop", ReferenceStatus.ProvidedIfTogether)]
    [InlineData("shop", "other", ReferenceStatus.OtherNamespace)]
    public void A_name_reaches_its_own_namespace(string? ofPod, string? ofSecret, ReferenceStatus expected) =>
        Assert.Equal(expected, Resolve(
            ("a.yaml", Pod("db", Metadata("x", ofPod))),
            ("b.yaml", $"apiVersion: v1\nkind: Secret\nmetadata: {Metadata("db", ofSecret)}\n")).Status);

    [Fact]
    public void Copies_beside_one_another_are_unrelated()
    {
        string web = TestBundle.Deployment("web", "{app: web}");
        Assert.Equal(ReferenceStatus.Unrelated, Resolve(
            ("one/a.yaml", Pod()), ("one/w.yaml", web), ("two/w.yaml", web), ("two/s.yaml", Secret("db"))).Status);
    }

    [Fact]
    public void Names_are_what_kustomizations_make_of_them()
    {
        (string Path, string Text)[] files =
        [
            ("base/s.yaml", Secret("db")),
            ("base/kustomization.yaml", "resources: [s.yaml]\nnamePrefix: shop-\n"),
            ("prod/kustomization.yaml", "resources: [../base]\nnamePrefix: prod-\nnameSuffix: -v1\n"),
        ];
        Assert.Equal(ReferenceStatus.Provided, Resolve([("a.yaml", Pod("prod-shop-db-v1")), .. files]).Status);
        Assert.Equal(ReferenceStatus.Provided, Resolve([("a.yaml", Pod("shop-db")), .. files]).Status);
        Assert.Equal(ReferenceStatus.Missing, Resolve([("a.yaml", Pod("prod-db")), .. files]).Status);
    }

    [Fact]
    public void A_kustomization_joins_what_different_namespaces_part() => Assert.Equal(
        ReferenceStatus.Provided,
        Resolve(
            ("a.yaml", Pod("db", "{name: x, namespace: one}")), ("s.yaml", Secret("db", "two")),
            ("kustomization.yaml", "resources: [a.yaml, s.yaml]\nnamespace: shop\n")).Status);

    [Theory]
    [InlineData("resources: [a.yaml, https://example.com/base]\n")]
    [InlineData("resources: [a.yaml, ../elsewhere]\n")]
    [InlineData("resources: [a.yaml]\nhelmCharts: [{name: db}]\n")]
    public void What_a_kustomization_takes_from_elsewhere_leaves_it_open(string kustomization) => Assert.Equal(
        ReferenceStatus.MayBeUnread,
        Resolve(("k/a.yaml", Pod()), ("k/kustomization.yaml", kustomization)).Status);

    [Fact]
    public void A_template_may_hold_it() => Assert.Equal(
        ReferenceStatus.MayBeUnread,
        Resolve(("a.yaml", Pod()), ("b.yaml", "kind: Secret\nmetadata: {name: {{ x }}}\n")).Status);

    [Theory]
    [InlineData("patches: [{target: {kind: Secret, name: db}, patch: '[]'}]\n")]
    [InlineData("patches: [{path: p.yaml}]\n")]
    [InlineData("patches:\n- patch: |-\n    kind: Secret\n    metadata: {name: db}\n")]
    public void The_keys_of_what_is_patched_are_not_known(string patches)
    {
        ReferenceTarget target = Resolve(
            ("a.yaml", Pod()), ("s.yaml", Secret("db")),
            ("p.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\nstringData: {z: x}\n"),
            ("kustomization.yaml", $"resources: [a.yaml, s.yaml]\n{patches}"));
        Assert.Equal(ReferenceStatus.Provided, target.Status);
        Assert.Null(target.Keys);
    }

    [Fact]
    public void A_reference_is_no_sign_that_what_it_names_is_made()
    {
        Bundle bundle = TestBundle.Of(("a.yaml", TestBundle.Object(
            "gateway.networking.k8s.io/v1", "HTTPRoute", "x", "{rules: [{backendRefs: [{name: web, port: 80}]}]}")));
        ObjectReference backend = Assert.Single(bundle.References.From(bundle.Only("HTTPRoute")));
        Assert.Equal(ReferenceStatus.Missing, bundle.References.Resolve(backend).Status);
    }

    [Fact]
    public void A_missing_key_is_told_with_its_place()
    {
        ReferenceTarget target = Resolve(("a.yaml", Pod()), ("s.yaml", Secret("db")));
        Assert.Equal("k", Assert.Single(target.MissingKeys).Name);
    }

    [Theory]
    [InlineData("dbs", true, "dbs")]
    [InlineData("other", true, null)]
    public void A_near_name_is_told(string name, bool isShown, string? nearest)
    {
        ReferenceTarget target = Resolve(("a.yaml", Pod()), ("s.yaml", Secret(name)));
        Assert.Equal(
            (ReferenceStatus.Missing, isShown, nearest), (target.Status, target.IsKindShown, target.NearestName));
    }

    [Fact]
    public void Nothing_of_the_kind_in_the_scan_shows_that_it_is_partial() =>
        Assert.False(Resolve(("a.yaml", Pod())).IsKindShown);

    [Theory]
    [InlineData("ConfigMap", "kube-root-ca.crt", true)]
    [InlineData("ServiceAccount", "default", true)]
    [InlineData("ClusterRole", "system:node", true)]
    [InlineData("ClusterRole", "other", false)]
    public void Some_objects_are_always_there(string kind, string name, bool expected) =>
        Assert.Equal(expected, BuiltInObjects.Hold(kind, name));

    [Theory]
    [InlineData("shop", ReferenceStatus.Provided)]
    [InlineData("other", ReferenceStatus.OtherNamespace)]
    [InlineData(null, ReferenceStatus.ProvidedIfTogether)]
    public void A_binding_names_the_namespace_of_its_account(string? space, ReferenceStatus expected)
    {
        const string Binding = "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\n"
            + "metadata: {name: x}\nsubjects: [{kind: ServiceAccount, name: a, namespace: shop}]\n";
        Assert.Equal(expected, Resolve(
            ("a.yaml", Binding),
            ("b.yaml", $"apiVersion: v1\nkind: ServiceAccount\nmetadata: {Metadata("a", space)}\n")).Status);
    }

    [Fact]
    public void Many_objects_of_one_name_do_not_hide_what_is_meant()
    {
        (string Path, string Text)[] copies = [.. Enumerable.Range(0, 40).Select(
            index => ($"{index}.yaml", Secret("db", $"n{index}")))];
        ReferenceTarget target = Resolve([("a.yaml", Pod("db", "{name: x, namespace: n17}")), .. copies]);
        Assert.Equal("17.yaml", Assert.Single(target.Manifests).Source.Path);
    }

    private static string Metadata(string name, string? space) =>
        space is null ? $"{{name: {name}}}" : $"{{name: {name}, namespace: {space}}}";

    private static string Pod(string secret = "db", string metadata = "{name: x}") =>
        $"apiVersion: v1\nkind: Pod\nmetadata: {metadata}\nspec: {{containers: [{{name: c, image: c, "
        + $"env: [{{name: A, valueFrom: {{secretKeyRef: {{name: {secret}, key: k}}}}}}]}}]}}\n";

    private static string Secret(string name, string? space = null) =>
        $"apiVersion: v1\nkind: Secret\nmetadata: {Metadata(name, space)}\nstringData: {{a: x}}\n";

    private static string Written(IReadOnlyList<string>? keys) =>
        keys is null ? "?" : $"[{string.Join(", ", keys)}]";

    private Bundle? _bundle;

    private IReadOnlyList<ObjectReference> BundleReferencesTo(ReferenceTarget target) =>
        _bundle!.References.To(target.Manifests[0]);

    private ReferenceTarget Resolve(params (string Path, string Text)[] files) =>
        Resolve(_bundle = TestBundle.Of(files));

    private static ReferenceTarget Resolve(Bundle bundle)
    {
        Manifest[] all = [.. bundle.Files.SelectMany(file => file.Manifests)];
        ObjectReference first = all.Where(manifest => manifest.Kind is "Pod" or "ClusterRoleBinding")
            .SelectMany(bundle.References.From).First();
        return bundle.References.Resolve(first);
    }
}
