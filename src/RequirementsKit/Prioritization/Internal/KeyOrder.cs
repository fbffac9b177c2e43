namespace RequirementsKit.Prioritization.Internal;

/// <summary>The last word on ties: the text before the number, then the number (REQ-9 before REQ-10), then the whole key.</summary>
internal static class KeyOrder
{
    public static int Compare(string left, string right)
    {
        var (l, r) = (Split(left), Split(right));
        var byText = left.AsSpan(0, l.Text).SequenceCompareTo(right.AsSpan(0, r.Text));
        if (byText != 0)
        {
            return byText;
        }

        var leftNumber = left.AsSpan(l.Number);
        var rightNumber = right.AsSpan(r.Number);
        var byNumber = leftNumber.Length != rightNumber.Length ? leftNumber.Length.CompareTo(rightNumber.Length) : leftNumber.SequenceCompareTo(rightNumber);
        return byNumber != 0 ? byNumber : string.CompareOrdinal(left, right);
    }

    private static (int Text, int Number) Split(string key)
    {
        var text = key.Length;
        while (text > 0 && char.IsAsciiDigit(key[text - 1]))
        {
            text--;
        }

        var number = text;
        while (number < key.Length && key[number] == '0')
        {
            number++;
        }

        return (text, number);
    }
}
