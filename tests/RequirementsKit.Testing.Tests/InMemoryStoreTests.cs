using RequirementsKit.Storage;
using RequirementsKit.Testing.Xunit;

namespace RequirementsKit.Testing.Tests;

public sealed class InMemoryStoreTests() : StoreConformanceTests(new Harness(new InMemoryStore()));
