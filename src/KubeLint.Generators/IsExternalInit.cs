#pragma warning disable IDE0130, MA0182 // The compiler asks for this type by this name: netstandard2.0 has no init accessors.
namespace System.Runtime.CompilerServices;

/// <summary>Lets records have init accessors on netstandard2.0.</summary>
internal static class IsExternalInit;
