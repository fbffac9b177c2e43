using System.Collections.Frozen;

namespace RequirementsKit.Requirements.Internal;

/// <summary>Checks how an English statement is built: who, active, one thought.</summary>
internal static class EnglishStructure
{
    private const int FarthestAgent = 20;

    private static readonly FrozenSet<string> Articles = Set("the", "a", "an", "all", "any", "each", "every", "its", "their", "his", "her", "that", "this", "these", "those", "it", "them", "one");

    // What systems do. A verb counts behind "and" before an article alone, so that "time and record number" is no second thought.
    private static readonly FrozenSet<string> Verbs = Set(
        "accept", "add", "adjust", "alert", "allocate", "allow", "apply", "archive", "assign", "authenticate", "calculate", "cancel", "change", "check", "clear", "close", "compare", "compute", "configure", "confirm",
        "convert", "copy", "create", "decrease", "decrement", "delete", "deliver", "deny", "determine", "disable", "discard", "display", "download", "enable", "ensure", "enter", "erase", "establish", "execute", "export", "filter",
        "free", "generate", "hide", "import", "include", "increase", "increment", "inform", "initialize", "install", "keep", "list", "load", "lock", "log", "maintain", "mark", "move", "notify", "offer", "open", "perform", "prepare",
        "preserve", "prevent", "print", "process", "produce", "provide", "publish", "read", "receive", "record", "register", "reject", "release", "remove", "rename", "replace", "report", "request", "reset", "restart", "restore",
        "retain", "return", "route", "run", "save", "search", "select", "send", "set", "show", "sign", "start", "stop", "store", "submit", "subscribe", "support", "switch", "terminate", "transfer", "transmit", "unlock", "unregister",
        "unsubscribe", "update", "upload", "use", "validate", "verify", "warn", "write");

    private static readonly FrozenSet<string> Irregular = Set(
        "begun", "bound", "broken", "brought", "built", "chosen", "cut", "done", "driven", "drawn", "fed", "found", "given", "held", "kept", "known", "left", "lost", "made", "met", "paid", "put", "read", "run", "seen", "sent", "set",
        "shown", "shut", "sold", "split", "taken", "told", "thrown", "understood", "withdrawn", "written");

    // Ends in -ed and says how something is, not what is done to it.
    private static readonly FrozenSet<string> States = Set("based", "composed", "comprised", "located", "need", "related", "supposed", "unchanged", "unlimited", "unaffected", "speed", "feed", "exceed", "interested", "so-called");

    public static IEnumerable<QualityFinding> Check(string statement, List<Word> words)
    {
        var modals = Enumerable.Range(0, words.Count).Where(i => IsModal(words[i])).ToList();
        foreach (var finding in Several(statement, words, modals).Concat(MissingActor(statement, words, modals)))
        {
            yield return finding;
        }

        foreach (var modal in modals)
        {
            if (Passive(words, modal) is { } participle && !NamesWhoDoesIt(statement, words, participle))
            {
                yield return Finding(QualityRule.PassiveVoice, statement, words[modal + 1].Is("not") ? words[modal + 2] : words[modal + 1], words[participle]);
            }
        }
    }

    public static bool IsModal(Word word) => word.Is("shall") || word.Is("must");

    // A second "shall", or a second verb of the first one.
    private static IEnumerable<QualityFinding> Several(string statement, List<Word> words, List<int> modals)
    {
        if (modals.Count > 1)
        {
            yield return Finding(QualityRule.SeveralThoughts, statement, words[modals[1]], words[modals[1]]);
        }
        else if (modals.Count == 1)
        {
            for (var i = modals[0] + 2; i + 1 < words.Count; i++)
            {
                var verb = words[i + 1].Is("then") || words[i + 1].Is("also") ? i + 2 : i + 1;
                if (words[i].Is("and") && verb + 1 < words.Count && Verbs.Contains(words[verb].Text) && Articles.Contains(words[verb + 1].Text))
                {
                    yield return Finding(QualityRule.SeveralThoughts, statement, words[i], words[verb]);
                    yield break;
                }
            }
        }
    }

    // "shall print" without a subject, after the condition too; or an order to nobody: "Print the ticket".
    private static IEnumerable<QualityFinding> MissingActor(string statement, List<Word> words, List<int> modals)
    {
        var comma = statement.IndexOf(',', StringComparison.Ordinal);
        foreach (var modal in modals.Where(m => m == 0 || (IsBehind(statement, comma, words[m].Offset) && EarsReader.BeginsWithCondition(statement, words))))
        {
            yield return Finding(QualityRule.MissingActor, statement, words[modal], words[modal]);
        }

        if (modals.Count == 0 && words.Count > 1 && Verbs.Contains(words[0].Text) && Articles.Contains(words[1].Text))
        {
            yield return Finding(QualityRule.MissingActor, statement, words[0], words[0]);
        }
    }

    // Nothing stands between the end of the first clause and the modal: "When asked, shall answer".
    private static bool IsBehind(string statement, int comma, int offset) => comma < offset && statement.AsSpan((comma + 1)..offset).IsWhiteSpace();

    private static int? Passive(List<Word> words, int modal)
    {
        var be = modal + 1 < words.Count && words[modal + 1].Is("not") ? modal + 2 : modal + 1;
        if (be >= words.Count || !words[be].Is("be"))
        {
            return null;
        }

        // One word may stand between: "be automatically stored", "be time tagged".
        for (var i = be + 1; i <= be + 2 && i < words.Count; i++)
        {
            if (IsParticiple(words[i].Text))
            {
                return i == be + 1 || words[i - 1].Text.EndsWith("ly", StringComparison.OrdinalIgnoreCase) || words[i - 1].Is("time") ? i : null;
            }
        }

        return null;
    }

    private static bool IsParticiple(string word) => Irregular.Contains(word) || (word.Length > 3 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !States.Contains(word));

    // "recorded by the portal", in the same sentence and not too far away: the limit keeps the whole check linear.
    private static bool NamesWhoDoesIt(string statement, List<Word> words, int participle)
    {
        for (var i = participle + 1; i + 1 < words.Count && i <= participle + FarthestAgent && !statement.AsSpan(words[i - 1].Offset, words[i].Offset - words[i - 1].Offset).ContainsAny('.', ';', '\n'); i++)
        {
            if (words[i].Is("by") && Articles.Contains(words[i + 1].Text))
            {
                return true;
            }
        }

        return false;
    }

    private static QualityFinding Finding(QualityRule rule, string statement, Word first, Word last)
    {
        var length = last.Offset + last.Text.Length - first.Offset;
        return new(rule, first.Offset, length, statement.Substring(first.Offset, length));
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
