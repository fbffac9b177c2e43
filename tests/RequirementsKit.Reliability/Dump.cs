using System.Text;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Reliability;

/// <summary>Everything a project holds, as one text.</summary>
internal static class Dump
{
    public static async Task<string> OfAsync(IProjectStore store)
    {
        var text = new StringBuilder();
        await DocumentsAsync(store, Query.All<Stakeholder>(), text);
        await DocumentsAsync(store, Query.All<Stakeholder>().OrderByDescending(s => s.Name).OrderBy(s => s.KeyNumber), text);
        await DocumentsAsync(store, Query.Where<Requirement>(r => r.Title.StartsWith("Title")).OrderBy(r => r.Title), text);
        foreach (var requirement in await store.ListAsync(RequirementQueries.ByKey))
        {
            await foreach (var revision in store.ReadAppendedAsync<RequirementRevision>(requirement.Id.Value))
            {
                text.Append(revision.Number).Append(' ').AppendLine(revision.Content.Title);
            }
        }

        await foreach (var row in store.ReadLogAsync())
        {
            text.Append(row.Sequence).Append(' ').Append(Convert.ToHexString(row.Body.Span)).Append(' ').AppendLine(row.Hash.ToString());
        }

        return text.Append(await store.GetHeadAsync()).ToString();
    }

    private static async Task DocumentsAsync<T>(IProjectStore store, Query<T> query, StringBuilder text)
        where T : Aggregate, IDocument<T>
    {
        await foreach (var document in store.StreamAsync(query))
        {
            text.Append(document.Version).Append(' ').AppendLine(Encoding.UTF8.GetString(document.ToCanonicalJson()));
        }
    }
}
