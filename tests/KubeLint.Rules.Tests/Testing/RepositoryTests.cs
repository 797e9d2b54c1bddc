using KubeLint.Testing;
using Xunit;

namespace KubeLint.Rules.Tests.Testing;

public sealed class RepositoryTests
{
    [Fact]
    public void The_root_is_the_folder_of_the_solution() =>
        Assert.True(File.Exists(Repository.PathOf("KubeLint.sln")));
}
