using System.Runtime.InteropServices;

namespace NewsReader.Library.Stories;

/// <summary>
/// How many of the library's articles have a term, as far as one remembers: counters that terms share by their hash
/// (Cormode and Muthukrishnan 2005, of one row), halved again and again, so that what was said much a while ago grows
/// rare anew. Their size is one, however large the library.
/// </summary>
internal sealed class TermFrequencies(IStoryStore stored)
{
    private const int Blocks = 64;
    private const int PerBlock = 1024;

    /// <summary>Behind the blocks of terms: how many articles there are.</summary>
    private const int OfArticles = Blocks;

    /// <summary>So many articles are remembered at the most: then all counts are halved.</summary>
    private const int MostArticles = 32_768;

    /// <summary>
    /// The weight of what is known of the news before the library has any, in articles: of few little is known.
    /// </summary>
    private const double Background = 400;

    /// <summary>What more of the library's own articles have is everybody's, and tells less and less.</summary>
    private const double OfMany = 0.25;

    private const double FewArticles = 10;

    private readonly ushort[]?[] _blocks = new ushort[Blocks + 1][];
    private readonly HashSet<int> _changed = [];

    private ref ushort Articles => ref Block(OfArticles)[0];

    /// <summary>The logarithm of how rare a term is among the articles: its inverse document frequency.</summary>
    public double Rarity(EventTerm term)
    {
        var count = Count(term);
        var ofLibrary = count / (Articles + FewArticles);
        return Math.Max(0, Math.Log((Articles + Background) / (count + Background * term.Share)))
            * Math.Min(1, (1 - ofLibrary) / (1 - OfMany));
    }

    /// <summary>The rarity of what stands nearly nowhere.</summary>
    public double MostRarity => Math.Log((Articles + Background) / 1.5);

    /// <summary>Counts the terms of one article more.</summary>
    public void Add(IEnumerable<EventTerm> terms)
    {
        if (Articles >= MostArticles)
            Halve();
        Articles++;
        _changed.Add(OfArticles);
        foreach (var term in terms)
        {
            var (block, at) = Place(term);
            Block(block)[at]++;
            _changed.Add(block);
        }
    }

    /// <summary>Keeps what was counted.</summary>
    public void Write()
    {
        foreach (var block in _changed.Order())
            stored.PutFrequencies(block, MemoryMarshal.AsBytes(Block(block).AsSpan()).ToArray());
        _changed.Clear();
    }

    private int Count(EventTerm term)
    {
        var (block, at) = Place(term);
        return Block(block)[at];
    }

    private static (int Block, int At) Place(EventTerm term) =>
        ((int)(term.Key / PerBlock % Blocks), (int)(term.Key % PerBlock));

    private void Halve()
    {
        for (var block = 0; block <= OfArticles; block++)
        {
            foreach (ref var count in Block(block).AsSpan())
                count /= 2;
            _changed.Add(block);
        }
    }

    private ushort[] Block(int block) =>
        _blocks[block] ??= stored.Frequencies(block) is { } counted
            ? MemoryMarshal.Cast<byte, ushort>(counted).ToArray()
            : new ushort[block == OfArticles ? 1 : PerBlock];
}
