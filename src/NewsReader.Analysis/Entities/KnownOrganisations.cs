using System.Collections.Frozen;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// Organisations that the news names without saying what they are. Names are facts; the list is our own.
/// </summary>
public static class KnownOrganisations
{
    /// <summary>How many words the longest has.</summary>
    internal const int MostWords = 5;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = """
        Twitter;Facebook;Instagram;YouTube;TikTok;Snapchat;LinkedIn;Reddit;WhatsApp;Telegram;Bluesky;Mastodon;
        Truth Social;Parler;Gab;Gettr;Tumblr;Pinterest;Discord;Twitch;Spotify;Netflix;Hulu;Disney;Google;Alphabet;
        Microsoft;Apple;Amazon;Meta;Tesla;SpaceX;Anthropic;DeepMind;Nvidia;Intel;AMD;IBM;Oracle;Samsung;Sony;Huawei;
        Uber;Lyft;Airbnb;Walmart;Target;Costco;McDonald's;Starbucks;Boeing;Airbus;Ford;General Motors;
        Toyota;Volkswagen;ExxonMobil;Exxon Mobil;Exxon;Mobil;Chevron;BP;Shell;Pfizer;Moderna;AstraZeneca;
        Johnson & Johnson;Goldman Sachs;JPMorgan;JPMorgan Chase;JP Morgan;Morgan Stanley;Citigroup;Wells Fargo;
        Bank of America;BlackRock;
        Berkshire Hathaway;AT&T;Verizon;Comcast;T-Mobile;FedEx;UPS;Reuters;Associated Press;The Associated Press;AP;AFP;
        Agence France-Presse;Bloomberg;Bloomberg News;New York Times;Washington Post;Wall Street Journal;
        Los Angeles Times;USA Today;USA TODAY;Chicago Tribune;Boston Globe;New York Post;Daily Mail;The Guardian;
        Financial Times;The Economist;Politico;POLITICO;Axios;Breitbart;Breitbart News;Huffington Post;HuffPost;
        BuzzFeed;
        BuzzFeed News;Vox;Vice;Daily Caller;Daily Beast;National Review;Newsweek;Time magazine;The Atlantic;New Yorker;
        Rolling Stone;Variety;Forbes;Fortune;CNN;Fox News;Fox Business;MSNBC;NBC;NBC News;CBS;CBS News;ABC News;
        CNBC;C-SPAN;PBS;NPR;BBC;BBC News;ITV;Sky News;Al Jazeera;Xinhua;TASS;ESPN;HBO;Univision;Telemundo;White House;
        Pentagon;Kremlin;Congress;Senate;U.S. Senate;Supreme Court;U.S. Supreme Court;House of Representatives;
        Parliament;House of Commons;House of Lords;European Union;European Commission;European Parliament;
        European Central Bank;United Nations;UN;U.N.;EU;NATO;WHO;World Health Organization;IMF;
        International Monetary Fund;
        World Bank;WTO;OPEC;UNESCO;UNICEF;Interpol;Red Cross;Amnesty International;Human Rights Watch;Greenpeace;ACLU;
        NAACP;NRA;National Rifle Association;Planned Parenthood;AARP;AFL-CIO;FBI;CIA;NSA;DHS;DOJ;FDA;EPA;FCC;FTC;
        SEC;IRS;FEMA;TSA;ICE;ATF;DEA;NASA;CDC;NIH;OSHA;USDA;FAA;NTSB;GAO;CBO;EEOC;NLRB;HUD;NHS;MI5;MI6;Scotland Yard;
        Metropolitan Police;Met Police;FIFA;UEFA;NFL;NBA;MLB;NHL;NCAA;IOC;Hamas;Hezbollah;Taliban;al-Qaeda;
        al Qaeda;Al Qaeda;Islamic State;ISIS;ISIL;Boko Haram;Fatah;PLO;IRA;KGB;FSB;IDF;IAEA;ECB;Bank of England;
        Federal Reserve;Fed;Treasury;Treasury Department;State Department;Justice Department;Department of Justice;
        Defense Department;Department of Defense;Department of Homeland Security;Homeland Security;Department of State;
        Education Department;Labor Department;Commerce Department;Energy Department;Interior Department;
        Transportation Department;Agriculture Department;Secret Service;Coast Guard;National Guard;Border Patrol;
        Republican Party;Democratic Party;Republican National Committee;Democratic National Committee;RNC;DNC;
        Labour Party;Conservative Party;Labour;Tories;Green Party;Libertarian Party;Tea Party;GOP;Harvard;
        Harvard University;Yale;Yale University;Princeton;Stanford;Stanford University;MIT;Oxford University;
        Cambridge University;
        Columbia University;UCLA;Georgetown University;Gallup;Pew Research Center;Quinnipiac University;
        Heritage Foundation;Brookings Institution;Cato Institute;Nielsen;Moody's;Standard & Poor's;Deloitte;KPMG;
        McKinsey;
        Ernst & Young;WikiLeaks;Black Lives Matter;Ku Klux Klan;Securities and Exchange Commission;
        Federal Trade Commission;Federal Communications Commission;Environmental Protection Agency;
        Food and Drug Administration;
        E.U.;UPI;United Press International;NYPD;LAPD;CVS;Walgreens;Sears;Macy's;Kroger;Home Depot;Lowe's;IKEA;Nike;
        Adidas;Coca-Cola;PepsiCo;Pepsi;Nestle;Unilever;Procter & Gamble;Merck;Chrysler;Fiat;Honda;Nissan;BMW;Audi;
        Porsche;Mercedes-Benz;Daimler;Renault;Peugeot;Volvo;Hyundai;Kia;Mazda;Subaru;Lockheed Martin;Raytheon;
        Northrop Grumman;General Electric;Siemens;Philips;Panasonic;Toshiba;Hitachi;Foxconn;Alibaba;Tencent;Baidu;
        ByteDance;Xiaomi;Yahoo;eBay;PayPal;Adobe;Salesforce;Cisco;Qualcomm;Dell;Hewlett-Packard;Lenovo;Nokia;Ericsson;
        Vodafone;Barclays;HSBC;Lloyds;Deutsche Bank;Credit Suisse;UBS;BNP Paribas;American Express;Visa;
        Mastercard;MasterCard;Fidelity;Vanguard;Charles Schwab;Robinhood;Coinbase;FTX;Delta;United Airlines;
        American Airlines;Delta Air Lines;Southwest Airlines;JetBlue;British Airways;Lufthansa;Air France;KLM;Ryanair;
        easyJet;Qantas;Emirates;Etihad;Aeroflot;Amtrak;Marriott;Hilton;Hyatt;McDonald’s;KFC;Burger King;Wendy's;Subway;
        Domino's;Chipotle;Monsanto;Bayer;Novartis;Roche;GlaxoSmithKline;Sanofi;Eli Lilly;Gilead;Amgen;
        Aetna;Cigna;Humana;UnitedHealth;Anthem;Kaiser Permanente;Mayo Clinic;Halliburton;Schlumberger;ConocoPhillips;
        TotalEnergies;Gazprom;Rosneft;Saudi Aramco;Aramco;PetroChina;Sinopec;Enron;Lehman Brothers;
        Bear Stearns;Fannie Mae;Freddie Mac;NASDAQ;Nasdaq;New York Stock Exchange;NYSE;Moscow Times;Kyiv Independent;
        Le Monde;Der Spiegel;El Pais;El País;Haaretz;Jerusalem Post;Times of Israel;South China Morning Post;
        Global Times;People's Daily;Kyodo;Yonhap;IRNA;Interfax;RIA Novosti;RT;Sputnik;Deutsche Welle;Voice of America;
        Radio Free Europe;Daily Telegraph;The Telegraph;The Times;The Sun;Daily Mirror;Daily Express;Evening Standard;
        The Independent;The Hill;The Intercept;The Verge;The Information;The Athletic;The Economist;The Daily Caller;
        The Daily Beast;The Blaze;Washington Examiner;Washington Times;Washington Free Beacon;Epoch Times;Newsmax;
        One America News;OANN;InfoWars;Mother Jones;ProPublica;The Nation;The New Republic;Slate;Salon;Gawker;Jezebel;
        Vanity Fair;Vogue;GQ;Esquire;People magazine;Us Weekly;TMZ;Entertainment Weekly;Hollywood Reporter;
        Deadline;Billboard;Sports Illustrated;Miami Herald;Dallas Morning News;Houston Chronicle;
        San Francisco Chronicle;Denver Post;Seattle Times;Philadelphia Inquirer;Detroit Free Press;Star Tribune;
        Arizona Republic;
        Democratic Unionist Party;Sinn Fein;Sinn Féin;Liberal Democrats;Lib Dems;UKIP;Ukip;Scottish National Party;SNP;
        Plaid Cymru;Bundestag;Knesset;Duma;Kuomintang;Likud;Fidesz;AfD;CDU;SPD;National Front;Syriza;Podemos;
        ISIS-K;Proud Boys;Oath Keepers;Antifa;PETA;Sierra Club;Habitat for Humanity;Salvation Army;Boy Scouts;
        Girl Scouts;YMCA;Oxfam;Doctors Without Borders;Save the Children;World Food Program;World Food Programme;
        Gates Foundation;Clinton Foundation;Center for American Progress;American Enterprise Institute;Urban Institute;
        RAND Corporation;Rand Corp.;Hoover Institution;Council on Foreign Relations;Southern Poverty Law Center;
        Anti-Defamation League;National Weather Service;National Park Service;Postal Service;U.S. Postal Service;
        Social Security Administration;Veterans Affairs;Department of Veterans Affairs;
        Consumer Financial Protection Bureau;
        National Security Council;National Security Agency;Central Intelligence Agency;Federal Bureau of Investigation;
        Customs and Border Protection;Capitol Police;Metropolitan Transportation Authority;MTA;Port Authority;
        Major League Baseball;National Football League;National Basketball Association;Premier League;Manchester United;
        Manchester City;Real Madrid;New York Yankees;Yankees;Red Sox;Lakers;Dodgers;Cowboys;Patriots;Steelers;
        Centers for Disease Control and Prevention;Internal Revenue Service;Drug Enforcement Administration;
        Immigration and Customs Enforcement;House;Army;Navy;Air Force;Marine Corps;VA;General Assembly;Security Council;
        U.N. Security Council;U.N. General Assembly;U.S. House;U.S. Army;U.S. Navy;U.S. Air Force;U.S. Marine Corps;
        U.S. Chamber of Commerce
        """.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(
        WithPoints
    ).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstWords = Names
        .Set.Select(name => name.Split(' ')[0])
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"SEC" is written "S.E.C." by some papers.</summary>
    private static IEnumerable<string> WithPoints(string name) =>
        name.Length is >= 2 and <= 5 && name.All(char.IsAsciiLetterUpper)
            ? [name, string.Concat(name.Select(letter => $"{letter}."))]
            : [name];

    /// <summary>Whether an organization is called so, in these letters and this case.</summary>
    public static bool Contains(ReadOnlySpan<char> name) => Names.Contains(name);

    /// <summary>Papers that have "The" in their name, wherever it stands.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WithArticle = FrozenSet
        .Create(
            StringComparer.Ordinal,
            "New York Times",
            "Washington Post",
            "Wall Street Journal",
            "Guardian",
            "Economist",
            "Atlantic",
            "Hill",
            "Times",
            "Post",
            "Intercept",
            "Independent",
            "Daily Beast",
            "Daily Caller",
            "New Yorker",
            "Huffington Post",
            "Boston Globe",
            "Verge",
            "Telegraph",
            "Sun",
            "Nation"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a "The" at the beginning of a sentence belongs to this name.</summary>
    internal static bool HasArticle(ReadOnlySpan<char> name) => WithArticle.Contains(name);

    /// <summary>Whether a known name can begin with this word: most words are passed over by this.</summary>
    internal static bool CanBegin(ReadOnlySpan<char> word) => FirstWords.Contains(word);
}
