namespace NewsReader.Analysis.Names;

/// <summary>
/// Countries, states, large cities and regions, and the words for those who live there. Names are facts; the lists are
/// our own.
/// </summary>
internal static class KnownPlaces
{
    public static readonly string[] Places = Split(
        """
        Afghanistan;Albania;Algeria;Andorra;Angola;Argentina;Armenia;Australia;Austria;Azerbaijan;Bahamas;Bahrain;
        Bangladesh;Barbados;Belarus;Belgium;Belize;Benin;Bhutan;Bolivia;Bosnia;Botswana;Brazil;Britain;Brunei;
        Bulgaria;Burkina Faso;Burma;Burundi;Cambodia;Cameroon;Canada;Chad;Chile;China;Colombia;Congo;Costa Rica;Croatia;
        Cuba;Cyprus;Czech Republic;Denmark;Djibouti;Dominican Republic;Ecuador;Egypt;El Salvador;England;
        Eritrea;Estonia;Ethiopia;Fiji;Finland;France;Gabon;Gambia;Georgia;Germany;Ghana;Great Britain;Greece;Greenland;
        Guatemala;Guinea;Guyana;Haiti;Holland;Honduras;Hong Kong;Hungary;Iceland;India;Indonesia;Iran;Iraq;
        Ireland;Israel;Italy;Ivory Coast;Jamaica;Japan;Jordan;Kazakhstan;Kenya;Kosovo;Kuwait;Kyrgyzstan;Laos;Latvia;
        Lebanon;Lesotho;Liberia;Libya;Liechtenstein;Lithuania;Luxembourg;Macedonia;Madagascar;Malawi;Malaysia;
        Maldives;Mali;Malta;Mauritania;Mauritius;Mexico;Moldova;Monaco;Mongolia;Montenegro;Morocco;Mozambique;Myanmar;
        Namibia;Nepal;Netherlands;New Zealand;Nicaragua;Niger;Nigeria;North Korea;Northern Ireland;Norway;Oman;
        Pakistan;Palestine;Panama;Papua New Guinea;Paraguay;Peru;Philippines;Poland;Portugal;Puerto Rico;Qatar;Romania;
        Russia;Rwanda;Saudi Arabia;Scotland;Senegal;Serbia;Sierra Leone;Singapore;Slovakia;Slovenia;Somalia;
        South Africa;South Korea;South Sudan;Soviet Union;Spain;Sri Lanka;Sudan;Swaziland;Sweden;Switzerland;Syria;
        Taiwan;Tajikistan;Tanzania;Thailand;Tibet;Togo;Trinidad;Tunisia;Turkey;Turkmenistan;Uganda;Ukraine;
        United Arab Emirates;United Kingdom;United States;United States of America;America;Uruguay;Uzbekistan;
        Vatican City;Venezuela;Vietnam;Wales;Yemen;Zambia;Zimbabwe;U.S.;U.S.A.;USA;UK;U.K.;UAE;U.A.E.;
        Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Hawaii;Idaho;Illinois;Indiana;
        Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;
        Montana;Nebraska;Nevada;New Hampshire;New Jersey;New Mexico;New York;North Carolina;North Dakota;Ohio;Oklahoma;
        Oregon;Pennsylvania;Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia;
        Washington;West Virginia;Wisconsin;Wyoming;Washington, D.C.;D.C.;District of Columbia;N.Y.;N.J.;N.C.;S.C.;N.H.;
        N.M.;Calif.;Fla.;Mass.;Pa.;Va.;Md.;Conn.;Ariz.;Colo.;Ga.;Ill.;Ind.;Mich.;Minn.;Wis.;Tenn.;Tex.;Ky.;La.;
        Alberta;British Columbia;Manitoba;New Brunswick;Newfoundland;Nova Scotia;Ontario;Quebec;Saskatchewan;Yukon;
        New South Wales;Queensland;Tasmania;Western Australia;South Australia;Bavaria;Saxony;Catalonia;Andalusia;
        Crimea;Donbas;Donetsk;Luhansk;Chechnya;Dagestan;Kashmir;Punjab;Gujarat;Kerala;Maharashtra;Xinjiang;
        Inner Mongolia;Sichuan;Guangdong;Darfur;Kurdistan;West Bank;Gaza;Gaza Strip;Golan Heights;Cornwall;Devon;Kent;
        Essex;Sussex;Surrey;Yorkshire;Lancashire;Norfolk;Suffolk;Cumbria;Europe;Asia;Africa;North America;South America;
        Latin America;Central America;Middle East;Far East;Southeast Asia;Eastern Europe;Western Europe;
        Scandinavia;Caribbean;Balkans;Siberia;Arctic;Antarctica;Atlantic;Pacific;Pacific Ocean;Atlantic Ocean;
        Mediterranean;Persian Gulf;Gulf of Mexico;Black Sea;Red Sea;South China Sea;Great Lakes;Midwest;New England;
        Silicon Valley;Wall Street;Capitol Hill;Manhattan;Brooklyn;Queens;Bronx;Staten Island;Harlem;Hollywood;
        Beverly Hills;Long Island;Long Beach;Palm Beach;Virginia Beach;Bay Area;Northern Virginia;Southern California;
        New York City;Los Angeles;Chicago;Houston;Phoenix;Philadelphia;San Antonio;San Diego;Dallas;San Jose;Austin;
        Jacksonville;Fort Worth;Columbus;Charlotte;San Francisco;Indianapolis;Seattle;Denver;Boston;El Paso;
        Nashville;Detroit;Oklahoma City;Portland;Las Vegas;Memphis;Louisville;Baltimore;Milwaukee;Albuquerque;Tucson;
        Fresno;Sacramento;Kansas City;Mesa;Atlanta;Omaha;Colorado Springs;Raleigh;Miami;Oakland;Minneapolis;
        Tulsa;Tampa;Arlington;New Orleans;Wichita;Cleveland;Bakersfield;Anaheim;Honolulu;Santa Ana;Riverside;
        Corpus Christi;Lexington;Stockton;St. Louis;St. Paul;Saint Paul;Pittsburgh;Cincinnati;Anchorage;Orlando;Newark;
        Toledo;Buffalo;Albany;Hartford;Providence;Richmond;Norfolk;Des Moines;Salt Lake City;Boise;Spokane;Tacoma;
        Baton Rouge;Birmingham;Montgomery;Mobile;Little Rock;Knoxville;Chattanooga;Savannah;Charleston;Columbia;
        Greensboro;Durham;Ferguson;Flint;Dayton;Akron;Youngstown;Scranton;Allentown;Harrisburg;Trenton;Jersey City;
        Camden;Wilmington;Dover;Annapolis;Concord;Manchester;Burlington;Bangor;Worcester;Springfield;Cambridge;
        London;Paris;Berlin;Rome;Madrid;Vienna;Brussels;Amsterdam;The Hague;Rotterdam;Copenhagen;Stockholm;Oslo;
        Helsinki;Dublin;Belfast;Edinburgh;Glasgow;Cardiff;Liverpool;Leeds;Sheffield;Bristol;Oxford;Nottingham;
        Leicester;Newcastle;Southampton;Portsmouth;Brighton;Lisbon;Porto;Barcelona;Valencia;Seville;Milan;Naples;Turin;
        Florence;Venice;Bologna;Genoa;Palermo;Athens;Istanbul;Ankara;Izmir;Warsaw;Krakow;Gdansk;Prague;Brno;
        Budapest;Bucharest;Sofia;Belgrade;Zagreb;Sarajevo;Ljubljana;Bratislava;Vilnius;Riga;Tallinn;Minsk;Kiev;Kyiv;
        Kharkiv;Odessa;Odesa;Lviv;Mariupol;Moscow;St. Petersburg;Saint Petersburg;Tbilisi;Yerevan;Baku;Munich;
        Hamburg;Frankfurt;Cologne;Dusseldorf;Stuttgart;Dresden;Leipzig;Bonn;Zurich;Geneva;Basel;Bern;Lyon;Marseille;
        Nice;Toulouse;Bordeaux;Strasbourg;Lille;Calais;Antwerp;Ghent;Gothenburg;Bergen;Reykjavik;Luxembourg City;
        Jerusalem;Tel Aviv;Haifa;Ramallah;Hebron;Bethlehem;Nablus;Rafah;Khan Younis;Beirut;Damascus;Aleppo;Homs;Idlib;
        Raqqa;Baghdad;Mosul;Basra;Fallujah;Kirkuk;Erbil;Irbil;Tehran;Isfahan;Riyadh;Jeddah;Mecca;Medina;
        Doha;Dubai;Abu Dhabi;Manama;Kuwait City;Muscat;Sanaa;Aden;Amman;Cairo;Alexandria;Tripoli;Benghazi;Tunis;Algiers;
        Rabat;Casablanca;Khartoum;Addis Ababa;Nairobi;Mombasa;Kampala;Kigali;Mogadishu;Lagos;Abuja;Accra;
        Dakar;Bamako;Abidjan;Kinshasa;Luanda;Harare;Lusaka;Johannesburg;Cape Town;Pretoria;Durban;Maputo;Kabul;Kandahar;
        Herat;Islamabad;Karachi;Lahore;Peshawar;Rawalpindi;New Delhi;Delhi;Mumbai;Bombay;Kolkata;Calcutta;
        Chennai;Bangalore;Bengaluru;Hyderabad;Ahmedabad;Dhaka;Kathmandu;Colombo;Rangoon;Yangon;Bangkok;Hanoi;
        Ho Chi Minh City;Saigon;Phnom Penh;Vientiane;Kuala Lumpur;Jakarta;Bali;Manila;Beijing;Shanghai;Guangzhou;
        Shenzhen;Wuhan;Chongqing;Tianjin;Nanjing;Hangzhou;Lhasa;Taipei;Seoul;Busan;Pyongyang;Tokyo;Osaka;Kyoto;
        Hiroshima;Nagasaki;Fukushima;Okinawa;Ulan Bator;Sydney;Melbourne;Brisbane;Perth;Adelaide;Canberra;Hobart;
        Auckland;Wellington;Christchurch;Toronto;Montreal;Vancouver;Ottawa;Calgary;Edmonton;Winnipeg;Quebec City;
        Mexico City;Tijuana;Guadalajara;Monterrey;Ciudad Juarez;Havana;Guantanamo Bay;Port-au-Prince;Kingston;
        San Juan;Santo Domingo;Guatemala City;San Salvador;Tegucigalpa;Managua;Panama City;Bogota;Medellin;Caracas;
        Quito;Lima;La Paz;Santiago;Buenos Aires;Montevideo;Asuncion;Brasilia;Sao Paulo;São Paulo;Rio de Janeiro;Rio;
        Middle West;South;North;West;East;Northeast;Southwest;Northwest;Southeast
        """
    );

