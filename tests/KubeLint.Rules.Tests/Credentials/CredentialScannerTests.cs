using FsCheck.Xunit;
using KubeLint.Credentials;
using KubeLint.Testing;
using Xunit;

namespace KubeLint.Rules.Tests.Credentials;

public sealed class CredentialScannerTests
{
    // Put together here, so that nobody's secret scanner takes the source for a leak.
    private const string Random = "k3Jx9QmZ7RtV2bNwL8sYpD4cFhG6aTeUiOqX";

    [Theory]
    [InlineData("password", "[|tr0ub4dor|]")]
    [InlineData("DB_PASSWORD", "[|db-pwd|]")]
    [InlineData("dbpassword_prod", "[|hunter2|]")]
    [InlineData("api-key", "  [|9f8b27c1|]  ")]
    [InlineData("SECRET_KEY", "[|not so secret now|]", false)]
    [InlineData("SECRET_KEY", "[|not secret|]")]
    [InlineData("secret_access_key", "[|0a1b/2c3d+4e5f|]")]
    [InlineData("sshPrivateKey2", "[|0a1b2c3d4e5f|]")]
    public void A_literal_under_the_name_of_a_credential_is_one(string name, string marked, bool found = true)
    {
        MarkedText text = MarkedText.Parse(marked);
        Assert.Equal(found ? [text.Span] : [], Spans(CredentialScanner.Find(name, text.Text)));
    }

    [Theory]
    [InlineData("config", "token={0}\n")]
    [InlineData("config", "token: {0}\n")]
    [InlineData("config", "token: \"{0}\"\n")]
    public void What_is_longer_than_any_credential_is_none(string name, string format) =>
        Assert.Empty(CredentialScanner.Find(
            name, string.Format(format, string.Concat(Enumerable.Repeat(Random, 200)))));

    [Theory]
    [InlineData("password", "")]
    [InlineData("password", "true")]
    [InlineData("password", "12345")]
    [InlineData("password", "********")]
    [InlineData("password", "changeme")]
    [InlineData("password", "ChangeMe123")]
    [InlineData("password", "your-password")]
    [InlineData("password", "<password>")]
    [InlineData("password", "__PASSWORD__")]
    [InlineData("password", "xxxxxxxx-xxxx")]
    [InlineData("password", "$(PASSWORD)")]
    [InlineData("password", "${PASSWORD:-x}")]
    [InlineData("password", "$PASSWORD")]
    [InlineData("password", "{{ .Values.password }}")]
    [InlineData("password", "/etc/secrets/password")]
    [InlineData("password", @"C:\secrets\password")]
    [InlineData("password", "vault:secret/data/db#password")]
    [InlineData("password", "DB_PASSWORD")]
    [InlineData("password", "ENC[AES256_GCM,data:x]")]
    [InlineData("password", "$2y$10$abcdefghijklmnopqrstuv")]
    [InlineData("password", "The password of the database is kept elsewhere")]
    [InlineData("api_key", "public-api-key")]
    [InlineData("credentials", "aws-credentials")]
    [InlineData("client_secret", "oauth-client-secret")]
    [InlineData("token", "https://login.example.com/token")]
    [InlineData("token", "bearer")]
    [InlineData("PASSWORD_FILE", "tr0ub4dor")]
    [InlineData("secretName", "tr0ub4dor")]
    [InlineData("TOKEN_PATH", "tr0ub4dor")]
    [InlineData("TOKEN_URL", "tr0ub4dor")]
    [InlineData("password_policy", "strict7")]
    [InlineData("enable_password", "perhaps7")]
    [InlineData("imagePullSecret", "tr0ub4dor")]
    [InlineData("publicKey", "tr0ub4dor")]
    [InlineData("csrf_token", "tr0ub4dor")]
    [InlineData("compass", "tr0ub4dor")]
    [InlineData("keyboard", "tr0ub4dor")]
    public void What_stands_in_for_a_credential_or_speaks_of_one_is_none(string name, string value) =>
        Assert.Empty(CredentialScanner.Find(name, value));

    [Theory]
    [InlineData("db.password=[|tr0ub4dor|]")]
    [InlineData("db.password = [|tr0ub4dor|]")]
    [InlineData("  password: [|tr0ub4dor|] # as on the server")]
    [InlineData("  - token: '[|tr0ub4dor|]'")]
    [InlineData("{\"a\": 1, \"apiKey\": \"[|tr0ub4dor|]\", \"b\": 2}")]
    [InlineData("export DB_PASSWORD=[|tr0ub4dor|]; ./serve")]
    [InlineData("./serve --password=[|tr0ub4dor|] --verbose")]
    [InlineData("Server=db;Password=[|Tr0ub4dor!|];Encrypt=true")]
    [InlineData("jdbc:mysql://db/shop?user=shop&password=[|tr0ub4dor|]&ssl=true")]
    [InlineData("https://shop:[|tr0ub4dor|]@example.com/shop.git")]
    [InlineData("redis://:[|tr0ub4dor|]@redis:6379/0")]
    [InlineData("mongodb://root:[|tr0ub4dor|]@db-0:27017,db-1:27017/?replicaSet=rs0")]
    [InlineData("shop:[|tr0ub4dor|]@tcp(db:3306)/shop")]
    public void A_credential_inside_a_text_is_found_in_its_place(string marked)
    {
        MarkedText text = MarkedText.Parse($"first line\r\n{marked}\r\nlast line\r\n");
        Assert.Equal([text.Span], Spans(CredentialScanner.Find("file", text.Text)));
    }

