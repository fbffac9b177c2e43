namespace RequirementsKit.Tests.Changes.Model;

/// <content>Another version, and what is kept of what was said on the one before.</content>
internal sealed partial class ChangeModel
{
    // What separated the versions since the round opened, one word for each amendment.
    private readonly List<string> _steps = [];
    private int? _lastAmender;

    private bool Amend(int person, ModelText text, long now)
    {
        if (Status is not ("Submitted" or "InReview" or "Returned" or "Conflicted"))
        {
            return false;
        }

        if (Status is "Submitted" or "InReview" && text == Text)
        {
            return true;
        }

        if (!CanBeDecided([.. Contributors, person]))
        {
            return false;
        }

        _steps.Add(Text.StepTo(text));
        Contributors.Add(person);
        (_lastAmender, Approved, Text, Version, Last) = (person, null, text, Version + 1, now);
        OpenWhenStated(now);
        return true;
    }

    /// <summary>
    /// A veto is kept always; else only what still counted, over steps of one kind that the policy names, of nobody who has a hand in the new version.
    /// Over what was said aside, only the words of the first stage are kept, which is asked about the main thing alone.
    /// </summary>
    private void Keep()
    {
        var kinds = _steps.Where(s => s != "nothing").Distinct().ToList();
        bool Keeps(int stage) => kinds.Count == 0 || (kinds.Count == 1 && kinds[0] switch
        {
            "space" => rules.KeepsEditorial,
            "base" => rules.KeepsBaseOnly,
            "aside" => rules.KeepsDisjoint && stage == 0,
            _ => false,
        });
        foreach (var (key, word) in _said.ToList())
        {
            var speaker = _speaker[key];
            var hasHandInIt = rules.SeparatesDuties
                ? Contributors.Contains(key.Person) || Contributors.Contains(speaker)
                : word == "Approve" && (_lastAmender == key.Person || _lastAmender == speaker);
            if (word != "Veto" && (!Keeps(key.Stage) || hasHandInIt || _recused.Contains(key.Person) || _vacant.Contains(key.Person)))
            {
                _said.Remove(key);
            }
        }
    }
}
