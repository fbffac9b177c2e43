using RequirementsKit.Testing.Xunit;

namespace RequirementsKit.EntityFrameworkCore.Tests;

public sealed class SqliteStoreTests() : StoreConformanceTests(new DatabaseHarness(new SqliteDatabase()));
