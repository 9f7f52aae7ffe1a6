namespace NewsReader.Text;

/// <summary>
/// The work that one article may cause, in steps: words looked at, marks, elements, events. Counted, not timed, so that
/// the same article ends at the same step on every machine.
/// </summary>
/// <param name="most">How many steps may be taken.</param>
public sealed class StepBudget(long most)
{
    /// <summary>For a text of this length.</summary>
    public static StepBudget For(int length) => new(InputLimits.LeastSteps + (long)length * InputLimits.StepsPerUnit);

    /// <summary>For a text of which only the text is wanted: the first step is one too many.</summary>
    public static StepBudget None => new(0);

    /// <summary>How many steps have been taken.</summary>
    public long Taken { get; private set; }

    /// <exception cref="TooManyStepsException">There are no more.</exception>
    public void Take(long steps = 1)
    {
        if ((Taken += steps) > most)
            throw new TooManyStepsException(most);
    }
}

/// <summary>An article takes more steps to understand than its length allows.</summary>
public sealed class TooManyStepsException(long most)
    : Exception($"It takes more than {most:N0} steps to find who is named and who speaks in it.");
