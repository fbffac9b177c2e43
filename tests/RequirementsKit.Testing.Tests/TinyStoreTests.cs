using RequirementsKit.Testing.Xunit;

namespace RequirementsKit.Testing.Tests;

public sealed class TinyStoreTests() : StoreConformanceTests(new Harness(new TinyStore()));
