using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Requirements;

public sealed class ChineseWordTests
{
    [Theory]
    [InlineData("系统应给出[适当]的提示")]
    [InlineData("系统应收取[合理]的费用")]
    [InlineData("船上应有[足够]的燃油")]
    [InlineData("系统应进行[充分]检查")]
    [InlineData("系统应保存[若干]份记录")]
    [InlineData("系统应在[大约]两秒内答复")]
    [InlineData("系统应在[大概]两秒内答复")]
    [InlineData("系统应在两秒[左右]内答复")]
    [InlineData("系统在[一般情况下]应显示价格")]
    [InlineData("系统[通常]应显示价格")]
    [InlineData("系统应[经常]保存记录")]
    [InlineData("系统应[有时]提示用户")]
    [InlineData("系统应[及时]提示用户")]
    [InlineData("系统应显示[相关的]航班")]
    [InlineData("系统应显示[一些]航班")]
    [InlineData("系统应支持[多种]格式")]
    [InlineData("系统应使用[较大]的字体")]
    [InlineData("系统应使用[较小]的字体")]
    [InlineData("系统应显示[较多]的航班")]
    public void A_vague_word_is_found(string marked) => MarkedStatement.Check(QualityRule.VagueTerm, marked);

    [Theory]
    [InlineData("系统应[尽量]保存记录")]
    [InlineData("系统应[尽可能]保存记录")]
    [InlineData("[如有可能]，系统应保存记录")]
    [InlineData("[如果可能]，系统应保存记录")]
    [InlineData("[如果可能]的话，系统应保存记录")]
    [InlineData("系统应保存记录，[可能的话]")]
    [InlineData("系统[必要时]应保存记录")]
    [InlineData("[如有必要]，系统应保存记录")]
    [InlineData("系统应[视情况]保存记录")]
    [InlineData("系统应[酌情]收费")]
    [InlineData("系统[原则上]应保存记录")]
    [InlineData("[条件允许]时，系统应保存记录")]
    public void A_way_out_is_found(string marked) => MarkedStatement.Check(QualityRule.EscapeClause, marked);

    [Theory]
    [InlineData("系统应支持图片、文档[等等]")]
    [InlineData("系统应支持[包括但不限于]图片的格式")]
    [InlineData("系统应支持[诸如]图片的格式")]
    [InlineData("系统应支持图片，[例如]照片")]
    [InlineData("系统应支持图片[之类]的文件")]
    public void A_list_without_an_end_is_found(string marked) => MarkedStatement.Check(QualityRule.OpenEnd, marked);

    [Theory]
    [InlineData("界面应[友好]")]
    [InlineData("系统应[快速]提示用户")]
    [InlineData("系统应[迅速]提示用户")]
    [InlineData("界面应[方便]")]
    [InlineData("界面应[便捷]")]
    [InlineData("界面应[灵活]")]
    [InlineData("界面应[易用]")]
    [InlineData("界面应[易于]学习")]
    [InlineData("界面应[简单]")]
    [InlineData("系统应[高效]")]
    [InlineData("界面应[美观]")]
    [InlineData("界面应[流畅]")]
    [InlineData("系统应[稳定]")]
    [InlineData("系统应[先进]")]
    [InlineData("系统应显示[高质量]的图片")]
    [InlineData("系统应显示[最佳]航线")]
    [InlineData("系统应显示[最优]航线")]
    [InlineData("界面应[人性化]")]
    [InlineData("界面应[直观]")]
    [InlineData("系统应[快速][稳定]")]
    public void What_cannot_be_measured_is_found(string marked) => MarkedStatement.Check(QualityRule.Unmeasurable, marked);

    [Theory]
    [InlineData("系统应在[待定]时间内答复")]
    [InlineData("系统应在[待确认]的时间内答复")]
    [InlineData("系统应在[待确定]的时间内答复")]
    [InlineData("系统应在[待补充]的时间内答复")]
    [InlineData("系统应按[另行规定]的时间答复")]
    [InlineData("系统应按[另行通知]的时间答复")]
    public void What_is_still_open_is_found(string marked) => MarkedStatement.Check(QualityRule.ToBeDetermined, marked);
}
