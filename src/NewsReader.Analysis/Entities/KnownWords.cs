using System.Collections.Frozen;

namespace NewsReader.Analysis.Entities;

/// <summary>A set of words that spans of text are looked up in without a copy.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private WordSet(FrozenSet<string> words) => _words = words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of a text, blanks between them; an underscore stands for a blank within one.</summary>
    public static WordSet Exact(string words) => new(Split(words).ToFrozenSet(StringComparer.Ordinal));

    /// <inheritdoc cref="Exact"/>
    public static WordSet AnyCase(string words) => new(Split(words).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);

    private static IEnumerable<string> Split(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('_', ' '));
}

/// <summary>Words of the news that tell what a name near them is.</summary>
internal static class KnownWords
{
    /// <summary>Stand before a name without being part of it: "Mr. Smith", "Sen. Jones".</summary>
    public static readonly WordSet Honorifics = WordSet.Exact(
        """
        Mr Mrs Ms Mx Miss Dr Prof Professor Rev Reverend Fr Father Sister Brother Rabbi Imam Pastor Bishop Archbishop
        Cardinal Pope Sir Dame Lord Lady Baroness Baron Judge Justice
        Sen Senator Sens Rep Reps Congressman Congresswoman Gov Governor Govs President Vice Prime Minister Premier
        Chancellor King Queen Prince Princess Duke Duchess Emperor Sheikh Sultan
        Gen General Maj Major Lt Lieutenant Col Colonel Capt Captain Cmdr Commander Adm Admiral Sgt Sergeant Cpl
        Corporal Pvt Private Officer Detective Det Inspector Sheriff Deputy Chief
        Secretary Ambassador Amb Mayor Councilman Councilwoman Councillor Alderman Attorney Chairman Chairwoman Chair
        Speaker Leader Coach Hon Superintendent Supt Commissioner Director
        """
    );

    public static readonly WordSet FemaleHonorifics = WordSet.Exact(
        "Mrs Ms Miss Sister Dame Lady Baroness Congresswoman Queen Princess Duchess Councilwoman Chairwoman Spokeswoman"
    );

    public static readonly WordSet MaleHonorifics = WordSet.Exact(
        "Mr Sir Father Fr Brother Lord Baron Congressman King Prince Duke Pope Councilman Chairman"
    );

    /// <summary>Nouns that say what somebody is; a role ends with one.</summary>
    public static readonly WordSet RoleNouns = WordSet.AnyCase(
        """
        accountant assistant deputy president vice-president chairman chairwoman chairperson chair chief head director
        co-director officer CEO CFO COO CTO CIO CMO CISO founder co-founder cofounder owner co-owner partner principal
        executive manager secretary minister premier chancellor senator congressman congresswoman representative
        governor mayor councilman councilwoman councillor commissioner ambassador envoy diplomat
        spokesman spokeswoman spokesperson adviser advisor strategist consultant aide counsel counselor lawyer attorney
        prosecutor solicitor barrister judge justice sheriff detective inspector superintendent
        general colonel major captain lieutenant sergeant admiral commander marshal professor lecturer scientist
        researcher engineer economist analyst historian author writer novelist journalist reporter
        correspondent columnist editor anchor host producer filmmaker actor actress singer musician comedian artist
        designer architect coach player captain quarterback striker doctor physician surgeon nurse
        psychologist psychiatrist teacher principal dean provost student pastor bishop archbishop cardinal rabbi imam
        priest pope king queen prince princess leader co-leader candidate nominee lawmaker legislator
        politician activist organizer organiser campaigner investor entrepreneur billionaire banker trader broker
        developer programmer pilot astronaut farmer resident neighbor neighbour witness expert specialist
        coordinator administrator treasurer trustee fellow member ally critic rival successor predecessor veteran
        contributor treasurer pollster surrogate operative delegate whip speaker hero star champion
        treasurer comptroller ombudsman undersecretary scholar philosopher critic lobbyist firefighter chef goalkeeper
        midfielder golfer cyclist swimmer sprinter jockey boxer drummer guitarist rapper dancer conductor composer vicar
        plumber electrician president-elect congressperson co-chair co-chairman vice-chairman vice-chair co-author
        co-host neuroscientist virologist epidemiologist biologist physicist chemist
        """
    );

