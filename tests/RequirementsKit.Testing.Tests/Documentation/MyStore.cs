namespace RequirementsKit.Testing.Tests.Documentation;

/// <summary>Stands for the store that a reader of the docs has written.</summary>
internal sealed class MyStore() : TinyStore;
