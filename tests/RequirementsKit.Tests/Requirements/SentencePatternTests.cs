using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Requirements;

public sealed class SentencePatternTests
{
    [Theory]
    [InlineData("When a user asks, the portal shall answer.", EarsPattern.EventDriven)]
    [InlineData("Whenever a user asks, the portal shall answer.", EarsPattern.EventDriven)]
    [InlineData("Upon a question the portal shall answer.", EarsPattern.EventDriven)]
    [InlineData("Once a user asks, the portal shall answer.", EarsPattern.EventDriven)]
    [InlineData("After a sailing ends, the portal shall close it.", EarsPattern.EventDriven)]
    [InlineData("As soon as a user asks, the portal shall answer.", EarsPattern.EventDriven)]
    [InlineData("Every time a user asks, the portal shall answer.", EarsPattern.EventDriven)]
    [InlineData("While a storm lasts, the portal shall warn.", EarsPattern.StateDriven)]
    [InlineData("During a storm the portal shall warn.", EarsPattern.StateDriven)]
    [InlineData("As long as a storm lasts, the portal shall warn.", EarsPattern.StateDriven)]
    [InlineData("If a sailing is full, the portal shall say so.", EarsPattern.UnwantedBehaviour)]
    [InlineData("In the event of a storm the portal shall warn.", EarsPattern.UnwantedBehaviour)]
    [InlineData("In case a sailing is full, the portal shall say so.", EarsPattern.UnwantedBehaviour)]
    [InlineData("Should a sailing be full, the portal shall say so.", EarsPattern.UnwantedBehaviour)]
    [InlineData("Where a wallet is set up, the portal shall offer it.", EarsPattern.OptionalFeature)]
    [InlineData("As agreed, the portal shall answer.", EarsPattern.Ubiquitous)]
    [InlineData("Every user shall have a name.", EarsPattern.Ubiquitous)]
    [InlineData("In the morning the portal must open.", EarsPattern.Ubiquitous)]
    [InlineData("The portal shall warn while a storm lasts.", EarsPattern.Ubiquitous)]
    [InlineData("When a user asks, the portal answers.", EarsPattern.Unrecognised)]
    public void The_condition_before_the_system_makes_the_pattern(string statement, EarsPattern pattern) => Assert.Equal(pattern, QualityCheck.Recognise(statement));

    [Theory]
    [InlineData("While at sea, when a user asks the portal shall answer.", true)]
    [InlineData("While at sea; when a user asks the portal shall answer.", true)]
    [InlineData("While at sea: when a user asks the portal shall answer.", true)]
    [InlineData("While at sea. When a user asks the portal shall answer.", true)]
    [InlineData("While (at sea) when a user asks the portal shall answer.", true)]
    [InlineData("While at sea\nwhen a user asks the portal shall answer.", true)]
    [InlineData("While at sea and when a user asks the portal shall answer.", true)]
    [InlineData("While at sea or when a user asks the portal shall answer.", true)]
    [InlineData("While at sea, then when a user asks the portal shall answer.", true)]
    [InlineData("While at sea, if a wallet is set up, when a user asks, the portal shall answer.", true)]
    [InlineData("While at sea - when a user asks the portal shall answer.", false)]
    [InlineData("While the sea where a ship lies is rough the portal shall warn.", false)]
    [InlineData("While at sea, during a storm, the portal shall warn.", false)]
    [InlineData("While at sea, the portal shall warn, if a storm comes.", false)]
    public void A_second_kind_of_condition_begins_a_clause(string statement, bool isComplex) =>
        Assert.Equal(isComplex ? EarsPattern.Complex : EarsPattern.StateDriven, QualityCheck.Recognise(statement));

    [Theory]
    [InlineData("当用户查询时，系统应显示航班", EarsPattern.EventDriven)]
    [InlineData("收到查询时，系统应显示航班", EarsPattern.EventDriven)]
    [InlineData("每次查询时，系统应显示航班", EarsPattern.EventDriven)]
    [InlineData("每当用户查询时，系统应显示航班", EarsPattern.EventDriven)]
    [InlineData("航班取消后，系统应提示用户", EarsPattern.EventDriven)]
    [InlineData("航行期间，系统应显示位置", EarsPattern.StateDriven)]
    [InlineData("系统处于维护时，门户应拒绝预订", EarsPattern.StateDriven)]
    [InlineData("只要船在海上，系统应显示位置", EarsPattern.StateDriven)]
    [InlineData("在维护状态下，门户应拒绝预订", EarsPattern.StateDriven)]
    [InlineData("如果航班满员，系统应提示用户", EarsPattern.UnwantedBehaviour)]
    [InlineData("若航班满员，系统应提示用户", EarsPattern.UnwantedBehaviour)]
    [InlineData("万一航班取消，系统应提示用户", EarsPattern.UnwantedBehaviour)]
    [InlineData("一旦航班取消，系统应提示用户", EarsPattern.UnwantedBehaviour)]
    [InlineData("配备打印机的柜台，系统应打印船票", EarsPattern.OptionalFeature)]
    [InlineData("配有打印机的柜台，系统应打印船票", EarsPattern.OptionalFeature)]
    [InlineData("装有打印机的柜台，系统应打印船票", EarsPattern.OptionalFeature)]
    [InlineData("具备打印机的柜台，系统应打印船票", EarsPattern.OptionalFeature)]
    [InlineData("凡持票者，系统应放行", EarsPattern.OptionalFeature)]
    [InlineData("凡须登记的船，由柜台登记", EarsPattern.OptionalFeature)]
    [InlineData("航行期间，若有风暴，系统应提示用户", EarsPattern.Complex)]
    [InlineData("必须提示用户", EarsPattern.Ubiquitous)]
    [InlineData("系统应提示用户，如果航班满员", EarsPattern.Ubiquitous)]
    [InlineData("当用户查询时，系统显示航班", EarsPattern.Unrecognised)]
    public void The_condition_before_the_system_makes_the_pattern_in_Chinese(string statement, EarsPattern pattern) => Assert.Equal(pattern, QualityCheck.Recognise(statement));

    [Theory]
    [InlineData("当前航班")]
    [InlineData("当地航班")]
    [InlineData("若干航班")]
    [InlineData("适当航班")]
    [InlineData("平凡航班")]
    public void A_condition_is_no_part_of_a_word(string words)
    {
        Assert.Equal(EarsPattern.Ubiquitous, QualityCheck.Recognise($"{words}，系统应显示价格"));
        Assert.Equal(EarsPattern.EventDriven, QualityCheck.Recognise($"{words}，当用户查询时，系统应显示价格"));
    }
}
