namespace NewsReader.Library.Backups;

/// <summary>What is wrong with a library.</summary>
/// <param name="Text">A sentence.</param>
/// <param name="IsDerived">Whether it can be made anew from what is stored.</param>
public sealed record LibraryFault(string Text, bool IsDerived);
