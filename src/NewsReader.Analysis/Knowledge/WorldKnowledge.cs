using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Knowledge;

/// <summary>
/// What is known of the world: the people and organizations of open lists, the places, and the owner's own names,
/// which go before them. It is evidence, never a verdict.
/// </summary>
/// <param name="files">The first that knows a name goes before the others.</param>
public sealed class WorldKnowledge(IReadOnlyList<KnowledgeFile> files)
{
    /// <summary>How many words the longest name that is looked for has.</summary>
    internal const int MostWords = 10;

    private static readonly string[] Resources = ["permissive.knowledge", "sharealike.knowledge"];

    private static readonly Lazy<WorldKnowledge> Loaded = new(() => new WorldKnowledge([.. Resources.Select(Load)]));

    /// <summary>What the program carries; loaded when it is first asked for.</summary>
    /// <exception cref="InvalidDataException">A file is missing or damaged: the build is not whole.</exception>
    public static WorldKnowledge Embedded => Loaded.Value;

    public IReadOnlyList<KnowledgeFile> Files => files;

    internal bool HasSmallNames { get; } = files.Any(f => f.HasSmallNames);

    /// <summary>What the program carries, with the owner's own list before it where there is one.</summary>
    /// <param name="path">The file of that list; null for none.</param>
    /// <exception cref="InvalidDataException">A line of it is no name; the message says which and what to
    /// do.</exception>
    public static WorldKnowledge WithOwn(string? path) =>
        path is not null && OwnNames.Read(path) is { } own ? Embedded.With(own) : Embedded;

    /// <summary>With names that go before all that is known.</summary>
    public WorldKnowledge With(KnowledgeFile own) => new([own, .. files]);

    /// <summary>Whether a name may begin with words of this hash.</summary>
    internal bool MayBegin(uint phrase)
    {
        foreach (var file in files)
        {
            if (file.MayBegin(phrase))
                return true;
        }
        return false;
    }

    /// <summary>
    /// The best known bearer of a name, written as it is here but for the marks that are written in several ways; null
    /// where nobody is known by it.
    /// </summary>
    /// <param name="phrase">The hash of its words, as <see cref="Append"/> makes it.</param>
    /// <param name="anyCase">Whether a capital counts as its small letter: in a line of capitals.</param>
    internal KnownName? Find(uint phrase, ReadOnlySpan<char> name, bool anyCase = false)
    {
        KnownName? best = null;
        foreach (var file in files)
        {
            var (first, count) = file.Find(phrase);
            for (var form = first; form < first + count; form++)
            {
                if (!IsWritten(file.TextOf(form), name, anyCase))
                    continue;
                var known = new KnownName(file, form);
                if (best is null || IsBetter(known, best.Value))
                    best = known;
            }
        }
        return best;
    }

    /// <summary>Whether an organization is known by the name, whoever is known better by it.</summary>
    internal bool HasOrganization(uint phrase, ReadOnlySpan<char> name)
    {
        foreach (var file in files)
        {
            var (first, count) = file.Find(phrase);
            for (var form = first; form < first + count; form++)
            {
                if (IsWritten(file.TextOf(form), name, anyCase: false) && new KnownName(file, form).IsOrganization)
                    return true;
            }
        }
        return false;
    }

    /// <inheritdoc cref="Find(uint, ReadOnlySpan{char}, bool)"/>
    public KnownName? Find(string name)
    {
        var hash = 0u;
        foreach (var beginning in Beginnings(name))
            hash = beginning;
        return hash == 0 ? null : Find(hash, name);
    }

    /// <summary>Everybody who is known by a name, the best known first; each once.</summary>
    public IReadOnlyList<KnownName> FindAll(string name)
    {
        var hash = 0u;
        foreach (var beginning in Beginnings(name))
            hash = beginning;
        var found = new List<KnownName>();
        foreach (var file in hash == 0 ? [] : files)
        {
            var (first, count) = file.Find(hash);
            for (var form = first; form < first + count; form++)
            {
                var known = new KnownName(file, form);
                if (IsWritten(file.TextOf(form), name, anyCase: false) && !found.Exists(known.IsOfSame))
                    found.Add(known);
            }
        }
        return [.. found.OrderByDescending(Rank)];
    }

    private static bool IsBetter(KnownName one, KnownName other) =>
        Rank(one) is var rank && Rank(other) is var than && rank > than;

    /// <summary>The owner's own, then what is no place, then the best known; an alias after a name.</summary>
    private static int Rank(KnownName known) =>
        ((known.Form & KnownForm.Own) != 0 ? 1000 : 0)
        + (known.Kind is KnownKind.Place or KnownKind.Term ? 0 : 200)
        + known.Prominence
        - ((known.Form & KnownForm.Alias) != 0 ? 1 : 0);

    /// <summary>The hash of no words, of the first, of the first two and so on.</summary>
    internal static IEnumerable<uint> Beginnings(string name)
    {
        var hash = 0u;
        foreach (var token in Tokeniser.Tokenise(name, English))
            yield return hash = Append(hash, token.In(name));
    }

    /// <summary>
    /// The hash of a phrase with one word more: letters as small ones, dots left out, apostrophes and dashes alike.
    /// </summary>
    internal static uint Append(uint phrase, ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            if (c == '.' && word.Length > 1)
                continue;
            hash = (hash ^ char.ToLowerInvariant(Plain(c))) * 16777619u;
        }
        return (phrase ^ hash) * 0x85EBCA6Bu + 0x9E3779B9u is var next && next == 0 ? 1 : next;
    }

    private static char Plain(char c) =>
        c < 0x80 ? c
        : Tokeniser.IsApostrophe(c) ? '\''
        : c is '\u2010' or '\u2011' ? '-'
        : c;

    /// <summary>Whether both are one name: dots and the kinds of blanks, apostrophes and dashes aside.</summary>
    private static bool IsWritten(ReadOnlySpan<char> form, ReadOnlySpan<char> name, bool anyCase)
    {
        int at = 0,
            of = 0;
        while (true)
        {
            while (at < name.Length && IsPassedOver(name[at]))
                at++;
            while (of < form.Length && IsPassedOver(form[of]))
                of++;
            if (at == name.Length || of == form.Length)
                return at == name.Length && of == form.Length;
            var (one, other) = (Plain(name[at++]), Plain(form[of++]));
            if (one != other && !(anyCase && char.ToLowerInvariant(one) == char.ToLowerInvariant(other)))
                return false;
        }
    }

    private static bool IsPassedOver(char c) => c is '.' or ' ' || (c > 0x7F && char.IsWhiteSpace(c)) || c is '\n';

    private static KnowledgeFile Load(string resource)
    {
        const string WhatToDo = "Install NewsReader again, or make it with src/NewsReader.Training.";
        using var stream =
            typeof(WorldKnowledge).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The names of the world ({resource}) are missing. {WhatToDo}");
        try
        {
            return KnowledgeFile.Load(stream);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException(
                $"The names of the world ({resource}) cannot be used: {e.Message}. {WhatToDo}",
                e
            );
        }
    }
}
