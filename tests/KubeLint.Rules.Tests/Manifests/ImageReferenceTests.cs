using KubeLint.Manifests;
using Xunit;

namespace KubeLint.Rules.Tests.Manifests;

public sealed class ImageReferenceTests
{
    [Theory]
    [InlineData("nginx", null, "nginx", null, null)]
    [InlineData("nginx:1.27", null, "nginx", "1.27", null)]
    [InlineData("team/app:1", null, "team/app", "1", null)]
    [InlineData("localhost/app", "localhost", "app", null, null)]
    [InlineData("registry:5000/app", "registry:5000", "app", null, null)]
    [InlineData("registry:5000/app:2", "registry:5000", "app", "2", null)]
    [InlineData("ghcr.io/a/b/c@sha256:00", "ghcr.io", "a/b/c", null, "sha256:00")]
    [InlineData("ghcr.io/a/b:1.2@sha256:00", "ghcr.io", "a/b", "1.2", "sha256:00")]
    public void A_reference_has_registry_repository_tag_and_digest(
        string text, string? registry, string repository, string? tag, string? digest)
    {
        ImageReference image = ImageReference.Parse(text)!;
        Assert.Equal((registry, repository, tag, digest), (image.Registry, image.Repository, image.Tag, image.Digest));
        Assert.Equal(repository.Split('/')[^1], image.Name);
        if (tag is not null)
        {
            Assert.Equal(tag, text.Substring(image.TagStart, tag.Length));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("${IMAGE}")]
    [InlineData("app:$(TAG)")]
    [InlineData("{{ .Values.image }}")]
    [InlineData("<your-image>")]
    [InlineData("not an image")]
    [InlineData("ghcr.io/")]
    [InlineData("IMAGE_NAME")]
    [InlineData("ghcr.io/team/IMAGE:1.0")]
    public void A_placeholder_is_no_reference(string? text) => Assert.Null(ImageReference.Parse(text));
}