    /// <summary>Stand before a role's noun and belong to it: "former", "deputy", "Chief Operating".</summary>
    public static readonly WordSet RoleModifiers = WordSet.AnyCase(
        """
        former ex acting interim incoming outgoing longtime current then late deputy vice assistant associate senior
        junior chief executive managing general prime foreign interior defence defense finance
        scientific scientist financial operating technology technical marketing information security medical legal
        political campaign press communications national state federal district county city police
        fire attorney lead principal head founding honorary emeritus adjunct visiting presidential gubernatorial
        congressional senatorial republican democratic gop conservative liberal labour labor socialist
        independent first second third white house majority minority speaker treasury health education trade research
        product data creative artistic editorial music film television news sports business tech
        investment private public human resources relations policy government world global regional local special
        chief-of-staff supreme court high circuit council committee union school opposition transport justice culture
        environment work pensions commerce labor home assistant under permanent secretary board team co party
        """
    );

    /// <summary>An organisation's last word, as a rule: "Lee Media Group", "Justice Department".</summary>
    public static readonly WordSet OrganisationHeads = WordSet.Exact(
        """
        Inc Inc. Corp Corp. Co Co. Ltd Ltd. LLC LLP PLC plc GmbH AG SA NV SE SpA Company Corporation Incorporated
        Limited Group Holdings Partners Capital Ventures Industries Enterprises Technologies Labs Laboratories
        Systems Solutions Networks Studios Pictures Entertainment Media Press Times Post Journal Tribune Herald Gazette
        Chronicle Observer Guardian Telegraph News Magazine Broadcasting Bank Bancorp Insurance Airlines
        Airways Motors Pharmaceuticals Foods Stores University College Institute Institution School Academy Hospital
        Clinic Center Centre Foundation Fund Trust Association Society Federation Union League Alliance
        Coalition Council Committee Commission Agency Administration Department Ministry Bureau Office Authority Board
        Court Senate House Congress Parliament Assembly Party Police Army Navy Force Guard Corps Command
        Energy Aquarium Zoo Records Publishing Consulting Securities Financial Railways Rail Railroad Logistics Shipping
        Aerospace Dynamics Electric Oil Petroleum Mining Coal Steel Metals Chemical Chemicals Robotics Semiconductor
        Semiconductors Software Biotech Healthcare Resorts Brands Interactive Wireless Communications Telecom
        Telecommunications Realty Properties Construction Engineering Architects Associates Advisors Advisers Management
        Investments Equity Apparel Cosmetics Cinemas Theatre Theater Orchestra Symphony Ballet Opera Diocese Archdiocese
        Brigade Battalion Rovers Wanderers Athletic
        Service Services Museum Library Church Club Team Caucus Organization Organisation Network Project Initiative
        Consortium Exchange Registry Secretariat Tribunal
        """
    );

    /// <summary>What an organisation is called when its name is not: "the company", "a retailer that …".</summary>
    public static readonly WordSet OrganisationNouns = WordSet.AnyCase(
        """
        company firm agency organization organisation group network university bank union newspaper paper magazine
        outlet committee commission department council court association party team club airline school institute
        foundation ministry airport hospital church charity nonprofit center centre museum startup start-up carrier
        automaker carmaker retailer manufacturer maker operator regulator broadcaster publisher brewer insurer lender
        utility chain conglomerate consultancy cooperative drugmaker chipmaker think_tank brand supplier subsidiary
        website watchdog
        """
    );

    /// <summary>Of those the ones that alone are a paper's name: "told the Chronicle".</summary>
    public static readonly WordSet PaperNames = WordSet.Exact(
        "Times Post Journal Tribune Herald Gazette Chronicle Observer Guardian Telegraph"
    );

    /// <summary>Last words that only companies' names have.</summary>
    public static readonly WordSet CompanyEndings = WordSet.Exact(
        "Inc Inc. Corp Corp. Ltd Ltd. LLC LLP PLC plc GmbH Holdings Technologies Pharmaceuticals Airlines "
            + "Airways Industries Enterprises Bancorp Laboratories Therapeutics Biosciences Motors"
    );

    /// <summary>Last words that only institutions' names have.</summary>
    public static readonly WordSet InstitutionEndings = WordSet.Exact(
        "University College Hospital Aquarium Zoo Museum Institute Institution Foundation Association "
            + "Federation Commission Committee Council Ministry Bureau Agency Authority Coalition Alliance "
            + "Society Academy Orchestra Consortium Department Center Centre School"
    );

