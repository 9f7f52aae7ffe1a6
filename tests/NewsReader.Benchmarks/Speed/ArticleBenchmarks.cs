using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Names;
using NewsReader.Analysis.Tokens;
using NewsReader.Library;
using NewsReader.Library.Import;
using NewsReader.Sources;
using NewsReader.Storage.Sqlite;
using NewsReader.Text.Languages;

namespace NewsReader.Benchmarks.Speed;

/// <summary>One article: names alone, understood whole, and understood and stored.</summary>
[MemoryDiagnoser]
public class ArticleBenchmarks : IDbContextFactory<LibraryContext>, IDisposable
{
    private readonly string _text = new GeneratedArticles().Text(4);
    private readonly TrainedNameRecognizer _names = new();
    private List<Token> _tokens = [];
    private string _root = "";
    private Importer _importer = null!;
    private int _number;

    [GlobalSetup]
    public void Setup()
    {
        _tokens = Tokeniser.Tokenise(_text, Lexicon.English);
        _root = Directory.CreateTempSubdirectory("newsreader-speed-").FullName;
        _importer = TestPipeline.Importer(this);
        using var library = CreateDbContext();
        LibraryFile.OpenAsync(library, Path.Combine(_root, LibraryFile.Name)).GetAwaiter().GetResult();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _importer.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }

    [Benchmark]
    public int Names()
    {
        var starts = new bool[_tokens.Count];
        return _names
            .Recognize(_text, _tokens, starts, KnownSpans.In(WorldKnowledge.Embedded, _text, _tokens, starts))
            .Count;
    }

    [Benchmark(Baseline = true)]
    public int Parse() => TestPipeline.News.Parse(_text, ArticleFormat.PlainText).Quotations.Count;

    [Benchmark]
    public int ParseAndRender() => TestPipeline.News.Parse(_text, ArticleFormat.PlainText).Html.Length;

    /// <summary>A transaction of its own for one article; an import of many shares one.</summary>
    [Benchmark]
    public async Task<int> Import()
    {
        var path = Path.Combine(_root, "article.txt");
        await File.WriteAllTextAsync(path, $"{_number++} {_text}");
        return (await _importer.ImportAsync([path])).Files;
    }

    public LibraryContext CreateDbContext()
    {
        var options = new DbContextOptionsBuilder<LibraryContext>();
        options.UseLibrary(Path.Combine(_root, LibraryFile.Name));
        return new LibraryContext(options.Options);
    }
}
