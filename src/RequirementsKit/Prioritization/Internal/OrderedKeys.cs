using System.Collections;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>The keys of a table in the order of a ranking, without a copy of them.</summary>
internal sealed class OrderedKeys(MethodInput input, int[] order) : IReadOnlyList<string>
{
    public int Count => order.Length;

    public string this[int index] => input.Item(order[index]);

    public IEnumerator<string> GetEnumerator()
    {
        foreach (var item in order)
        {
            yield return input.Item(item);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
