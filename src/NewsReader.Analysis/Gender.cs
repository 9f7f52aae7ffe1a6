namespace NewsReader.Analysis;

/// <summary>What a given name or an honorific says of which pronoun may stand for a person.</summary>
public enum Gender : byte
{
    Unknown,
    Female,
    Male,
}
