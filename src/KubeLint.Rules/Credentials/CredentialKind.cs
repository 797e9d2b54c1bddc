namespace KubeLint.Credentials;

/// <summary>What gives a credential away.</summary>
public enum CredentialKind
{
    /// <summary>The PEM header of a private key, or its start in base64.</summary>
    PrivateKey,

    /// <summary>The shape of a token that a well-known service issues.</summary>
    Token,

    /// <summary>A password between user and host of a URL or data source name.</summary>
    UrlPassword,

    /// <summary>The name that stands before it; the value may still be something else.</summary>
    NamedValue,
}
