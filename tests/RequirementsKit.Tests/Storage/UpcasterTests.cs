using System.Text;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.Tests.Storage;

public sealed class UpcasterTests
{
    [Fact]
    public void An_older_document_is_brought_to_the_present_schema_step_by_step()
    {
        var present = Stakeholder.Document;
        var third = new DocumentType<Stakeholder>("stakeholder", 3, (System.Text.Json.Serialization.Metadata.JsonTypeInfo<Stakeholder>)present.Json)
        {
            Upcasters =
            [
                older =>
                {
                    older["name"] = $"{older["firstName"]} {older["lastName"]}";
                    return older;
                },
                older =>
                {
                    older["name"] = older["name"]!.GetValue<string>().ToUpperInvariant();
                    return older;
                },
            ],
        };
        Assert.Equal("ANNA LIN", third.Read("""{"schema":1,"document":{"firstName":"Anna","lastName":"Lin"}}"""u8).Name);
        Assert.Equal("ANNA", third.Read("""{"schema":2,"document":{"name":"Anna"}}"""u8).Name);
        Assert.Equal("Anna", third.Read("""{"schema":3,"document":{"name":"Anna"}}"""u8).Name);
        Assert.Contains("schema version 4", Assert.Throws<NotSupportedException>(() => third.Read(Encoding.UTF8.GetBytes("""{"schema":4,"document":{}}"""))).Message, StringComparison.Ordinal);
    }
}
