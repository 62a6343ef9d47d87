/*
 * Words for what people do, in the languages that names come with here. A word counts where it is the head of a phrase,
 * so a broad list does no harm to "Institute of Directors".
 */

function oneOf(...lists: readonly string[]): string {
  return lists.join(" ").trim().split(/\s+/u).join("|");
}

const ENGLISH = `
  academic accountant activist actor actuary administrator advis[eo]r advocate agent alumn(?:us|a) ambassador analyst
  anaesthetist anesthesiologist animator apprentice archaeologist archivist architect artist assessor assistant associate
  astronomer attorney auditor author baker banker barrister biostatistician bioinformatician boss broker builder buyer
  campaigner candidate captain caretaker carpenter cashier chair chair(?:man|woman|person) chancellor chef chief clerk
  clinician coach co-?founder coder cofounder collaborator columnist commissioner communicator composer consultant
  contractor controller convenor coordinator co-ordinator copywriter counsel counsell?or curator custodian dean delegate
  dentist deputy designer detective developer diplomat director doctor driver economist editor electrician engineer
  entrepreneur envoy evaluator evangelist examiner executive expert facilitator farmer fellow fieldworker firefighter
  florist forester founder freelancer fundraiser gardener governor graduate guide hacker head headhunter headteacher
  historian host hygienist illustrator inspector instructor intern interpreter inventor investigator investor
  journalist judge keeper laborant lawyer lead leader lecturer liaison librarian lobbyist machinist magistrate maintainer
  manager marketer mason master mathematician mayor mechanic mediator member mentor microscopist midwife minister
  model(?:l)?er moderator monitor musician negotiator notary nurse nutritionist officer operator optician organi[sz]er
  owner painter paralegal paramedic partner pathologist pharmacist photographer physician physicist physiotherapist pilot
  planner plumber policymaker politician post-?doc presenter president principal producer professor programmer
  prosecutor provost psychiatrist psychologist psychotherapist publisher quant radiographer ranger reader receptionist
  recruiter rector registrar regulator rep reporter representative researcher resident reviewer roboticist sailor
  salesman saleswoman salesperson scholar scientist scout secretary senator servant shareholder solicitor soldier sourcer
  specialist spokes(?:man|woman|person) statistician steward strategist student superintendent supervisor surgeon
  surveyor teacher technician technologist tester therapist toxicologist trader trainee trainer translator treasurer
  trustee tutor undergraduate underwriter undersecretary vet veterinarian vice-president virologist volunteer warden
  worker wrangler writer
`;

/** Ends of words too: "Laborleiterin", "Patentanwalt". */
const GERMAN = `
  leiter leiterin führer führerin inhaber inhaberin berater beraterin beauftragter? beauftragte mitarbeiter mitarbeiterin
  forscher forscherin wissenschaftler wissenschaftlerin entwickler entwicklerin ingenieur ingenieurin lehrer lehrerin
  arzt ärztin anwalt anwältin pfleger pflegerin assistent assistentin referent referentin redakteur redakteurin
  verwalter verwalterin direktor direktorin professorin dozent dozentin doktorand doktorandin studentin managerin
  planer planerin prüfer prüferin händler händlerin vertreter vertreterin sprecher sprecherin gründer gründerin
  koordinator koordinatorin sachbearbeiter sachbearbeiterin kaufmann kauffrau physiker physikerin chemiker chemikerin
  biologe biologin informatiker informatikerin mathematiker mathematikerin historiker historikerin journalistin
  praktikant praktikantin werkstudent werkstudentin vorstand vorständin vorsitzender? vorsitzende präsident präsidentin
  rektor rektorin dekan dekanin kanzlerin richter richterin notarin apotheker apothekerin psychologe psychologin
  therapeut therapeutin technikerin? techniker laborantin hochschullehrer bereichsleitung geschäftsführung meister
  gutachter gutachterin angestellter? angestellte beamter beamtin
`;