    /// <summary>Capitals that name no organisation.</summary>
    public static readonly WordSet NotOrganisations = WordSet.Exact(
        """
        AI AGI ML LLM AR VR IT PC TV PR HR IQ CEO CFO COO CTO CIO CMO VP EVP SVP PM MP MEP MBA PhD Ph.D. MD M.D. JD ID
        DNA RNA HIV AIDS COVID COVID-19 ICU ER GDP GNP CPI IPO ETF GMT EST EDT PST PDT ET PT BST UTC
        AM PM a.m. p.m. AD BC USD EUR GBP US U.S. USA UK U.K. EU_ UAE DC D.C. LA NYC OK FAQ PDF URL API SUV EV GPS LGBT
        LGBTQ ISIS_ WMD POW MIA RV BBQ DIY FYI ASAP RIP VIP II III IV VI VII VIII IX XI
        Q A Q&A THE AND FOR WITH NOT THIS THAT NEW BREAKING UPDATE EXCLUSIVE WATCH READ MORE RELATED VIDEO PHOTOS God
        Bible Internet Web English French Spanish German Christmas Easter Republican Republicans Democrat
        Islam Christianity Judaism Catholicism Hinduism Buddhism Brexit Obamacare Medicare Medicaid Nafta NAFTA
        Democrats Democratic Muslim Muslims Christian Christians Jewish Jews American Americans British Russian Chinese
        """
    );

    /// <summary>Begin many organisations' names and alone mean none of them.</summary>
    public static readonly WordSet CommonFirst = WordSet.Exact(
        """
        National International American United First Second New Old North South East West Northern Southern Eastern
        Western Central General Federal State Royal Public Private Global World European African Asian Free Open Good
        Great Grand Big Little High Low Green Blue Black White Red Golden Silver Human Civil Social Economic Financial
        Environmental Democratic Republican Conservative Liberal Labour Labor Christian Islamic Catholic Jewish
        Metropolitan Municipal Regional Local County City Community Family Children Women Youth Young Senior Medical
        Health Mental Law Legal Justice Defense Defence Education Energy Transport Transportation Trade Commerce
        Interior Foreign Home Air Coast Border Customs Immigration Police Fire Military Army Navy Marine Supreme
        District High Superior Appeals Bank Center Centre University College School Institute Museum House Senate The
        Department Ministry Committee Commission Council Board Office Bureau Agency Association Society Federation Union
        League Alliance Coalition Party Church Daily Morning Evening Sunday Weekly Republic Second Real Super
        """
    );

    /// <summary>Last words of names that are no organisation's: laws, places, prizes, events.</summary>
    public static readonly WordSet OtherHeads = WordSet.Exact(
        """
        Act Amendment Plan Bill Charter Treaty Agreement Accord Accords Constitution Protocol Declaration Deal Doctrine
        War Wars Day Week Month Prize Award Awards Olympics Games Bowl Cup Marathon Festival Championship Tour Election
        Elections Primary Debate Summit Report Monument Memorial Mall Street Avenue Road Highway Boulevard Lane Square
        Plaza Park River Lake Bridge Airport Island Islands Mountain Mountains Valley County Building Tower Towers Hotel
        Stadium Arena Hurricane Storm Earthquake Revolution Movement Era Crisis Virus Disease Syndrome Universe Show
        Fusion Zero Rights District Sea Ocean Empire Cemetery Series Dream Democracy Freedom Information Forest Beach
        Desert Canyon Creek Peninsula Recession Depression Rule Machine Machines
        """
    );

    /// <summary>Begin a sentence with a capital and never a name.</summary>
    public static readonly WordSet NeverFirst = WordSet.Exact(
        """
        Though Although While When After Before Since Because If But And Or So Yet For In On At By To From With Without
        As An A The This That These Those His Her Its Their Our My Your He She It They We You I Not No Even Still Also
        Meanwhile However Then Now Here There Where What Who Why How Until Unless Like Unlike Both Among Against About
        Under Over Between During Despite Amid Asked Former Late Earlier Last Next Some Many Most More Only Just
        """
    );

    /// <summary>Pronouns and bare words that the model may take for a person.</summary>
    public static readonly WordSet NotPersons = WordSet.AnyCase(
        """
        i he she it we you they me him her us them his hers its our their my your who whom mr mrs ms dr sir madam mom
        dad mother father president senator governor congressman congresswoman secretary judge
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december today yesterday tomorrow
        republican republicans democrat democrats gop god allah jesus christ twitter facebook instagram youtube google
        congress senate house internet the a an and or but not no yes however meanwhile
        sec sen rep gov gen del prof staff writer jr sr ii iii islam nafta brexit obamacare medicare medicaid potus
        flotus scotus spokesman spokeswoman officials police ceo cto cfo coo prime minister chancellor king queen prince
        princess pope detective officer sheriff mayor chairman chief
        """
    );

    /// <summary>Time words that never are part of a name.</summary>
    public static readonly WordSet Days = WordSet.Exact(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun"
    );

    public static readonly WordSet Months = WordSet.Exact(
        "January February March April May June July August September October November December Jan. Feb. "
            + "Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec."
    );

    /// <summary>Before a single capitalised word they make it a place, not a person.</summary>
    public static readonly WordSet PlacePrepositions = WordSet.Exact("in near outside throughout across");
}
