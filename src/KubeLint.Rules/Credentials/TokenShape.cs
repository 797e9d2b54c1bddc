using System.Buffers;

namespace KubeLint.Credentials;

/// <summary>The shape of the tokens that a service issues.</summary>
/// <param name="What">What such a token is, with an article.</param>
/// <param name="Prefix">What it starts with.</param>
/// <param name="Least">The least number of characters behind the prefix.</param>
/// <param name="Most">The most characters behind the prefix.</param>
/// <param name="Alphabet">The characters behind the prefix.</param>
internal sealed record TokenShape(string What, string Prefix, int Least, int Most, SearchValues<char> Alphabet);
