namespace NewsReader.Web.Accounts;

/// <summary>
/// Why somebody does not come in, or an account is not as it was asked for. An address names it: a sentence in an
/// address could be anybody's.
/// </summary>
internal enum AccountProblem
{
    NotSignedIn,
    Code,
    Name,
    NameTaken,
    ShortPassword,
    LongPassword,
    GuessedPassword,
    OldPassword,
    Token,
    Again,
}

internal static class AccountProblems
{
    /// <summary>What is said of it.</summary>
    public static string Sentence(this AccountProblem problem) =>
        problem switch
        {
            // One sentence for all that can be wrong: it does not tell which names there are.
            AccountProblem.NotSignedIn =>
                $"The name or the password is not right. After {PasswordAttempts.Most} wrong passwords the "
                    + "account is closed for "
                    + $"{PasswordAttempts.ClosedFor.TotalMinutes} minutes.",
            AccountProblem.Code => "The code is not the one on the console.",
            AccountProblem.Name =>
                $"Choose a name of at most {Admission.LongestName} letters, all of which can be seen.",
            AccountProblem.NameTaken => "Somebody has that name already, or one that looks like it. Choose another.",
            AccountProblem.ShortPassword =>
                $"A password has at least {Admission.ShortestPassword} characters. Three or four words make "
                    + "a good one.",
            AccountProblem.LongPassword => $"A password has at most {Admission.LongestPassword} characters.",
            AccountProblem.GuessedPassword => "That password is guessed at once. Three or four words make a good one.",
            AccountProblem.OldPassword => "The password until now is not right.",
            AccountProblem.Token => "A token has a name, and something that it may do.",
            _ => "That did not work. Try again.",
        };
}
