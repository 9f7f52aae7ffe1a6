namespace NewsReader.Library.Stories;

/// <summary>
/// Keeps the stories while articles come: each article that comes has the stories around it clustered anew, so that the
/// order in which they come decides little, and a join that was wrong is undone once more is known. The cost of that is
/// bounded, whatever the library has.
/// </summary>
internal sealed class StoryClusters(IStoryStore stored, TermIndex index, TermFrequencies frequencies)
{
    /// <summary>By so many terms other articles are looked for, those that weigh most.</summary>
    public const int TermsAsked = 20;

    /// <summary>So many articles that share most with one are compared with it.</summary>
    private const int Compared = 24;

    /// <summary>Whoever shares less of the weight of an article's terms is not compared with it.</summary>
    private const double LeastShared = 0.02;

    /// <summary>What is so far from alike may still belong to a story of the like.</summary>
    private const double Near = -1.5;

    /// <summary>No more articles are clustered anew at once.</summary>
    private const int MostClustered = 64;

    /// <summary>Of a story with more articles none leaves it; the first and the newest stand for it.</summary>
    private const int MostOfStory = 24;

    private readonly Dictionary<long, WeighedSketch> _weighed = [];

    private bool? _hasCorrections;

    /// <summary>The terms by which an article's event is found.</summary>
    public IEnumerable<ulong> TermsOf(EventSketch sketch) =>
        Asked(EventEvidence.Weigh(0, sketch, frequencies)).Select(term => term.Key << (64 - EventTerm.HashBits));

    /// <summary>Clusters an article and the stories around it.</summary>
    /// <param name="known">The story that it is in; null where it is in none yet.</param>
    /// <returns>Its story, and the other articles whose story is another now, or has one more.</returns>
    public (long Story, IReadOnlyCollection<long> Changed) Cluster(
        long article,
        EventSketch sketch,
        DateOnly day,
        long? known
    )
    {
        _weighed.Clear();
        var self = EventEvidence.Weigh(article, sketch, frequencies);
        _weighed[article] = self;
        var groups = GroupsAround(self, day, known);
        if (groups.Count == 0)
            return (known is { } story && IsItsOwn(article, story) ? story : article, []);
        var articles = groups.SelectMany(group => group.Articles).Append(article).Distinct().Order().ToList();
        var stories = groups
            .SelectMany(group => group.Articles.Select(member => (member, group.Story)))
            .DistinctBy(pair => pair.member)
            .ToDictionary(pair => pair.member, pair => pair.Story);
        var clusters = Clustered(articles, groups);
        var changed = new HashSet<long>();
        var own = article;
        foreach (var (cluster, story) in Named(clusters, stories, groups))
        {
            if (cluster.Contains(article))
            {
                own = story;
                changed.UnionWith(cluster);
            }
            foreach (var member in cluster.Where(member => member != article && stories[member] != story))
            {
                stored.Move(member, story);
                changed.Add(member);
            }
        }
        changed.Remove(article);
        return (own, changed);
    }

    /// <summary>Whether an article is the first of its story, whose number stays though it is alone.</summary>
    private bool IsItsOwn(long article, long story) =>
        story == article || stored.Members(story, 2).All(member => member == article);

    private static IEnumerable<EventTerm> Asked(WeighedSketch self) =>
        self
            .Sketch.Terms.Zip(self.Weights)
            .Where(term => term.Second > 0)
            .OrderByDescending(term => term.Second)
            .ThenBy(term => term.First.Key)
            .Take(TermsAsked)
            .Select(term => term.First);

    /// <summary>The stories that an article may belong to, the likeliest first; and the one that it is in.</summary>
    private List<Group> GroupsAround(WeighedSketch self, DateOnly day, long? known)
    {
        var groups = new List<Group>();
        var room = MostClustered;
        void Add(long story)
        {
            if (groups.Exists(group => group.Story == story))
                return;
            var members = stored.Members(story, MostOfStory);
            if (members.Count > room || members.All(member => member == self.Article))
                return;
            room -= members.Count;
            var isWhole = members.Count >= MostOfStory;
            if (isWhole && story == known && !members.Contains(self.Article))
                members.Add(self.Article);
            groups.Add(new Group(story, members, isWhole));
        }
        if (known is { } own)
            Add(own);
        foreach (var partner in PartnersOf(self.Article))
        {
            if (stored.OwnStoryOf(partner) is { } story)
                Add(story);
        }
        if (self.Sketch.IsSeries)
            return groups;
        foreach (var near in NearestTo(self, day))
        {
            if (stored.OwnStoryOf(near) is { } story)
                Add(story);
        }
        return groups;
    }

