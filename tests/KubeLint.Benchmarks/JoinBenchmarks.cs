using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using KubeLint.Configuration;
using KubeLint.Graphs;
using KubeLint.Manifests;
using KubeLint.Text;

namespace KubeLint.Benchmarks;

/// <summary>
/// Joining generated objects: applications of eleven objects each (Ingress, Service, Deployment, configuration,
/// policies, a custom resource) that name and select one another, some with mistakes. Time has to grow as the number of
/// objects does, whether each application has a namespace of its own, all share one, or they are copies side by side
/// that name none.
/// </summary>
[InProcess]
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 3)]
public class JoinBenchmarks
{
    private const int ObjectsOfApplication = 11;

    private const string Template = """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        METADATA
        spec: {ingressClassName: nginx, defaultBackend: {service: {name: NAME, port: {number: 80}}}}
        ---
        apiVersion: v1
        kind: Service
        METADATA
        spec: {selector: {app: LABEL}, ports: [{port: 80, targetPort: http}]}
        ---
        apiVersion: apps/v1
        kind: Deployment
        METADATA
        spec:
          selector: {matchLabels: {app: NAME}}
          template:
            metadata: {labels: {app: NAME, tier: web}}
            spec:
              serviceAccountName: NAME
              containers:
                - name: app
                  image: example/app:1.0
                  ports: [{name: http, containerPort: 8080}]
                  envFrom: [{configMapRef: {name: CONFIG}}]
                  env: [{name: TOKEN, valueFrom: {secretKeyRef: {name: NAME, key: token}}}]
              volumes: [{name: data, persistentVolumeClaim: {claimName: NAME}}]
        ---
        apiVersion: v1
        kind: ConfigMap
        METADATA
        data: {key: value}
        ---
        apiVersion: v1
        kind: Secret
        METADATA
        stringData: {token: example}
        ---
        apiVersion: v1
        kind: PersistentVolumeClaim
        METADATA
        spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
        ---
        apiVersion: v1
        kind: ServiceAccount
        METADATA
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        METADATA
        spec: {podSelector: {matchLabels: {app: NAME}}, policyTypes: [Ingress]}
        ---
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        METADATA
        spec: {maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: NAME}}
        ---
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        METADATA
        spec: {minAvailable: 1, selector: {matchExpressions: [{key: app, operator: In, values: [NAME]}]}}
        ---
        apiVersion: example.com/v1
        kind: Theme
        METADATA
        spec: {colour: red, podLabels: {app: LABEL, tier: db}}

        """;

    private readonly Linter _linter = new(new LintSettings { Jobs = 1 });
    private ManifestFile[] _files = [];

    /// <summary>How many objects there are.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Objects { get; set; }

    /// <summary>How the applications lie to one another.</summary>
    [Params("namespaces", "one", "copies")]
    public string Layout { get; set; } = "namespaces";

    /// <summary>Makes and reads the manifests.</summary>
    [GlobalSetup]
    public void Load() => _files =
    [
        .. Enumerable.Range(0, Objects / ObjectsOfApplication).Select(number => _linter.Read(
            new SourceText(string.Create(CultureInfo.InvariantCulture, $"apps/a{number}/app.yaml"), Text(number)))),
    ];

    /// <summary>Joining the objects, running all rules, and making the graph.</summary>
    /// <returns>The graph.</returns>
    [Benchmark]
    public ObjectGraph Join()
    {
        _linter.Check(_files, unread: null, schemas: null, out Lazy<ObjectGraph> graph);
        return graph.Value;
    }

    private string Text(int number)
    {
        string name = Layout == "copies" ? "app" : string.Create(CultureInfo.InvariantCulture, $"app{number}");
        string space = Layout switch
        {
            "copies" => "",
            "one" => ", namespace: shop",
            _ => string.Create(CultureInfo.InvariantCulture, $", namespace: n{number}"),
        };
        // Of every ten applications one has a Service that misses its pods, and one a name that is not there.
        string label = number % 10 == 3 ? "typo" : name;
        string config = number % 10 == 7 ? $"{name}-typo" : name;
        return Template
            .Replace("METADATA", $"metadata: {{name: {name}{space}}}", StringComparison.Ordinal)
            .Replace("NAME", name, StringComparison.Ordinal)
            .Replace("LABEL", label, StringComparison.Ordinal)
            .Replace("CONFIG", config, StringComparison.Ordinal);
    }
}
