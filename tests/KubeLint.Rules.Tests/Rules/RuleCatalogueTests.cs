using System.Reflection;
using KubeLint.Findings;
using Xunit;

namespace KubeLint.Rules.Tests.Rules;

public sealed class RuleCatalogueTests
{
    [Fact]
    public void Every_rule_class_is_in_the_catalogue_exactly_once()
    {
        IEnumerable<string?> classes = typeof(Rule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .Select(type => type.FullName);

        Assert.Equal(
            classes.Order(StringComparer.Ordinal),
            RuleCatalogue.Rules.Select(rule => rule.GetType().FullName).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void The_catalogue_is_ordered_by_code()
    {
        Assert.NotEmpty(RuleCatalogue.Rules);
        Assert.Equal(
            RuleCatalogue.Metadata.Select(rule => rule.Code).Order(StringComparer.Ordinal),
            RuleCatalogue.Metadata.Select(rule => rule.Code),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Rules_and_metadata_go_together() =>
        Assert.Equal(RuleCatalogue.Metadata, RuleCatalogue.Rules.Select(rule => rule.Metadata));

    [Fact]
    public void The_metadata_say_what_the_attribute_of_the_class_says()
    {
        Assert.All(RuleCatalogue.Rules, rule =>
        {
            RuleAttribute attribute = rule.GetType().GetCustomAttribute<RuleAttribute>()!;
            Assert.Equal(attribute.Code, rule.Metadata.Code);
            Assert.Equal(attribute.Name, rule.Metadata.Name);
            Assert.Equal(attribute.Family, rule.Metadata.Family);
            Assert.Equal(attribute.Severity, rule.Metadata.Severity);
            Assert.Equal(attribute.Confidence, rule.Metadata.Confidence);
            Assert.Equal(attribute.EnabledByDefault, rule.Metadata.EnabledByDefault);
            Assert.Equal(attribute.Fixable, rule.Metadata.IsFixable);
            Assert.Equal(attribute.Summary, rule.Metadata.Summary);
            Assert.Equal(attribute.Guide, rule.Metadata.Guide);
            Assert.Equal(attribute.Equivalents, rule.Metadata.Equivalents);
        });
    }

    [Fact]
    public void A_page_reaches_the_metadata()
    {
        RuleMetadata rule = RuleCatalogue.Metadata.Single(rule => rule.Code is "KL3001");

        Assert.StartsWith("A Service of type `NodePort` opens one port", rule.Why, StringComparison.Ordinal);
        Assert.StartsWith("Make the Service `ClusterIP`", rule.HowToFix, StringComparison.Ordinal);
        Assert.Contains("\n  type: NodePort\n", rule.BadExample, StringComparison.Ordinal);
        Assert.Contains("\n  type: ClusterIP\n", rule.GoodExample, StringComparison.Ordinal);
        Assert.DoesNotContain("```", rule.BadExample + rule.GoodExample, StringComparison.Ordinal);
        Assert.StartsWith("Nothing is said", rule.Exceptions, StringComparison.Ordinal);
    }
}
