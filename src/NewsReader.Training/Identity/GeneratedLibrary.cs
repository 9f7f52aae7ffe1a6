using NewsReader.Analysis;
using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Names;
using NewsReader.Library.Identity;
using NewsReader.Library.Identity.Names;
using static NewsReader.Text.Languages.Lexicon;

namespace NewsReader.Training.Identity;

/// <summary>
/// A library of people and organizations who never were: circles of those who are named together, each with its field
/// of work, places and words; some have the name of another. Each article is decided by the real evidence, and
/// then told rightly.
/// </summary>
/// <param name="random">The same gives the same library.</param>
internal sealed class GeneratedLibrary(Random random, string[] given, string[] surnames)
{
    private const int Circles = 30;
    private const int OfCircle = 9;
    private const int Articles = 500;
    private const int WordsOfCircle = 40;
    private const int CommonWords = 4000;
    private const int WordsOfArticle = 14;
    private const double Namesakes = 0.5;
    private const double Guests = 0.04;

    /// <summary>Folded, as articles keep them.</summary>
    private static readonly string[] Places =
    [
        .. KnownPlaces.Places.Select(place => string.Join(' ', NameText.Words(place))),
    ];

    private static readonly ILookup<FieldsOfWork, string> RolesOf = English.Roles.FieldsOfWork.ToLookup(
        role => Enum.Parse<FieldsOfWork>(role.Value, ignoreCase: true),
        role => role.Key
    );

    private static readonly FieldsOfWork[] Fields = [.. RolesOf.Select(field => field.Key).Order()];

    private static readonly string[] Heads = [.. English.Organisations.CompanyEndings];

    private static readonly string[] LocalHeads =
    [
        .. English.Organisations.LocalHeads.Select(head => char.ToUpperInvariant(head[0]) + head[1..]).Order(),
    ];

    private static readonly string[] MovingHeads = [.. English.Organisations.MovingHeads];

    private readonly MemoryNames _known = new();
    private readonly WorldKnowledge _world = new([]);
    private readonly Dictionary<Someone, KnownEntity> _pages = new(ReferenceEqualityComparer.Instance);

    /// <summary>Somebody, as he is.</summary>
    private sealed record Someone(
        EntityKind Kind,
        string Given,
        string Surname,
        string Middle,
        string[] Roles,
        int Born,
        Gender Gender,
        string Seat = ""
    );

    private sealed record Circle(FieldsOfWork Field, string[] Places, uint[] Words, List<Someone> Members);

    /// <summary>The decisions on its articles, in order.</summary>
    public List<Choice> Choices()
    {
        var circles = Enumerable.Range(0, Circles).Select(_ => NewCircle()).ToList();
        AddNamesakes(circles);
        var candidates = new Candidates(_known, _world);
        var choices = new List<Choice>();
        for (var article = 0; article < Articles; article++)
        {
            var circle = circles[Early(Circles)];
            var named = Enumerable
                .Range(0, 2 + random.Next(5))
                .Select(_ =>
                    random.NextDouble() < Guests ? OneOf(OneOf(circles).Members) : circle.Members[Early(OfCircle)]
                )
                .Distinct()
                .ToList();
            Decide(named, Context(circle), candidates, choices);
        }
        return choices;
    }

    private void Decide(List<Someone> named, ArticleContext context, Candidates candidates, List<Choice> choices)
    {
        var documents = named
            .Select(one => (One: one, Document: new DocumentEntity(Named(one), _world, Told(one))))
            .OrderBy(one => one.Document.IsSingle)
            .ToList();
        // Two of one name in one article are told by nobody.
        documents = [.. documents.DistinctBy(one => one.Document.Slug)];
        var scene = new Scene(context, "paper", documents.Count - 1);
        foreach (var (one, _) in documents)
        {
            if (_pages.TryGetValue(one, out var page) && random.NextDouble() < 0.9)
                scene.Company.Add(page.Id);
        }
        foreach (var (one, document) in documents)
        {
            var weighed = scene.Weigh(document, candidates);
            foreach (var evidence in weighed)
                evidence.WeighBeside(document, scene.Decided);
            var right = _pages.TryGetValue(one, out var page)
                ? weighed.FindIndex(evidence => evidence.Entity.Id == page.Id)
                : -1;
            // Whoever could not be found is no fault of the weights.
            if (weighed.Count > 0 && (page is null || right >= 0))
                choices.Add(new Choice(weighed.ConvertAll(evidence => evidence.Features.ToList()), right));
            if (page is null)
            {
                if (document.IsSingle)
                    continue;
                page = _pages[one] = candidates.Add(
                    new EntityKey(one.Kind, $"page-{_pages.Count}", document.Named.Name),
                    document.Slug,
                    document.Named.Organization
                );
            }
            page.Gender = page.Gender == Gender.Unknown ? document.Named.Gender : page.Gender;
            scene.Company.Add(page.Id);
            scene.Decided.Add((document, page));
        }
        foreach (var (document, entity) in scene.Decided)
        {
            _known.Count(entity.Id);
            candidates.Remember(entity, document, context, scene.Company, isSure: true);
        }
    }

