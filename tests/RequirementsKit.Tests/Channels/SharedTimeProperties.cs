using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Channels.Internal;

namespace RequirementsKit.Tests.Channels;

/// <summary>The search over the beginnings of spans agrees with a walk minute by minute.</summary>
public sealed class SharedTimeProperties
{
    private static readonly string[] Zones = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"];
    private static readonly Instant Start = Instant.FromUtc(2026, 10, 23, 0, 0);

    private static Arbitrary<(Recipient Recipient, WorkingTime Sender, Instant From, Instant To, bool Interrupts)> Cases { get; } = (
        from zone in Gen.Elements(Zones)
        from other in Gen.Elements(Zones)
        from hours in Gen.CollectToList(Enumerable.Range(0, 6), _ => Gen.Choose(0, 23))
        from start in Gen.Choose(0, 96)
        from length in Gen.Choose(1, 60)
        from interrupts in Gen.Elements(true, false)
        let recipient = new Recipient(
            zone: DateTimeZoneProviders.Tzdb[zone], workingFrom: new(hours[0], 0), workingTo: new(hours[1], 0), quietFrom: new(hours[2], 0), quietTo: new(hours[3], 0))
        let sender = new WorkingTime(DateTimeZoneProviders.Tzdb[other], new(hours[4], 0), new(hours[5], 0))
        let begin = Start + Duration.FromHours(start)
        select (recipient, sender, begin, begin + Duration.FromHours(length), interrupts)).ToArbitrary();

    [Property(MaxTest = 300)]
    public Property A_walk_in_steps_of_a_quarter_finds_the_same() => Prop.ForAll(Cases, c =>
    {
        var walked = false;
        for (var t = c.From; t < c.To && !walked; t += Duration.FromMinutes(15))
        {
            walked = c.Recipient.IsWorking(t) && c.Sender.Includes(t) && !(c.Interrupts && c.Recipient.IsQuiet(t));
        }

        return SharedTime.Exists(c.From, c.To, c.Recipient, c.Sender, c.Interrupts) == walked;
    });
}
