namespace NewsReader.Library.Stories;

/// <summary>
/// Where articles stand among the others, as one transaction that writes articles sees it: what
/// <see cref="Placement"/> asks and tells the storage.
/// </summary>
public interface IStoryStore
{
    /// <summary>The articles of a page's address (<see cref="AddressKey"/>), those of the lists first.</summary>
    /// <param name="most">How many at the most.</param>
    List<ComparedArticle> PagesAt(long address, int most);

    /// <summary>Where an article was found (<see cref="ArticleOrigin.Path"/>).</summary>
    List<string> OriginsOf(long article);

    /// <summary>Whether the reader's word, or a mark of theirs, keeps an article from being folded.</summary>
    bool StandsForItself(long article);

    /// <summary>The story of an article; null where it has no place.</summary>
    long? StoryOf(long article);

    /// <summary>The story of an article that is folded into no other; null where it has no such place.</summary>
    long? OwnStoryOf(long article);

    /// <summary>The articles that are folded into one, the first first.</summary>
    List<long> Copies(long article);

    /// <summary>Puts an article in its place, whether it has one or not.</summary>
    void Put(ArticlePlace place);

    /// <summary>Has an article be folded into no other; its story stays.</summary>
    void Unfold(long article);

    /// <summary>The articles whose texts share any of these bands, those that share most of them first.</summary>
    /// <param name="except">The article that is compared; 0 for none.</param>
    List<long> Sharing(long[] bands, long except, int most);

    /// <summary>An article that has a place; null where there is none.</summary>
    ComparedArticle? Article(long article);

    /// <summary>An article of the lists; null where it is in none.</summary>
    ComparedArticle? Listed(long article);

    /// <summary>Some of the articles that have a term.</summary>
    List<long> Having(long term, int most);

    /// <summary>The first and the newest articles of a story that stand for themselves, the first first.</summary>
    List<long> Members(long story, int most);

    /// <summary>Puts an article, with those that are folded into it, into another story.</summary>
    void Move(long article, long story);

    /// <summary>What tells an article's event (<see cref="EventSketch.Stored"/>); null where it has none.</summary>
    byte[]? Sketch(long article);

    /// <summary>Keeps that; null where the article is in no story any more.</summary>
    void PutSketch(long article, byte[]? sketch);

    /// <summary>A block of the counts of terms (<see cref="TermFrequencies"/>); null where it has none.</summary>
    byte[]? Frequencies(int block);

    /// <summary>Keeps a block of the counts of terms.</summary>
    void PutFrequencies(int block, byte[] counts);

    /// <summary>Whether anybody said which articles are of one story.</summary>
    bool HasStoryCorrections();

    /// <summary>What was said of an article's story.</summary>
    List<SaidOfStory> StoryCorrectionsOf(long article);

    /// <summary>Keeps what is said of two articles; what was said of them before is taken back.</summary>
    void Say(StoryCorrection said);

    /// <summary>Makes an article findable by the bands of its text and by its terms.</summary>
    void Add(long article, long[] bands, long[] terms);
}

/// <summary>A stored article as another is compared with it.</summary>
/// <param name="Published">In UTC.</param>
/// <param name="AddressKey"><see cref="Stories.AddressKey"/>.</param>
public sealed record ComparedArticle(
    long Id,
    string Text,
    string Headline,
    DateTime? Published,
    long? AddressKey,
    int Words
);
