using System.Numerics;

namespace RequirementsKit.Tests.Prioritization;

/// <summary>A fraction of whole numbers: no rounding anywhere, so what it calls larger is larger.</summary>
internal readonly struct Fraction : IComparable<Fraction>
{
    private readonly BigInteger _numerator;
    private readonly BigInteger _denominator;

    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        var sign = denominator.Sign;
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        (_numerator, _denominator) = (sign * numerator / common, sign * denominator / common);
    }

    public static Fraction Zero => 0;

    public static implicit operator Fraction(int value) => new(value, 1);

    public static Fraction operator +(Fraction left, Fraction right) => new((left._numerator * right._denominator) + (right._numerator * left._denominator), left._denominator * right._denominator);

    public static Fraction operator -(Fraction left, Fraction right) => new((left._numerator * right._denominator) - (right._numerator * left._denominator), left._denominator * right._denominator);

    public static Fraction operator *(Fraction left, Fraction right) => new(left._numerator * right._numerator, left._denominator * right._denominator);

    public static Fraction operator /(Fraction left, Fraction right) => new(left._numerator * right._denominator, left._denominator * right._numerator);

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static Fraction Sum(IEnumerable<Fraction> terms) => terms.Aggregate(Zero, (sum, term) => sum + term);

    public int CompareTo(Fraction other) => (_numerator * other._denominator).CompareTo(other._numerator * _denominator);

    /// <summary>The double beside it: rounded once, after 120 bits behind the point.</summary>
    public double ToDouble() => (double)(_numerator * (BigInteger.One << 120) / _denominator) / Math.Pow(2, 120);
}
