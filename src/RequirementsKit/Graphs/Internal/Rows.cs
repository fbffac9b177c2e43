namespace RequirementsKit.Graphs.Internal;

/// <summary>Adjacency as compressed sparse rows: the neighbours of node i are End[Start[i]..Start[i + 1]], in the order of links.</summary>
internal readonly record struct Rows(int[] Start, int[] End)
{
    /// <summary>Counting sort by the near end; stable, so links keep their order.</summary>
    public static Rows Of(int nodes, ReadOnlySpan<int> near, ReadOnlySpan<int> far)
    {
        var start = new int[nodes + 1];
        foreach (var node in near)
        {
            start[node]++;
        }

        var sum = 0;
        for (var i = 0; i <= nodes; i++)
        {
            (start[i], sum) = (sum, sum + start[i]);
        }

        var end = new int[near.Length];
        for (var i = 0; i < near.Length; i++)
        {
            end[start[near[i]]++] = far[i];
        }

        // Every start now stands at its row's end, which is the next row's start.
        Array.Copy(start, 0, start, 1, nodes);
        start[0] = 0;
        return new(start, end);
    }

    public int Nodes => Start.Length - 1;

    public int Degree(int node) => Start[node + 1] - Start[node];

    public ReadOnlySpan<int> Of(int node) => End.AsSpan(Start[node], Start[node + 1] - Start[node]);
}