const ROMANCE = `
  director directora directeur directrice direttore direttrice diretora? profesora? professeure? professore
  professoressa professora catedrátic[oa] investigadora? pesquisadora? chercheure? chercheuse ricercatore ricercatrice
  jef[ea] chefe cheffe gerente gérante? responsable responsabile responsável coordinadora? coordenadora? coordinateur
  coordinatrice coordinatore técnic[oa] tecnic[oa] ingenier[oa] ingénieure? ingegnere engenheir[oa] científic[oa]
  médic[oa] médecin medic[oa] abogad[oa] avocate? avvocat[oa] advogad[oa] decan[oa] doyenne? doyen rectora? recteur
  rectrice rettore rettrice reitora? vicerrectora? presidente présidente? presidenta soci[oa] sóci[oa] associée?
  fundadora? fondateur fondatrice fondatore fondatrice becari[oa] bolsista borsista doctorand[oa] doctorante?
  dottorand[oa] doutorand[oa] asesora? consultora? consulente conseiller conseillère consultante analista enfermer[oa]
  infirmière? infermier[ea] encargad[oa] subdirectora? secretari[oa] secrétaire editora? redactora? rédacteur rédactrice
  periodista journaliste farmacéutic[oa] pharmacienne? biólog[oa] químic[oa] físic[oa] chargée? ma[îi]tre attachée?
  enseignante? stagiaire adjointe? déléguée? animateur animatrice technicienne? assegnista amministratore
  amministratrice capo preside docente primario redattore redattrice estagiári[oa] postdoctorante?
  enseignant-chercheur enseignante-chercheuse conservateur conservatrice traducteur traductrice traductora?
`;

const ELSEWHERE = `
  doçent profesör müdürü? müdire araştırmacı(?:sı)? görevlisi üyesi mühendisi? uzmanı? danışmanı? yönetici(?:si)?
  koordinatörü? başkanı? doktoru? avukatı? öğretmeni? kurucu(?:su)? ortağı? dekanı? rektörü? öğrencisi editörü? analisti
  hemşire insanı şefi? asistanı? sorumlusu temsilcisi hoogleraar onderzoeker hoofd hoofddocent docent medewerker
  beleidsmedewerker adviseur promovendus promovenda lector arts advocaat voorzitter oprichter teamleider projectleider
  afdelingshoofd verpleegkundige leraar redacteur eigenaar decaan forskare rådgivare handläggare lektor adiunkt kierownik
`;

/** "Microbiologist", "geneticist", "statistician", "radiographer", "beleidsadviseur", "Gruppenleiterin". */
const BY_ENDING =
  "\\p{L}+(?:ologist|icist|ician|grapher|iatrist|omist|emist|onomist)|" +
  `\\p{L}+(?:${oneOf(GERMAN, "adviseur medewerker onderzoeker leider")})`;

/** A single word that is what somebody does. */
export const IS_OCCUPATION = new RegExp(
  `^(?:${oneOf(ENGLISH, GERMAN, ROMANCE, ELSEWHERE)}|${BY_ENDING})$`,
  "iu",
);

/** By its letters, as they are written: "VP", "COO", "MSL", "Co-PI". */
export const IS_ABBREVIATED =
  /^(?:C[A-Z]O|CHRO|CISO|[SEA]?VP|(?:[Cc]o-?)?PI|PIs?|MSL|CRA|CRC|MD|PM|PO|QP|TA|GP|RN|HRBP|SRE|DBA|BDM|BDR|SDR|KAM|FAE|CSM|PMO|TPM|SDE|SWE|PhD|Ph\.D\.?|Postdoc|[Ss]r\.?|[Jj]r\.?)$/u;

/** Before what somebody does: "Senior", "Lead", "Vice". */
export const IS_RANK =
  /^(?:senior|junior|sr\.?|jr\.?|vice|deputy|assistant|associate|acting|interim|adjunct|visiting|emeritus|chief|former|co-)$/iu;

const PARTS = `
  regulatory_affairs medical_affairs government_affairs public_affairs corporate_affairs business_development
  r&d research_and_development research_&_development i\\+d i\\+d\\+i ar-ge marketing sales operations hr human_resources finance
  communications? public_relations press_office it quality_assurance quality_control qa qc customer_success procurement
  supply_chain legal compliance strategy policy public_policy science_policy science_communication data_science
  technology_transfer tech_transfer market_access clinical_operations clinical_development investor_relations
  product_management project_management engineering intellectual_property
  people_and_culture talent_acquisition partnerships fundraising outreach forschung vertrieb einkauf entwicklung
  öffentlichkeitsarbeit freelance freiberuflich emea apac dach latam mena noram benelux nordics asean
`;

/** What part of the work somebody does, or of the world, rather than what they are: "Regulatory Affairs", "EMEA". */
export const PART_OF_WORK = new RegExp(
  `^(?:(?:global|international|medical|clinical) )?(?:${oneOf(PARTS).replaceAll("_", " ")})(?: (?:&|and) (?:${oneOf(PARTS).replaceAll("_", " ")}))?$`,
  "iu",
);
