using System.Diagnostics;
using System.Security.Cryptography;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Internal;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization;

/// <summary>Methods of + − × ÷ √ alone give the same bits whatever the machine can do: the same program runs once more without vector instructions and on one core, and both digests are compared.</summary>
public sealed class BitIdentityTests
{
    private const string DigestFile = "REQUIREMENTSKIT_DIGEST_FILE";

    [Fact]
    public void A_digest_of_all_scores_is_written_where_it_is_asked_for()
    {
        var digest = Digest();

        Assert.Equal(64, digest.Length);
        if (Environment.GetEnvironmentVariable(DigestFile) is { } file)
        {
            File.WriteAllText(file, digest);
        }
    }

    [Theory]
    [InlineData("DOTNET_EnableHWIntrinsic", "0")]
    [InlineData("DOTNET_EnableAVX2", "0")]
    [InlineData("DOTNET_PROCESSOR_COUNT", "1")]
    public async Task The_bits_are_the_same_with_less_of_a_machine(string variable, string value)
    {
        var file = Path.GetTempFileName();
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["--filter-method", $"{typeof(BitIdentityTests).FullName}.{nameof(A_digest_of_all_scores_is_written_where_it_is_asked_for)}", "--no-progress"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment[variable] = value;
        start.Environment[DigestFile] = file;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var digest = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        File.Delete(file);

        Assert.True(process.ExitCode == 0, output);
        Assert.Equal(Digest(), digest);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void A_seed_gives_the_same_bits_on_any_number_of_threads(int threads)
    {
        var ranking = Tables.Model(WeightedSum.Instance, Tables.Weights(3)).Rank(Tables.Of(Tables.Rows(3, 20, 20)));
        var alone = ranking.Sensitivity().Acceptability(3_000, 11);
        var results = new IReadOnlyList<RequirementsKit.Prioritization.Sensitivity.RankAcceptability>[threads];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => results[i] = ranking.Sensitivity().Acceptability(3_000, 11));

        Assert.All(results, result => Assert.Equal(Bits(alone), Bits(result)));
    }

    private static IEnumerable<long> Bits(IEnumerable<RequirementsKit.Prioritization.Sensitivity.RankAcceptability> items) =>
        items.SelectMany(item => item.Shares.Concat(item.CentralWeights?.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value) ?? [])).Select(BitConverter.DoubleToInt64Bits);

    private static string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var count in (int[])[1, 3, 37, 70_001])
        {
            var random = new Random(count);
            double[][] columns = [.. Enumerable.Range(0, 5).Select(_ => Enumerable.Range(0, count).Select(_ => 1 + (8 * random.NextDouble())).ToArray())];
            string[] keys = [.. Enumerable.Range(0, count).Select(i => $"R-{i}")];
            foreach (var method in (PrioritizationMethod[])
                [WeightedSum.Instance, ValueCostRatio.Instance, CostValueBands.Instance, Wsjf.Instance, Topsis.Instance, Vikor.Instance, Promethee.Instance.With("c0", PreferenceFunction.Linear(0.5, 3))])
            {
                foreach (var normalization in Normalization.All)
                {
                    var builder = PrioritizationModel.Named("m").By(method).Normalize(normalization);
                    for (var k = 0; k < columns.Length; k++)
                    {
                        builder.With(k % 2 == 0 ? Criterion.Benefit($"c{k}", k + 1, k == 4 ? Scale.Between(0, 11) : Scale.OneToNine) : Criterion.Cost($"c{k}", k + 1));
                    }

                    var model = builder.Build();
                    foreach (var score in Ranker.Score(model, Ranker.Input(model, keys, columns, isInKeyOrder: false)).Scores)
                    {
                        hash.AppendData(BitConverter.GetBytes(score));
                    }
                }
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
