using RequirementsKit.Reporting;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Reporting;

/// <summary>Whose name a record tells.</summary>
public sealed class ProjectRecordNameTests
{
    [Fact]
    public void A_service_account_has_its_name_and_the_application_its_own()
    {
        var made = new RecordBuilder();
        var anna = made.Stakeholder("Anna Lin");
        var record = new ProjectRecord(made.Project(), made.Now) { Stakeholders = [anna] };

        Assert.Equal(["Anna Lin", "importer", "system"], new[] { anna.ToActor(), Actor.Service("importer"), Actor.System }.Select(record.NameOf));
    }

    [Fact]
    public void Who_was_merged_has_the_name_and_the_ids_of_the_one_who_is_left()
    {
        var made = new RecordBuilder();
        var (anna, twice, thrice) = (made.Stakeholder("Anna Lin"), made.Stakeholder("A. Lin"), made.Stakeholder("Lin"));
        var record = new ProjectRecord(made.Project(), made.Now) { Stakeholders = [anna, twice with { MergedInto = anna }, thrice with { MergedInto = twice }, made.Stakeholder("Ben Hughes")] };

        Assert.Equal(("Anna Lin", "Anna Lin"), (record.NameOf(thrice.Id), record.NameOf(twice.Id)));
        Assert.Equal([anna.Id, twice.Id, thrice.Id], record.IdentitiesOf(thrice).Order());
    }

    [Fact]
    public void Who_is_not_in_the_record_has_an_id_only()
    {
        var made = new RecordBuilder();
        var (nobody, record) = (made.New<StakeholderId>(), new ProjectRecord(made.Project(), made.Now));

        Assert.Equal(nobody.ToString(), record.NameOf(nobody));
        Assert.Equal([nobody], record.IdentitiesOf(nobody));
    }

    [Fact]
    public void A_circle_of_merges_that_was_made_by_hand_ends()
    {
        var made = new RecordBuilder();
        var (anna, twice) = (made.Stakeholder("Anna Lin"), made.Stakeholder("A. Lin"));
        var record = new ProjectRecord(made.Project(), made.Now) { Stakeholders = [anna with { MergedInto = twice }, twice with { MergedInto = anna }] };

        Assert.Contains(record.NameOf(anna.Id), (string[])["Anna Lin", "A. Lin"]);
    }
}
