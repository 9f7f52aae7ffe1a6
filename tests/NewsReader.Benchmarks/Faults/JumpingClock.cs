namespace NewsReader.Benchmarks.Faults;

/// <summary>Each time that it is asked it is another year.</summary>
internal sealed class JumpingClock(Random random) : TimeProvider
{
    public int Jumps { get; private set; }

    public override DateTimeOffset GetUtcNow()
    {
        Jumps++;
        return new DateTimeOffset(random.Next(1970, 2100), 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
