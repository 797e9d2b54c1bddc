// The compiler asks for this type by this name; netstandard2.0 does not have it.
#pragma warning disable IDE0130, MA0182
namespace System.Runtime.CompilerServices;

/// <summary>Lets records have init accessors on netstandard2.0.</summary>
internal static class IsExternalInit;
