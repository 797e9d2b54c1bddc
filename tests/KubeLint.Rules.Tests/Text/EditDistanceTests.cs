using FsCheck.Xunit;
using KubeLint.Text;
using Xunit;

namespace KubeLint.Rules.Tests.Text;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "web", 3)]
    [InlineData("web", "web", 0)]
    [InlineData("web", "wbe", 1)]
    [InlineData("checkout", "chekout", 1)]
    [InlineData("orders", "order", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void One_character_inserted_deleted_replaced_or_swapped_counts_one(string one, string other, int distance) =>
        Assert.Equal(distance, EditDistance.Between(one, other));

    [Property]
    public void The_distance_is_the_same_in_both_directions(string? one, string? other) =>
        Assert.Equal(EditDistance.Between(one, other), EditDistance.Between(other, one));

    [Property]
    public void The_distance_is_no_more_than_the_longer_word_and_no_less_than_what_it_is_longer(string? one, string? other)
    {
        (int first, int second) = (one?.Length ?? 0, other?.Length ?? 0);
        Assert.InRange(EditDistance.Between(one, other), Math.Abs(first - second), Math.Max(first, second));
    }

    [Fact]
    public void The_nearest_candidate_is_found() =>
        Assert.Equal("frontend", EditDistance.Nearest("fronted", ["backend", "frontend", "front"]));

    [Theory]
    [InlineData("web", "db")]
    [InlineData("a", "b")]
    [InlineData("payments", "checkout")]
    public void What_has_little_in_common_is_not_near(string word, string candidate) =>
        Assert.Null(EditDistance.Nearest(word, [candidate]));
}