    public static readonly string[] Peoples = Split(
        """
        Afghan;Afghans;African;Africans;Albanian;Albanians;Algerian;American;Americans;Arab;Arabs;Arabic;Argentine;
        Argentinian;Armenian;Armenians;Asian;Asians;Australian;Australians;Austrian;Austrians;Azerbaijani;Bahraini;
        Bangladeshi;Belarusian;Belgian;Belgians;Bolivian;Bosnian;Bosnians;Brazilian;Brazilians;British;Briton;Britons;
        Bulgarian;Burmese;Cambodian;Canadian;Canadians;Catalan;Chechen;Chilean;Chinese;Colombian;Colombians;
        Congolese;Croatian;Croat;Cuban;Cubans;Cypriot;Czech;Danish;Dane;Danes;Dutch;Ecuadorean;Egyptian;Egyptians;
        English;Eritrean;Estonian;Ethiopian;European;Europeans;Filipino;Filipinos;Finnish;Finn;French;Georgian;German;
        Germans;Ghanaian;Greek;Greeks;Guatemalan;Haitian;Haitians;Hispanic;Hispanics;Honduran;Hungarian;Hungarians;
        Icelandic;Indian;Indians;Indonesian;Iranian;Iranians;Iraqi;Iraqis;Irish;Israeli;Israelis;Italian;Italians;
        Jamaican;Japanese;Jordanian;Kazakh;Kenyan;Korean;Koreans;Kosovar;Kurd;Kurds;Kurdish;Kuwaiti;Latino;Latinos;
        Latina;Latvian;Lebanese;Liberian;Libyan;Libyans;Lithuanian;Macedonian;Malaysian;Malian;Mexican;Mexicans;
        Moldovan;Mongolian;Moroccan;Nepalese;Nigerian;Nigerians;Norwegian;Norwegians;Omani;Pakistani;Pakistanis;
        Palestinian;Palestinians;Panamanian;Persian;Peruvian;Polish;Pole;Poles;Portuguese;Qatari;Romanian;Romanians;
        Russian;Russians;Rwandan;Saudi;Saudis;Scandinavian;Scot;Scots;Scottish;Senegalese;Serb;Serbs;Serbian;
        Singaporean;Slovak;Slovenian;Somali;Somalis;Soviet;Spaniard;Spanish;Sudanese;Swede;Swedes;Swedish;Swiss;Syrian;
        Syrians;Taiwanese;Tanzanian;Thai;Tibetan;Tunisian;Turk;Turks;Turkish;Ugandan;Ukrainian;Ukrainians;Uzbek;
        Venezuelan;Venezuelans;Vietnamese;Welsh;Yemeni;Zimbabwean;Californian;Californians;Texan;Texans;New Yorker;
        New Yorkers;Londoner;Londoners;Parisian;Parisians;Berliner;Hawaiian;Hoosier;African-American;African-Americans;
        African American;African Americans;Asian-American;Mexican-American;Native American;Native Americans;
        Muslim;Muslims;Islamic;Islamist;Islamists;Christian;Christians;Catholic;Catholics;Protestant;Protestants;Jew;
        Jews;Jewish;Hindu;Hindus;Buddhist;Buddhists;Sikh;Sikhs;Shiite;Shiites;Shia;Sunni;Sunnis;Mormon;Mormons;
        Evangelical;Evangelicals;Orthodox;Republican;Republicans;Democrat;Democrats;Democratic;Libertarian;Libertarians;
        Tory;Tories;Conservative;Conservatives;Liberal;Liberals;Communist;Communists;Socialist;Socialists;
        Marxist;Nazi;Nazis;Zionist;Anglican;Baptist;Baptists;Methodist;Lutheran;Presbyterian;Sandinista;Kremlin-backed;
        Western;Westerners;Eastern;Northern;Southern
        """
    );

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AllPlaces = new HashSet<string>(
        Places,
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AllPeoples = new HashSet<string>(
        Peoples,
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether this is, whole, the name of a place.</summary>
    public static bool Contains(ReadOnlySpan<char> name) => AllPlaces.Contains(name);

    /// <summary>Whether this is, whole, a word for people of a place, a faith or a party.</summary>
    public static bool IsPeople(ReadOnlySpan<char> name) => AllPeoples.Contains(name);

    private static string[] Split(string names) =>
        names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
