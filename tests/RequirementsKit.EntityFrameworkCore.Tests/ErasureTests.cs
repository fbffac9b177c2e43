using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RequirementsKit.Auditing;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Testing;

namespace RequirementsKit.EntityFrameworkCore.Tests;

/// <summary>Who was erased stands nowhere any more, and everything else stands as before.</summary>
public sealed class ErasureTests
{
    private const string Name = "Annabella Lindqvist";

    [Fact]
    public async Task An_erased_person_is_in_no_byte_of_the_SQLite_file()
    {
        await using var database = new SqliteDatabase();
        await using var store = await database.CreatedAsync();
        await using var services = new ServiceCollection().AddRequirementsKitTesting().UseStore(store).Services.BuildServiceProvider();
        var kits = services.GetRequiredService<IRequirementsKit>();
        var kit = kits.For((await kits.Projects.OpenAsync("Tide", "Etc/UTC", Actor.System)).Id);
        var anna = await kit.Stakeholders.RegisterAsync(new(Name), Actor.System);
        var record = new RecordBuilder(project: kit.Id);
        var name = PersonalText.Seal(anna.Id, Name, new SequentialIdGenerator(500), record.Now);
        await store.InProject(kit.Id).CommitAsync(new(record.New<CommandId>(), default, "sign", Actor.System, record.Now, [record.Requirement()], personal: [name]));
        Assert.True(await HoldsAsync(database, Name));

        await kit.Stakeholders.EraseAsync(anna, Actor.System);
        Assert.False(await HoldsAsync(database, Name));
        Assert.Empty(await store.InProject(kit.Id).ReadPersonalAsync(anna.Id).ToListAsync());
        Assert.True((await AuditLog.VerifyAsync(kit.Store.ReadLogAsync(), await kit.Store.GetHeadAsync())).IsIntact);
        Assert.True((await kit.Stakeholders.GetAsync(anna.Id)).IsErased);
    }

    private static async Task<bool> HoldsAsync(SqliteDatabase database, string text)
    {
        foreach (var file in database.Files.Where(File.Exists))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            if (bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
