using Xunit;

namespace KubeLint.SchemaTool.Tests;

/// <summary>What a cluster itself says at <c>/openapi/v2</c>.</summary>
public sealed class ClusterDocumentTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void The_served_kinds_are_those_of_the_paths()
    {
        _tool.With("cluster.json", """
            {
              "swagger": "2.0",
              "info": {"title": "Kubernetes", "version": "v1.31.4+k3s1"},
              "paths": {
                "/api/v1/namespaces/{namespace}/pods": {
                  "parameters": [],
                  "get": {"x-kubernetes-action": "list",
                    "x-kubernetes-group-version-kind": {"group": "", "version": "v1", "kind": "Pod"}},
                  "post": {"x-kubernetes-action": "post",
                    "x-kubernetes-group-version-kind": {"group": "", "version": "v1", "kind": "Pod"}}
                },
                "/api/v1/namespaces/{namespace}/pods/{name}/eviction": {
                  "post": {"x-kubernetes-action": "post",
                    "x-kubernetes-group-version-kind": {"group": "policy", "version": "v1", "kind": "Eviction"}}
                },
                "/api/v1/pods": {
                  "get": {"x-kubernetes-action": "list",
                    "x-kubernetes-group-version-kind": {"group": "", "version": "v1", "kind": "Pod"}}
                },
                "/api/v1/watch/pods": {
                  "get": {"x-kubernetes-action": "watchlist",
                    "x-kubernetes-group-version-kind": {"group": "", "version": "v1", "kind": "Pod"}}
                },
                "/api/v1/namespaces": {
                  "post": {"x-kubernetes-action": "post",
                    "x-kubernetes-group-version-kind": {"group": "", "version": "v1", "kind": "Namespace"}}
                },
                "/api/v1/namespaces/{name}": {
                  "get": {"x-kubernetes-action": "get",
                    "x-kubernetes-group-version-kind": {"group": "", "version": "v1", "kind": "Namespace"}}
                },
                "/apis/authentication.k8s.io/v1/tokenreviews": {
                  "post": {"x-kubernetes-action": "post",
                    "x-kubernetes-group-version-kind":
                      {"group": "authentication.k8s.io", "version": "v1", "kind": "TokenReview"}}
                },
                "/apis/example.com/v1/namespaces/{namespace}/backups": {
                  "post": {"x-kubernetes-action": "post",
                    "x-kubernetes-group-version-kind": {"group": "example.com", "version": "v1", "kind": "Backup"}}
                },
                "/apis/": {"get": {"description": "get available API versions"}},
                "/version/": {"get": {}}
              },
              "definitions": {
                "com.example.v1.Backup": {
                  "type": "object",
                  "x-kubernetes-group-version-kind": [{"group": "example.com", "version": "v1", "kind": "Backup"}],
                  "properties": {"spec": {"type": "object", "properties": {"size": {"type": "integer"}}}}
                },
                "io.k8s.api.authentication.v1.TokenReview": {
                  "type": "object",
                  "x-kubernetes-group-version-kind":
                    [{"group": "authentication.k8s.io", "version": "v1", "kind": "TokenReview"}]
                },
                "io.k8s.api.core.v1.Namespace": {
                  "type": "object",
                  "x-kubernetes-group-version-kind": [{"group": "", "version": "v1", "kind": "Namespace"}]
                },
                "io.k8s.api.core.v1.Pod": {
                  "type": "object",
                  "x-kubernetes-group-version-kind": [{"group": "", "version": "v1", "kind": "Pod"}]
                },
                "io.k8s.api.core.v1.PodList": {
                  "type": "object",
                  "x-kubernetes-group-version-kind": [{"group": "", "version": "v1", "kind": "PodList"}]
                },
                "io.k8s.api.policy.v1.Eviction": {
                  "type": "object",
                  "x-kubernetes-group-version-kind": [{"group": "policy", "version": "v1", "kind": "Eviction"}]
                },
                "io.k8s.api.x.v1alpha1.Trial": {
                  "type": "object",
                  "x-kubernetes-group-version-kind": [{"group": "x", "version": "v1alpha1", "kind": "Trial"}]
                },
                "io.k8s.apimachinery.pkg.apis.meta.v1.Status": {
                  "type": "object",
                  "x-kubernetes-group-version-kind": [{"group": "", "version": "v1", "kind": "Status"}]
                }
              }
            }
            """);

        Assert.Equal(0, _tool.Run("cluster.json"));

        Assert.EndsWith(
            """
            # versions 1.31
            authentication.k8s.io/v1 TokenReview tokenreviews cluster create-only io.k8s.api.authentication.v1.TokenReview
            policy/v1 Eviction - subresource io.k8s.api.policy.v1.Eviction
            v1 Namespace namespaces cluster io.k8s.api.core.v1.Namespace
            v1 Pod pods namespaced io.k8s.api.core.v1.Pod
            x/v1alpha1 Trial - subresource io.k8s.api.x.v1alpha1.Trial disabled

            """,
            _tool.Kinds,
            StringComparison.Ordinal);
        Assert.DoesNotContain("com.example", _tool.Definitions, StringComparison.Ordinal);
    }
}
