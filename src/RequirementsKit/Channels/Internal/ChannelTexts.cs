namespace RequirementsKit.Channels.Internal;

/// <summary>The texts of this folder in both languages.</summary>
internal static class ChannelTexts
{
    public static string NameOf(Channel channel, Language language) => (language, channel.Name) switch
    {
        (Language.Chinese, "email") => "电子邮件",
        (Language.Chinese, "phone") => "电话",
        (Language.Chinese, "video") => "视频会议",
        (Language.Chinese, "face to face") => "面谈",
        (Language.Chinese, "instant message") => "即时消息",
        _ => channel.Name,
    };

    public static string Steps(ChannelAdvice advice, Language language) => advice.Steps.Count == 0
        ? language == Language.Chinese ? "没有可用的渠道" : "no channel is left"
        : string.Join(language == Language.Chinese ? "，" : ", ", advice.Steps.Select(s => Step(s, language)));

    public static string Explain(ChannelAdvice advice, Language language)
    {
        var reasons = advice.Ranking.Select(r => $"{NameOf(r.Channel, language)}{(language == Language.Chinese ? "：" : ": ")}{Reason(r.Reason, language)}{Factors(r, language)}");
        return language == Language.Chinese
            ? $"建议：{Steps(advice, language)}（复杂度{Level((int)advice.Topic.Complexity, language)}，紧急度{Level((int)advice.Topic.Urgency, language)}）。{string.Join("；", reasons)}。"
            : $"{Capitalized(Steps(advice, language))}, for {Level((int)advice.Topic.Complexity, language)} complexity and {Level((int)advice.Topic.Urgency, language)} urgency. {Capitalized(string.Join("; ", reasons))}.";
    }

    private static string Step(ChannelStep step, Language language) => (language, step.Purpose) switch
    {
        (Language.Chinese, StepPurpose.Fallback) => $"无人答复时再用{NameOf(step.Channel, language)}",
        (Language.Chinese, StepPurpose.Offer) => $"并提议{NameOf(step.Channel, language)}沟通",
        (Language.Chinese, StepPurpose.Confirm) => $"之后用{NameOf(step.Channel, language)}发送纪要",
        (_, StepPurpose.Fallback) => $"then {NameOf(step.Channel, language)} when nobody answers",
        (_, StepPurpose.Offer) => $"with an offered {NameOf(step.Channel, language)} call",
        (_, StepPurpose.Confirm) => $"then {Article(step.Channel.Name)} {NameOf(step.Channel, language)} summary",
        _ => NameOf(step.Channel, language),
    };

    private static string Reason(ChannelReason reason, Language language) => (language, reason) switch
    {
        (Language.Chinese, ChannelReason.FirstChoice) => "首选",
        (Language.Chinese, ChannelReason.ByProfile) => "按渠道特性排序",
        (Language.Chinese, ChannelReason.NotReachable) => "无法联系",
        (Language.Chinese, ChannelReason.NoConsent) => "对方未同意",
        (Language.Chinese, ChannelReason.QuietHours) => "对方处于免打扰时段",
        (Language.Chinese, ChannelReason.TravelTooLong) => "路途时间不够",
        (Language.Chinese, ChannelReason.OutsideWorkingHours) => "对方不在工作时间",
        (Language.Chinese, ChannelReason.NoWorkingHours) => "截止前没有可用的工作时间",
        (_, ChannelReason.FirstChoice) => "a first choice",
        (_, ChannelReason.ByProfile) => "ranked by what it can do",
        (_, ChannelReason.NotReachable) => "not reachable there",
        (_, ChannelReason.NoConsent) => "no consent",
        (_, ChannelReason.QuietHours) => "quiet hours",
        (_, ChannelReason.TravelTooLong) => "travel takes longer than there is time",
        (_, ChannelReason.NoWorkingHours) => "no working hours before the deadline",
        _ => "outside working hours",
    };

    private static string Factors(RankedChannel channel, Language language) => channel.Factors.Count == 0 ? "" : language == Language.Chinese
        ? $"（{string.Join("，", channel.Factors.Select(f => $"{Factor(f.Factor, language)} {f.Points}"))}）"
        : $" ({string.Join(", ", channel.Factors.Select(f => $"{Factor(f.Factor, language)} {f.Points}"))})";

    private static string Factor(ChannelFactor factor, Language language) => (language, factor) switch
    {
        (Language.Chinese, ChannelFactor.Complexity) => "复杂度",
        (Language.Chinese, ChannelFactor.Urgency) => "紧急度",
        (Language.Chinese, ChannelFactor.Preparation) => "可准备性",
        (Language.Chinese, ChannelFactor.Sensitivity) => "敏感性",
        (Language.Chinese, ChannelFactor.Record) => "留痕",
        (Language.Chinese, ChannelFactor.GroupSize) => "人数",
        (Language.Chinese, ChannelFactor.Familiarity) => "熟悉程度",
        (Language.Chinese, _) => "工作时间",
        (_, ChannelFactor.Complexity) => "complexity",
        (_, ChannelFactor.Urgency) => "urgency",
        (_, ChannelFactor.Preparation) => "preparation",
        (_, ChannelFactor.Sensitivity) => "sensitivity",
        (_, ChannelFactor.Record) => "record",
        (_, ChannelFactor.GroupSize) => "group size",
        (_, ChannelFactor.Familiarity) => "familiarity",
        _ => "working hours",
    };

    private static string Level(int level, Language language) => (language, level) switch
    {
        (Language.Chinese, 1) => "低",
        (Language.Chinese, 2) => "中",
        (Language.Chinese, _) => "高",
        (_, 1) => "low",
        (_, 2) => "medium",
        _ => "high",
    };

    private static string Article(string name) => "aeiou".Contains(name[0], StringComparison.Ordinal) ? "an" : "a";

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
