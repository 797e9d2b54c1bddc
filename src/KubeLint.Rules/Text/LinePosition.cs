namespace KubeLint.Text;

/// <summary>A place in a text as people count it.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 code units, from 1 (SARIF: <c>columnKind: utf16CodeUnits</c>).</param>
public readonly record struct LinePosition(int Line, int Column);
