namespace QuickStart;

/// <summary>What the program was asked: <c>[FILE] [--columns id=NAME,title=NAME,statement=NAME,rationale=NAME]</c>.</summary>
internal sealed record Arguments(string Path, IReadOnlyDictionary<string, string> Columns)
{
    public const string Usage = "usage: QuickStart [FILE.csv] [--columns id=NAME,title=NAME,statement=NAME,rationale=NAME]";

    private static readonly string[] Known = ["id", "title", "statement", "rationale"];

    public static Arguments Parse(string[] args)
    {
        var path = System.IO.Path.Combine(AppContext.BaseDirectory, "data", "tidewater.csv");
        var columns = Known.ToDictionary(k => k, k => k, StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--columns" && i + 1 < args.Length)
            {
                foreach (var pair in args[++i].Split(',').Select(p => p.Split('=', 2)))
                {
                    if (pair.Length != 2 || !columns.ContainsKey(pair[0].Trim()))
                    {
                        throw new FormatException($"'{string.Join('=', pair)}' maps no column. Known are {string.Join(", ", Known)}. {Usage}");
                    }

                    columns[pair[0].Trim()] = pair[1].Trim();
                }
            }
            else if (args[i].StartsWith('-'))
            {
                throw new FormatException($"'{args[i]}' is not known. {Usage}");
            }
            else
            {
                path = args[i];
            }
        }

        return new(path, columns);
    }
}
