import { isFirm } from "./after-a-name.ts";
import { isPlaceElsewhere } from "./other-scripts.ts";
import { placeRank } from "./signature-words.ts";

const HEAD =
  /^(?:\p{L}*universit\p{L}*|universidade?|uniwersytet|univerzita|\p{L}*egyetem|üniversite(?:si)?|universiteit|uni|eth|epfl|college|\p{L}*hochschule|akademi\p{L}*|academ(?:ia|y|ie)|\p{L}*institut(?:e|es|et|ion|o|i|u|en)?|\p{L}*istituto|instytut|ústav|enstitüsü|hospital|hôpital|ospedale|krankenhaus|\p{L}*klinik(?:um|en)?|clinic|clinique|clínica|hastanesi|museum|musée|museo|museu|müzesi|council|society|gesellschaft|\p{L}+gemeinschaft|foundation|fundación|fundação|fondation|fondazione|\p{L}*stiftung|vakfı|trust|ministry|ministère|ministerio|\p{L}*ministerium|bakanlığı|agency|agentur|agencia|agence|\p{L}*amt|organi[sz]ation|cent(?:re|er|rum|ro)|\p{L}*zentrum|merkezi|press|verlag|journal|fraunhofer|helmholtz|leibniz|max-planck\S*|office|school|\p{L}*schule|école|escuela|escola|scuola|lycée|gymnasium|okulu|laborator(?:y|ies|ium|io|ie)|laboratoires?|labs|lab|department|dept|departamento|dipartimento|département|abteilung|fakult\p{L}*|faculty|faculté|facult?ad|facoltà|wydział|division|bölümü|lehrstuhl|arbeitsgruppe|library|bibliothek|bibliothèque|bank|therapeutics|biosciences?|pharma(?:ceuticals?|zeutica)?|biotech\p{L}*|biologics|genomics|technologies|systems|software|solutions|robotics|industries|ventures|capital|insurance|consulting|consultancy|consultants|media|bureau|studio|studios|union|federation|association|verband|verein|vereniging|committee|commission|parliament|bundestag|senate|embassy|network|services|logistics|energy|motors|airlines|airways|airport|observatory|zoo|theatre|theater|charity|ngo|church|hospice|pharmacy|apotheke|practice|praxis|kanzlei|şirketi|company|holdings?|group|gruppe|partners|associates)$/iu;
/** Letters alone are the name of a place where they are not what somebody does. */
const LETTERS = /^[A-Z][A-Z&]{1,11}$/u;
const TOWN =
  /^(?:amsterdam|ankara|antwerp|athens|atlanta|austin|baltimore|bangalore|bengaluru|barcelona|basel|beijing|belgrade|berlin|bern|birmingham|bologna|bonn|boston|bratislava|bristol|brno|brussels|bucharest|budapest|buenos aires|cairo|cambridge|cape town|chicago|cologne|copenhagen|darmstadt|delhi|dortmund|dresden|dublin|düsseldorf|edinburgh|eindhoven|florence|frankfurt|freiburg|geneva|genoa|ghent|glasgow|gothenburg|göttingen|graz|grenoble|groningen|haifa|hamburg|hannover|heidelberg|helsinki|hong kong|houston|innsbruck|istanbul|izmir|jena|karlsruhe|kiel|kolkata|köln|krakow|kyoto|lagos|lausanne|leeds|leiden|leipzig|lille|lima|linz|lisbon|ljubljana|london|los angeles|lund|luxembourg|lyon|madrid|mainz|manchester|mannheim|marseille|melbourne|mexico city|milan|montpellier|montreal|moscow|mumbai|munich|münchen|münster|nairobi|nantes|naples|new delhi|new york|nijmegen|nice|nottingham|nuremberg|osaka|oslo|oxford|padua|palo alto|paris|philadelphia|pisa|porto|potsdam|prague|pune|regensburg|riga|rome|rotterdam|san diego|san francisco|santiago|são paulo|seattle|seoul|seville|shanghai|sheffield|singapore|sofia|stockholm|strasbourg|stuttgart|sydney|taipei|tallinn|tel aviv|the hague|tokyo|toronto|toulouse|trieste|trondheim|tübingen|turin|ulm|uppsala|utrecht|valencia|vancouver|vienna|vilnius|warsaw|washington|wien|würzburg|wuhan|york|zagreb|zurich|zürich|germany|austria|switzerland|france|spain|portugal|italy|belgium|netherlands|the netherlands|denmark|sweden|norway|finland|poland|czechia|hungary|greece|turkey|türkiye|israel|india|china|japan|korea|brazil|argentina|chile|mexico|canada|usa|us|uk|england|scotland|wales|ireland|australia|new zealand|california|texas|massachusetts|deutschland|schweiz|österreich|españa|italia)$/iu;

/** How a piece says that it is a place: by its form, by its head, by a word within it, or as a town, which is where a place is. */
export function saysPlace(
  piece: string,
  first: string,
  last: string,
): "form" | "head" | "within" | "town" | undefined {
  if (isFirm(piece)) return "form";
  if (TOWN.test(piece)) return "town";
  if (HEAD.test(last) || LETTERS.test(piece) || (LETTERS.test(first) && TOWN.test(last))) return "head";
  return HEAD.test(first) || placeRank(piece) > 0 || isPlaceElsewhere(piece) ? "within" : undefined;
}
