using RequirementsKit.Testing.Xunit;

namespace RequirementsKit.EntityFrameworkCore.Tests;

public sealed class PostgreSqlStoreTests() : StoreConformanceTests(new DatabaseHarness(new PostgreSqlDatabase("conformance")));
