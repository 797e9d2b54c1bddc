namespace KubeLint.Text;

/// <summary>Why and where bytes could not be decoded.</summary>
/// <param name="Kind">What sort of problem.</param>
/// <param name="ByteOffset">The offset of the first bad byte in the file, from 0, byte order mark included.</param>
/// <param name="Position">The line and column of that byte in the text that was decoded before it.</param>
/// <param name="Message">What is wrong, as a clause without a full stop.</param>
public sealed record DecodingProblem(
    DecodingProblemKind Kind, int ByteOffset, LinePosition Position, string Message);
