namespace RequirementsKit.Prioritization.Methods;

/// <summary>What a customer says to one question of a Kano questionnaire.</summary>
public enum KanoAnswer
{
    /// <summary>I like it that way.</summary>
    Like = 1,

    /// <summary>It must be that way.</summary>
    MustBe = 2,

    /// <summary>I am neutral.</summary>
    Neutral = 3,

    /// <summary>I can live with it that way.</summary>
    LiveWith = 4,

    /// <summary>I dislike it that way.</summary>
    Dislike = 5,
}
