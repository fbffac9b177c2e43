namespace RequirementsKit.EntityFrameworkCore.Tests;

/// <summary>The databases that every test of this project runs on.</summary>
public enum Databases
{
    Sqlite = 1,
    PostgreSql = 2,
}
