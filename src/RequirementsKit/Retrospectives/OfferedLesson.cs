namespace RequirementsKit.Retrospectives;

/// <summary>A lesson that fits what is being done, and why it was offered.</summary>
/// <param name="Id">The lesson.</param>
/// <param name="Key">Its key in this project, such as LL-4; <c>library</c> when it comes from elsewhere.</param>
/// <param name="Content">What was learned.</param>
/// <param name="Kind">What part of the work it is about.</param>
/// <param name="SharedTags">The tags that both have, in ordinal order.</param>
/// <param name="SharedWords">The words that both texts have, in ordinal order; two neighbouring characters count as a word in Chinese.</param>
/// <param name="Score">How well it fits: 5 for each tag, 3 for the kind, 1 for each word.</param>
public sealed record OfferedLesson(LessonId Id, string Key, string Content, LessonKind Kind, IReadOnlyList<string> SharedTags, IReadOnlyList<string> SharedWords, int Score);
