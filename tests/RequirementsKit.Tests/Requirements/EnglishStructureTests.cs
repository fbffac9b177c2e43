using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Requirements;

public sealed class EnglishStructureTests
{
    public static TheoryData<string> Verbs => new(
        ("accept add adjust alert allocate allow apply archive assign authenticate calculate cancel change check clear close compare compute configure confirm convert copy create decrease decrement delete deliver deny "
        + "determine disable discard display download enable ensure enter erase establish execute export filter free generate hide import include increase increment inform initialize install keep list load lock log "
        + "maintain mark move notify offer open perform prepare preserve prevent print process produce provide publish read receive record register reject release remove rename replace report request reset restart "
        + "restore retain return route run save search select send set show sign start stop store submit subscribe support switch terminate transfer transmit unlock unregister unsubscribe update upload use validate "
        + "verify warn write").Split(' '));

    public static TheoryData<string> Participles => new(
        ("begun bound broken brought built chosen cut done driven drawn fed found given held kept known left lost made met paid put read run seen sent set shown shut sold split taken told thrown understood withdrawn "
        + "written stored printed used").Split(' '));

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_second_verb_with_its_object_is_a_second_thought(string verb)
    {
        MarkedStatement.Check(QualityRule.SeveralThoughts, $"The portal shall save the ticket [and {verb}] the receipt.");
        MarkedStatement.Check(QualityRule.SeveralThoughts, $"The portal must save the ticket [and then {verb}] the receipt.");
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void An_order_names_nobody(string verb) => MarkedStatement.Check(QualityRule.MissingActor, $"[{verb}] the receipt.");

    [Theory]
    [InlineData("the receipt")]
    [InlineData("a receipt")]
    [InlineData("an invoice")]
    [InlineData("all receipts")]
    [InlineData("any receipt")]
    [InlineData("each receipt")]
    [InlineData("every receipt")]
    [InlineData("its receipt")]
    [InlineData("their receipt")]
    [InlineData("his receipt")]
    [InlineData("her receipt")]
    [InlineData("that receipt")]
    [InlineData("this receipt")]
    [InlineData("these receipts")]
    [InlineData("those receipts")]
    [InlineData("it")]
    [InlineData("them")]
    [InlineData("one")]
    public void A_verb_is_known_by_its_object(string receipt)
    {
        MarkedStatement.Check(QualityRule.SeveralThoughts, $"The portal shall save the ticket [and print] {receipt}.");
        MarkedStatement.Check(QualityRule.SeveralThoughts, $"The portal shall save the ticket [and also print] {receipt}");
        MarkedStatement.Check(QualityRule.MissingActor, $"[Print] {receipt}");
    }

    [Theory]
    [InlineData("The portal shall save the ticket [and print] the receipt and send the invoice.")]
    [InlineData("The portal shall save the ticket, the clerk [shall] print it, and the guest shall pay.")]
    [InlineData("The portal must save the ticket, and the clerk [must] print it and file it.")]
    [InlineData("The portal shall save and print.")]
    [InlineData("The portal shall save and then")]
    [InlineData("The portal shall save and")]
    [InlineData("The portal shall save the ticket and print receipts.")]
    [InlineData("The portal shall save the ticket or print the receipt.")]
    [InlineData("The portal shall save the ticket and the receipt.")]
    [InlineData("The clerks who read and write a letter shall sign it.")]
    public void One_statement_has_one_thought(string marked) => MarkedStatement.Check(QualityRule.SeveralThoughts, marked);

    [Theory]
    [InlineData("[shall] print the ticket")]
    [InlineData("[must] print the ticket")]
    [InlineData("* [shall] print the ticket")]
    [InlineData("[shall]")]
    [InlineData("When asked, [shall] answer.")]
    [InlineData("When asked,\n  [must] answer.")]
    [InlineData("[Print] the ticket and send the receipt.")]
    [InlineData("When asked, the portal, if open, shall answer.")]
    [InlineData("When asked the portal shall answer, but late.")]
    [InlineData("The portal, shall answer.")]
    [InlineData("The portal (closed) when open, shall answer.")]
    [InlineData("Print")]
    [InlineData("Print tickets.")]
    [InlineData("On the pier stand passengers.")]
    [InlineData("The tickets lie on the pier.")]
    public void Somebody_shall_do_it(string marked) => MarkedStatement.Check(QualityRule.MissingActor, marked);

    [Theory]
    [MemberData(nameof(Participles))]
    public void A_participle_hides_who_does_it(string participle)
    {
        MarkedStatement.Check(QualityRule.PassiveVoice, $"The ticket shall [be {participle}].");
        MarkedStatement.Check(QualityRule.PassiveVoice, $"The ticket must not [be silently {participle}].");
    }

    [Theory]
    [InlineData("based")]
    [InlineData("composed")]
    [InlineData("comprised")]
    [InlineData("located")]
    [InlineData("need")]
    [InlineData("related")]
    [InlineData("supposed")]
    [InlineData("unchanged")]
    [InlineData("unlimited")]
    [InlineData("unaffected")]
    [InlineData("speed")]
    [InlineData("feed")]
    [InlineData("exceed")]
    [InlineData("interested")]
    [InlineData("so-called")]
    [InlineData("red")]
    [InlineData("blue")]
    public void A_word_for_a_state_hides_nobody(string word) => MarkedStatement.Check(QualityRule.PassiveVoice, $"The answer shall be {word}.");

    [Theory]
    [InlineData("The error shall [be time tagged].")]
    [InlineData("The error shall not [be recorded].")]
    [InlineData("The list shall be a sorted one.")]
    [InlineData("The error shall be able to be fully stored.")]
    [InlineData("The error shall stay recorded.")]
    [InlineData("The portal shall")]
    [InlineData("The portal shall not")]
    [InlineData("The portal shall be")]
    public void The_passive_stands_behind_shall_be(string marked) => MarkedStatement.Check(QualityRule.PassiveVoice, marked);

    [Theory]
    [InlineData("The error shall be recorded by the portal.")]
    [InlineData("The error shall be recorded at once by the portal")]
    [InlineData("The error shall be recorded by them")]
    [InlineData("The error shall be\nrecorded by the portal.")]
    [InlineData("The error shall [be recorded] by")]
    [InlineData("The error shall [be recorded] by email.")]
    [InlineData("The error shall [be recorded] for the portal.")]
    [InlineData("The error shall [be recorded]. It arrives by the portal.")]
    [InlineData("The error shall [be recorded]; it arrives by the portal.")]
    [InlineData("The error shall [be recorded]\nby the portal.")]
    [InlineData("The error shall be recorded on on on on on on on on on on on on on on on on on on on by the portal.")]
    [InlineData("The error shall [be recorded] on on on on on on on on on on on on on on on on on on on on by the portal.")]
    public void Who_does_it_is_named_near_by_in_the_same_sentence(string marked) => MarkedStatement.Check(QualityRule.PassiveVoice, marked);

    [Fact]
    public void The_findings_of_one_statement_come_in_the_order_of_their_place()
    {
        var content = new RequirementEdit().Title("t").Statement("shall be recorded quickly and shall be sent").Apply(new RequirementContent());
        Assert.Equal(
            [
                (QualityRule.MissingActor, "shall"), (QualityRule.NoAcceptanceCriterion, ""), (QualityRule.PassiveVoice, "be recorded"), (QualityRule.Unmeasurable, "quickly"),
                (QualityRule.SeveralThoughts, "shall"), (QualityRule.PassiveVoice, "be sent"),
            ],
            QualityCheck.Check(content).Select(f => (f.Rule, f.Text)));
    }
}
