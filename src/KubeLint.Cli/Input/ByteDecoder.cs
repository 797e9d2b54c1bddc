using KubeLint.Text;

namespace KubeLint.Cli.Input;

/// <summary>Makes source texts of bytes, or problems of the input.</summary>
internal static class ByteDecoder
{
    /// <summary>Decodes a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="problem">Why they are no text; null if they are.</param>
    /// <returns>The text; null if the bytes are none.</returns>
    public static SourceText? Decode(InputFile file, ReadOnlySpan<byte> bytes, out InputProblem? problem)
    {
        DecodedSource decoded = SourceDecoder.Decode(bytes);
        if (decoded.IsText)
        {
            problem = null;
            return new SourceText(file.ShownPath, decoded.Content, file.ScanPath);
        }

        InputProblemKind kind = decoded.Problem.Kind switch
        {
            DecodingProblemKind.Binary => InputProblemKind.Binary,
            _ => InputProblemKind.InvalidEncoding,
        };
        problem = new InputProblem(file.ShownPath, kind, decoded.Problem.Message, decoded.Problem.Position);
        return null;
    }
}
