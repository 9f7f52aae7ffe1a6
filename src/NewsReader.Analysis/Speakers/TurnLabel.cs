using NewsReader.Analysis.Entities;

namespace NewsReader.Analysis.Speakers;

/// <summary>What a label before a turn is.</summary>
internal enum TurnLabelKind : byte
{
    /// <summary>A name, or words for somebody: "LEE", "THE PRESIDENT".</summary>
    Name,

    /// <summary>"Q".</summary>
    Question,

    /// <summary>"A".</summary>
    Answer,
}

/// <summary>What stands before a turn and says whose it is: "MS. LEE:", "Q:"; tokens are half-open.</summary>
/// <param name="NameEnd">One behind the name, where a role or an office stands behind it.</param>
/// <param name="End">The token that the words begin at.</param>
/// <param name="Person">Whose the turn is; null where the article names nobody so.</param>
/// <param name="IsOfSomebody">Whether it stands for somebody, named or not: "REPORTER".</param>
/// <param name="IsAlone">Whether it is a paragraph of its own without a mark that ends it: "Ann Lee -- CEO".</param>
internal sealed record TurnLabel(
    TurnLabelKind Kind,
    int First,
    int NameEnd,
    int End,
    Resolved? Person,
    bool IsOfSomebody,
    bool IsAlone,
    string Key
);
