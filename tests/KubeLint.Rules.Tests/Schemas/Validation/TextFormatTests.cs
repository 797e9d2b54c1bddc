using KubeLint.Schemas;
using KubeLint.Schemas.Validation;
using Xunit;

namespace KubeLint.Rules.Tests.Schemas.Validation;

public sealed class TextFormatTests
{
    [Theory]
    [InlineData("date-time", "2024-05-31T12:00:00Z")]
    [InlineData("date-time", "2024-05-31T12:00:00.123456789+02:00")]
    [InlineData("date-time", "2024-02-29T23:59:59-11:30")]
    [InlineData("date-time-micro", "2024-05-31T12:00:00.000000Z")]
    [InlineData("byte", "YWJj\nZA==\n")]
    [InlineData("byte", "")]
    [InlineData("quantity", "1.5Gi")]
    [InlineData("quantity", " 100m ")]
    [InlineData("quantity", "1e3")]
    [InlineData("duration", "1h30m")]
    [InlineData("int32", "anything")]
    public void Go_types_take(string format, string text) => Assert.True(Takes(format, SchemaDialect.BuiltIn, text));

    [Theory]
    [InlineData("date-time", "2024-05-31 12:00:00Z")]
    [InlineData("date-time", "2024-05-31t12:00:00Z")]
    [InlineData("date-time", "2024-05-31T12:00:00z")]
    [InlineData("date-time", "2024-05-31T12:00:00")]
    [InlineData("date-time", "2024-02-30T12:00:00Z")]
    [InlineData("date-time", "2024-05-31T24:00:00Z")]
    [InlineData("date-time", "2024-05-31T12:00:60Z")]
    [InlineData("date-time", "2024-05-31T12:00:00.Z")]
    [InlineData("date-time", "2024-05-31T12:00:00+0200")]
    [InlineData("date-time", "")]
    [InlineData("byte", "YWJ")]
    [InlineData("byte", "YW-_")]
    [InlineData("quantity", "1GB")]
    [InlineData("quantity", "")]
    [InlineData("quantity", "1 Gi")]
    [InlineData("duration", "1 hour")]
    public void Go_types_refuse(string format, string text) => Assert.False(Takes(format, SchemaDialect.BuiltIn, text));

    [Theory]
    [InlineData("date-time", "2024-05-31t12:00:00z")]
    [InlineData("datetime", "2024-05-31T12:00:00Z")]
    [InlineData("date", "2024-05-31")]
    [InlineData("duration", "90s")]
    [InlineData("duration", "3 days")]
    [InlineData("duration", "22 ns")]
    [InlineData("email", "a@example.org")]
    [InlineData("email", "Ann <ann@example.org>")]
    [InlineData("hostname", "www.example.org")]
    [InlineData("hostname", "localhost")]
    [InlineData("ipv4", "10.0.0.1")]
    [InlineData("ipv4", "::ffff:10.0.0.1")]
    [InlineData("ipv6", "fd00::1")]
    [InlineData("ipv6", "::")]
    [InlineData("cidr", "10.0.0.0/8")]
    [InlineData("cidr", "fd00::/64")]
    [InlineData("mac", "00:00:5e:00:53:01")]
    [InlineData("mac", "0000.5e00.5301")]
    [InlineData("uri", "https://example.org/a%20b?c")]
    [InlineData("uri", "/absolute/path")]
    [InlineData("uri", "mailto:a@example.org")]
    [InlineData("uuid", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6")]
    [InlineData("uuid", "f81d4fae7dec11d0a76500a0c91e6bf6")]
    [InlineData("uuid4", "f81d4fae-7dec-41d0-a765-00a0c91e6bf6")]
    [InlineData("hexcolor", "#1a2B3c")]
    [InlineData("bsonobjectid", "507f1f77bcf86cd799439011")]
    [InlineData("password", "any")]
    [InlineData("k8s-made-up", "any")]
    public void Custom_resources_take(string format, string text) =>
        Assert.True(Takes(format, SchemaDialect.CustomResource, text));

    [Theory]
    [InlineData("date", "2024-5-31")]
    [InlineData("date", "2023-02-29")]
    [InlineData("duration", "soon")]
    [InlineData("duration", "5")]
    [InlineData("email", "a.example.org")]
    [InlineData("email", "a b@example.org")]
    [InlineData("hostname", "-a.example.org")]
    [InlineData("hostname", "a..b")]
    [InlineData("hostname", "a_b.example.org")]
    [InlineData("hostname", "")]
    [InlineData("ipv4", "10.0.0")]
    [InlineData("ipv4", "fd00::1")]
    [InlineData("ipv4", "10.0.0.256")]
    [InlineData("ipv6", "10.0.0.1")]
    [InlineData("ipv6", "fd00::1%eth0")]
    [InlineData("cidr", "10.0.0.0")]
    [InlineData("cidr", "10.0.0.0/33")]
    [InlineData("mac", "00:00:5e:00:53")]
    [InlineData("uri", "example.org")]
    [InlineData("uri", "")]
    [InlineData("uri", "http://a b/")]
    [InlineData("uri", "https://example.org/%zz")]
    [InlineData("uuid", "f81d4fae-7dec-11d0-a765-00a0c91e6bf")]
    [InlineData("uuid4", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6")]
    [InlineData("uuid4", "f81d4fae-7dec-41d0-c765-00a0c91e6bf6")]
    [InlineData("hexcolor", "1a2b")]
    [InlineData("byte", "?")]
    public void Custom_resources_refuse(string format, string text) =>
        Assert.False(Takes(format, SchemaDialect.CustomResource, text));

    private static bool Takes(string format, SchemaDialect dialect, string text) =>
        TextFormats.Find(format, dialect) is not { } known || known.Takes(text);
}
