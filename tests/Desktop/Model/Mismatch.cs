namespace Lockbox.Tests.Model;

/// <summary>The box did something else than the model, or broke a promise.</summary>
internal sealed class Mismatch(string what) : Exception(what);