    [Theory]
    [InlineData("# password=tr0ub4dor")]
    [InlineData("// password = tr0ub4dor")]
    [InlineData("password = os.environ['PASSWORD']")]
    [InlineData("client = Client(password=password)")]
    [InlineData("password = request.form")]
    [InlineData("login(token=self.token)")]
    [InlineData("if password == tr0ub4dor")]
    [InlineData("Set the password: it is needed for login")]
    [InlineData("password: |")]
    [InlineData("passwords: [a, b]")]
    [InlineData("proxy_pass http://backend:8080;")]
    [InlineData("clientSecret: $oidc.clientSecret")]
    [InlineData("postgres://user:password@host:5432/db")]
    [InlineData("postgres://shop:$(PASSWORD)@db/shop")]
    [InlineData("postgres://db:5432/shop")]
    [InlineData("git@github.com:shop/shop.git")]
    [InlineData("-----BEGIN CERTIFICATE-----\nbm90IGEga2V5IGF0IGFsbCwgb25seSBhIGZpeHR1cmUgZm9yIGEgdGVzdA==")]
    public void Code_comments_prose_and_references_are_left_alone(string line) =>
        Assert.Empty(CredentialScanner.Find("file", $"first line\n{line}\nlast line\n"));

    [Theory]
    [InlineData("ghp_", Random, "a GitHub token")]
    [InlineData("npm_", Random, "an npm token")]
    [InlineData("glpat-", "k3Jx9QmZ7RtV2bNwL8sY", "a GitLab token")]
    [InlineData("AKIA", "J4QZ7XW3MB2TPLR6", "an AWS access key id")]
    [InlineData("AIza", "k3Jx9QmZ7RtV2bNwL8sYpD4cFhG6aTeUiOq", "a Google API key")]
    [InlineData("sk_live_", "k3Jx9QmZ7RtV2bNwL8sYpD4c", "a Stripe key")]
    public void A_known_shape_of_token_is_found_whatever_its_name(string prefix, string body, string what)
    {
        Credential found = Assert.Single(CredentialScanner.Find("anything", $"x = ({prefix}{body})"));
        Assert.Equal((CredentialKind.Token, what, 5), (found.Kind, found.What, found.Start));
        Assert.Equal(prefix.Length + body.Length, found.Length);
    }

    [Theory]
    [InlineData("AKIA", "IOSFODNN7EXAMPLE")]
    [InlineData("ghp_", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("ghp_", "short")]
    [InlineData("aghp_", Random)]
    public void A_made_up_token_is_none(string prefix, string body) =>
        Assert.Empty(CredentialScanner.Find("anything", prefix + body));

    [Fact]
    public void A_private_key_is_found_at_its_header()
    {
        MarkedText text = MarkedText.Parse(
            "cert\n[|-----BEGIN RSA PRIVATE KEY-----|]\nbm90IGEga2V5IGF0IGFsbCwgb25seSBhIGZpeHR1cmUgZm9yIGEgdGVzdA==\n"
            + "-----END RSA PRIVATE KEY-----\n");
        Credential found = Assert.Single(CredentialScanner.Find("tls.key", text.Text));
        Assert.Equal(CredentialKind.PrivateKey, found.Kind);
        Assert.Equal([text.Span], Spans([found]));
    }

    [Fact]
    public void A_private_key_in_base64_is_found()
    {
        string encoded = Convert.ToBase64String("-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE"u8);
        Assert.Equal(CredentialKind.PrivateKey, Assert.Single(CredentialScanner.Find("kubeconfig", $"data: {encoded}")).Kind);
    }

    [Fact]
    public void A_private_key_whose_body_was_cut_out_is_none() =>
        Assert.Empty(CredentialScanner.Find("doc", "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----\n"));

    [Fact]
    public void One_credential_is_found_once_whatever_gives_it_away() =>
        Assert.Equal(CredentialKind.Token, Assert.Single(CredentialScanner.Find("GITHUB_TOKEN", $"ghp_{Random}")).Kind);

    [Property]
    public void No_text_is_too_odd_and_every_place_lies_inside_it(string? name, string? value)
    {
        string text = $"{value}\npassword={value}\n://a:{value}@b";
        int end = 0;
        foreach (Credential credential in CredentialScanner.Find(name ?? "", text))
        {
            Assert.InRange(credential.Start, end, text.Length);
            Assert.InRange(credential.Length, 1, text.Length - credential.Start);
            end = credential.End;
        }
    }

    private static IEnumerable<KubeLint.Text.TextSpan> Spans(IEnumerable<Credential> found) =>
        found.Select(credential => new KubeLint.Text.TextSpan(credential.Start, credential.Length));
}