    private IEnumerable<long> NearestTo(WeighedSketch self, DateOnly day)
    {
        var asked = Asked(self).ToList();
        var having = index.Having([.. asked.Select(term => term.Key << (64 - EventTerm.HashBits))], day);
        var weights = self.Sketch.Terms.Zip(self.Weights).ToDictionary(term => term.First.Key, term => term.Second);
        var shared = new Dictionary<long, double>();
        for (var term = 0; term < asked.Count; term++)
        {
            if (having[term].Count >= TermIndex.MostOfTerm)
                continue;
            var weight = Math.Pow(weights[asked[term].Key] / self.Norm, 2);
            foreach (var article in having[term].Where(article => article != self.Article).Distinct())
                shared[article] = shared.GetValueOrDefault(article) + weight;
        }
        var most = frequencies.MostRarity;
        return shared
            .Where(one => one.Value >= LeastShared)
            .OrderByDescending(one => one.Value)
            .ThenBy(one => one.Key)
            .Take(Compared)
            .Select(one => (Article: one.Key, Score: Score(self.Article, one.Key, most)))
            .Where(one => one.Score > Near)
            .OrderByDescending(one => one.Score)
            .ThenBy(one => one.Article)
            .Select(one => one.Article);
    }

    private double Score(long one, long other, double most) =>
        Weighed(one) is { } a && Weighed(other) is { } b
            ? Math.Clamp(EventEvidence.Score(a, b, most), -EventEvidence.Surest, 2 * EventEvidence.Surest)
            : -EventEvidence.Surest;

    private WeighedSketch? Weighed(long article)
    {
        if (_weighed.TryGetValue(article, out var known))
            return known;
        return stored.Sketch(article) is { } sketch
            ? _weighed[article] = EventEvidence.Weigh(article, EventSketch.Read(sketch), frequencies)
            : null;
    }

    private List<List<long>> Clustered(List<long> articles, List<Group> groups)
    {
        var most = frequencies.MostRarity;
        var linkage = new AverageLinkage(
            articles.Count,
            EventEvidence.Beginning,
            (one, other) => Score(articles[one], articles[other], most)
        );
        int At(long article) => articles.BinarySearch(article);
        foreach (var (one, other, isTogether) in articles.SelectMany(CorrectionsOf).Distinct())
        {
            if (At(one) is var a && At(other) is var b && a >= 0 && b >= 0 && !isTogether)
                linkage.Separate(a, b);
        }
        var whole = groups.Where(group => group.IsWhole).ToList();
        foreach (var group in whole)
        {
            foreach (var member in group.Articles)
                linkage.Join(At(group.Articles[0]), At(member));
            foreach (var before in whole.TakeWhile(before => before != group))
                linkage.Separate(At(before.Articles[0]), At(group.Articles[0]));
        }
        foreach (var (one, other, isTogether) in articles.SelectMany(CorrectionsOf).Distinct())
        {
            if (At(one) is var a && At(other) is var b && a >= 0 && b >= 0 && isTogether)
                linkage.Join(a, b);
        }
        return [.. linkage.Clusters().Select(cluster => cluster.Select(at => articles[at]).ToList())];
    }

    /// <summary>
    /// The clusters with the story of each: a story goes on in the cluster that has its first article, else in the one
    /// that has most of it.
    /// </summary>
    private static IEnumerable<(List<long> Articles, long Story)> Named(
        List<List<long>> clusters,
        Dictionary<long, long> stories,
        List<Group> groups
    )
    {
        var whole = groups.Where(group => group.IsWhole).Select(group => group.Story).ToHashSet();
        var heirs = groups.ToDictionary(
            group => group.Story,
            group =>
                clusters
                    .OrderByDescending(cluster => cluster.Contains(group.Story))
                    .ThenByDescending(cluster =>
                        cluster.Count(article => stories.TryGetValue(article, out var story) && story == group.Story)
                    )
                    .ThenBy(cluster => cluster.Min())
                    .First()
        );
        foreach (var cluster in clusters)
        {
            var inherited = heirs.Where(heir => heir.Value == cluster).Select(heir => heir.Key).ToList();
            yield return (
                cluster,
                inherited.Find(whole.Contains) is var large && large != 0 ? large
                : inherited.Count > 0 ? inherited.Min()
                : cluster.Min()
            );
        }
    }

    private IEnumerable<long> PartnersOf(long article) =>
        CorrectionsOf(article)
            .Where(said => said.IsTogether)
            .Select(said => said.Article == article ? said.Other : said.Article);

    private IReadOnlyList<SaidOfStory> CorrectionsOf(long article)
    {
        if (_hasCorrections is not true && !(_hasCorrections = stored.HasStoryCorrections()).Value)
            return [];
        return stored.StoryCorrectionsOf(article);
    }

    /// <summary>A story as it is before.</summary>
    /// <param name="Articles">All of it, or its first and newest.</param>
    /// <param name="IsWhole">Whether it has so many articles that it stays as it is.</param>
    private sealed record Group(long Story, List<long> Articles, bool IsWhole);
}