    private Circle NewCircle()
    {
        var field = OneOf(Fields);
        string[] places = [OneOf(Places), OneOf(Places)];
        var members = Enumerable
            .Range(0, OfCircle)
            .Select(i => i % 3 == 2 ? Organization(places[0]) : Person(field))
            .ToList();
        return new Circle(
            field,
            places,
            [.. Enumerable.Range(0, WordsOfCircle).Select(_ => (uint)random.Next(20_000))],
            members
        );
    }

    private Someone Person(FieldsOfWork field) =>
        new(
            EntityKind.Person,
            given[Early(given.Length)],
            surnames[Early(surnames.Length)],
            ((char)('A' + random.Next(26))).ToString(),
            [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => OneOf([.. RolesOf[field]]))],
            1935 + random.Next(60),
            random.Next(2) == 0 ? Gender.Female : Gender.Male
        );

    private Someone Organization(string place)
    {
        var (surname, chance) = (surnames[Early(surnames.Length)], random.NextDouble());
        var (first, last) =
            chance < 0.3 ? (OneOf(MovingHeads), surname)
            : chance < 0.55 ? ("", $"{surname} {OneOf(LocalHeads)}")
            : ("", $"{surname} {OneOf(Heads)}");
        return new(EntityKind.Company, first, last, "", [], 0, Gender.Unknown, place);
    }

    /// <summary>Some have the names of others, of other circles mostly.</summary>
    private void AddNamesakes(List<Circle> circles)
    {
        var all = circles.SelectMany(circle => circle.Members).ToList();
        foreach (var members in circles.Select(circle => circle.Members))
        {
            for (var i = 0; i < members.Count; i++)
            {
                if (random.NextDouble() < Namesakes && OneOf(all) is var other && other.Kind == members[i].Kind)
                    members[i] = members[i] with { Given = other.Given, Surname = other.Surname };
            }
        }
    }

    private NamedEntity Named(Someone one)
    {
        var name = one.Kind == EntityKind.Person ? PersonForm(one) : OrganizationForm(one);
        IReadOnlyList<string> roles = one.Roles.Length > 0 && random.NextDouble() < 0.6 ? [OneOf(one.Roles)] : [];
        return new NamedEntity(
            one.Kind,
            name,
            roles,
            "",
            [],
            one.Kind == EntityKind.Company ? OrganizationKind.Company : null
        )
        {
            Gender = random.NextDouble() < 0.6 ? one.Gender : Gender.Unknown,
        };
    }

    private string PersonForm(Someone one) =>
        random.NextDouble() switch
        {
            < 0.72 => $"{one.Given} {one.Surname}",
            < 0.8 => $"{one.Given} {one.Middle}. {one.Surname}",
            < 0.82 => $"{one.Given[0]}. {one.Surname}",
            < 0.84 when GivenNameForms.LongFormsOf(one.Given.ToLowerInvariant()) is [var other, ..] =>
                $"{char.ToUpperInvariant(other[0])}{other[1..]} {one.Surname}",
            < 0.85 => $"{one.Surname} {one.Given}",
            < 0.86 => one.Given,
            _ => one.Surname,
        };

    private string OrganizationForm(Someone one) =>
        one.Given.Length == 0
            ? random.NextDouble() < 0.9
                ? one.Surname
                : one.Surname.ToUpperInvariant()
            : random.NextDouble() < 0.6
                ? $"{one.Given} of {one.Surname}"
                : $"{one.Surname} {one.Given}";

    private Particulars Told(Someone one) =>
        one.Kind == EntityKind.Person && random.NextDouble() < 0.12
            ? new Particulars(one.Born + random.Next(2), "", IsNamesake: false)
        : one.Seat.Length > 0 && random.NextDouble() < 0.3 ? default(Particulars) with { Seat = one.Seat }
        : default;

    private ArticleContext Context(Circle circle)
    {
        var chance = random.NextDouble();
        return ArticleContext.Told(
            chance < 0.78 ? circle.Field
                : chance < 0.88 ? circle.Field | OneOf(Fields)
                : chance < 0.92 ? OneOf(Fields)
                : FieldsOfWork.None,
            [
                .. circle.Places.Where(_ => random.NextDouble() < 0.85),
                .. Enumerable.Range(0, random.Next(3)).Select(_ => Places[Early(Places.Length)]),
            ],
            [
                .. Enumerable
                    .Range(0, WordsOfArticle)
                    .Select(i => i % 3 < 2 ? circle.Words[Early(WordsOfCircle)] : (uint)(20_000 + Early(CommonWords)))
                    .Distinct(),
            ]
        );
    }

    private T OneOf<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    /// <summary>One of the first more often than one of the last.</summary>
    private int Early(int count) => (int)(count * Math.Pow(random.NextDouble(), 2));
}
