using NewsReader.Analysis;
using NewsReader.Articles;
using NewsReader.Library.Identity;

namespace NewsReader.Library.Import;

/// <summary>
/// An article as the library knows it: who of the library is named and speaks in it, where and when it was published,
/// and all of that as words of the index.
/// </summary>
public sealed class ArticleFacts
{
    public ArticleFacts(
        NewsArticle article,
        string source,
        DateOnly day,
        ArticleContext context,
        Dictionary<NamedEntity, Identified> who
    )
    {
        (Article, Source, Day, Context, Who) = (article, source, day, context, who);
        Authors = string.Join(
            " and ",
            article.Byline.Authors is { Count: > 2 } many
                ? [string.Join(", ", many.SkipLast(1)), many[^1]]
                : article.Byline.Authors
        );
        Roles = string.Join('\n', article.Named.SelectMany(e => e.Roles).Distinct(StringComparer.Ordinal));
        string[] published =
        [
            IndexToken.Any,
            IndexToken.Source(source),
            IndexToken.Year(day),
            IndexToken.Month(day),
            IndexToken.Day(day),
        ];
        IReadOnlyList<SaidFacts> Facts(IEnumerable<ArticleQuotation> quoted) =>
            [
                .. quoted.Select(said => new SaidFacts(
                    said,
                    published,
                    entity => entity is not null && who.TryGetValue(entity, out var found) ? found.Id : null
                )),
            ];
        (Said, Reported) = (Facts(article.Quotations), Facts(article.Reported));
        IEnumerable<string> tokens =
        [
            .. published,
            .. who.Values.Select(found => IndexToken.Named(found.Id)),
            .. Said.Count > 0 ? [IndexToken.HasQuotation] : Array.Empty<string>(),
            .. Reported.Count > 0 ? [IndexToken.HasReported] : Array.Empty<string>(),
            .. Said.SelectMany(said => said.Own).Where(token => token != IndexToken.IsFragment),
            .. Reported.Select(said => said.OnBehalfOf).OfType<long>().Select(IndexToken.OnBehalfOf),
            .. CapitalWords.Of(article.Headline).Select(IndexToken.Capitals),
            .. CapitalWords.Of(article.ReadingText).Select(IndexToken.Capitals),
        ];
        Tokens = string.Join(' ', tokens.Distinct(StringComparer.Ordinal));
    }

    public NewsArticle Article { get; }

    public string Source { get; }

    public DateOnly Day { get; }

    /// <summary>What it is about, roughly.</summary>
    public ArticleContext Context { get; }

    /// <summary>Who wrote it, as a person would list them.</summary>
    public string Authors { get; }

    /// <summary>The roles that it gives, a line each.</summary>
    public string Roles { get; }

    public Dictionary<NamedEntity, Identified> Who { get; }

    public IReadOnlyList<SaidFacts> Said { get; }

    /// <summary>What is said without marks, in the writer's words.</summary>
    public IReadOnlyList<SaidFacts> Reported { get; }

    /// <summary>
    /// What the index has of the article beside its words: its own facts, and those of each of its quotations.
    /// </summary>
    public string Tokens { get; }

    /// <summary>The accounts of those who surely speak in it, where it gives them.</summary>
    public IEnumerable<(Identified Who, string Handle)> Handles
    {
        get
        {
            foreach (var quotation in Said.Select(said => said.Quoted.Quotation))
            {
                if (
                    quotation is { Handle: { } handle, Speaker: { } speaker, Confidence: >= Quotation.Sure }
                    && Who.TryGetValue(speaker, out var who)
                    && who.Confidence >= IdentityConfidence.Sure
                )
                    yield return (who, handle);
            }
        }
    }

    /// <summary>Who of the library is named in it, each once.</summary>
    /// <param name="article">The article's id.</param>
    public IEnumerable<Appearance> Appearances(long article) =>
        // Two names may be one person's, by the reader's word.
        Article
            .Named.Where(Who.ContainsKey)
            .GroupBy(
                entity => Who[entity].Id,
                (who, named) =>
                {
                    var all = named.ToList();
                    var forms = FormsOf(all.Where(entity => !Who[entity].IsTold));
                    return new Appearance
                    {
                        EntityId = who,
                        ArticleId = article,
                        Mentions = all.Sum(entity => entity.Mentions.Count),
                        // A name that is no organization's in the text may be one's by the user's word.
                        Organization =
                            Who[all[0]].Kind == EntityKind.Company
                                ? all.Where(entity => entity.Organization is not null)
                                    .MaxBy(entity => entity.Mentions.Count)
                                    ?.Organization
                                : null,
                        Sentence = all[0].Sentence,
                        Roles = string.Join('\n', all[0].Roles),
                        Forms = string.Join('\n', forms),
                        ToldForms = string.Join('\n', FormsOf(all.Where(entity => Who[entity].IsTold)).Except(forms)),
                        Confidence = Who[all[0]].Confidence,
                        Reason = Who[all[0]].Reason,
                        Doubt = Who[all[0]].Doubt,
                        Day = Day,
                    };
                }
            );

    private static List<string> FormsOf(IEnumerable<NamedEntity> named) =>
        [.. named.SelectMany(DocumentEntity.FormsOf).Distinct(StringComparer.Ordinal)];
}

/// <summary>A quotation as the library knows it.</summary>
public sealed class SaidFacts
{
    /// <param name="published">The words of the index for where and when.</param>
    /// <param name="idOf">The id of somebody in the library; null for nobody.</param>
    public SaidFacts(ArticleQuotation quoted, IEnumerable<string> published, Func<NamedEntity?, long?> idOf)
    {
        var quotation = quoted.Quotation;
        (Quoted, Speaker, ReplyTo) = (quoted, idOf(quotation.Speaker), idOf(quotation.ReplyTo));
        OnBehalfOf = idOf(quotation.OnBehalfOf);
        About = [.. quoted.About.Append(quotation.ReplyTo).Select(idOf).OfType<long>().Distinct()];
        Own =
        [
            .. Speaker is { } speaker ? [IndexToken.Speaker(speaker)] : Nameless(quotation),
            .. About.Select(IndexToken.About),
            .. OnBehalfOf is { } whom ? [IndexToken.OnBehalfOf(whom)] : Array.Empty<string>(),
            .. quotation.Medium is { } medium ? [IndexToken.Medium(medium)] : Array.Empty<string>(),
            .. quotation.Kind switch
            {
                QuotationKind.Tweet => [IndexToken.HasTweet],
                QuotationKind.Fragment => [IndexToken.IsFragment],
                QuotationKind.Reported => [IndexToken.IsReported],
                _ => Array.Empty<string>(),
            },
        ];
        Tokens = string.Join(' ', Own.Concat(published));
    }

    private static IEnumerable<string> Nameless(Quotation quotation) =>
        new[] { quotation.SpeakerText, quotation.Handle }.OfType<string>().Select(IndexToken.SpeakerCalled);

    public ArticleQuotation Quoted { get; }

    public long? Speaker { get; }

    public long? ReplyTo { get; }

    /// <summary>For whom somebody speaks who is not named.</summary>
    public long? OnBehalfOf { get; }

    /// <summary>Who is spoken of or answered.</summary>
    public IReadOnlyList<long> About { get; }

    /// <summary>What the index has of it beside its words and where it was published.</summary>
    public IReadOnlyList<string> Own { get; }

    /// <summary>All that the index has of it beside its words.</summary>
    public string Tokens { get; }
}
