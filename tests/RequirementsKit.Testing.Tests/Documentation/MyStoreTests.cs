using RequirementsKit.Testing.Xunit;

namespace RequirementsKit.Testing.Tests.Documentation;

#region store-tests
public sealed class MyStoreTests() : StoreConformanceTests(new MyHarness());            // every case a named test
#endregion
