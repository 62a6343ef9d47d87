/** Given names of many countries; the first ones are drawn more often, the even ones for training alone. */
export const GIVEN =
  `Maria John Anna David Laura Michael Sarah Thomas Julia Peter Elena Daniel Sofia Andrew Katharina Robert
Emma William Wei James Priya Paul Mohammed Lucas Ana Alexander Eva Matthew Nora Christopher Yuki Joseph Jana Nicholas Ingrid
Benjamin Chiara Samuel Agnieszka Anthony Zsófia Stephen Fatima Gregory Amélie Edward Ólafur Richard Søren Timothy Jürgen
Jonathan Björn Kenneth Łukasz Patrick Małgorzata Philip Tomáš Raymond Éva Steven Núria Theodore João Victor Zoë Charles
Иван Lawrence Ольга Leonard Дмитрий Frederick Юлия Francis Сергей Jennifer Екатерина Elizabeth Михаил Margaret Наталья
Catherine Patricia Rebecca Susan Victoria Deborah Abigail Jessica Samantha Barbara Kimberly Imre Wolfgang László Ulrich
Gábor Matthias Katalin Joachim Szilvia Sebastian Orsolya Maximilian Krzysztof Johannes Katarzyna Christina Grzegorz
Magdalena Wojciech Stefanie Stanisław Franziska Giuseppe Susanne Francesca Dolores Francisco Mercedes Ignacio Guillermo
Enrique Rosario José Concepción Ahmed Layla Omar Noor Haruto Sakura Kenji Aiko Min-jun Seo-yeon Jin Lan Minh Thu Arjun
Ananya Rajesh Deepa Chidi Ngozi Kwame Ama Thabo Lindiwe`.split(/\s+/);

const FAMILY_NAMES =
  `Smith Müller Wang García Nagy Johnson Schmidt Li Martínez Kovács Brown Schneider Zhang López Tóth
Jones Fischer Chen Sánchez Szabó Davis Weber Liu Pérez Horváth Wilson Meyer Kumar Rossi Nowak Taylor Wagner Singh Russo
Kowalski Moore Becker Sharma Ferrari Wiśniewski Anderson Schulz Patel Esposito Dąbrowski Clark Hoffmann Gupta Bianchi
Zieliński Lewis Schäfer Nguyen Dubois Novák Walker Koch Tran Bernard Svoboda Young Bauer Kim Petit Dvořák Wright Richter
Park Durand Иванов Scott Klein Choi Leroy Петров Green Wolf Sato Moreau Смирнов Baker Schröder Suzuki Laurent Соколова
Adams Neumann Tanaka Silva Попова Nelson Schwarz Khan Santos Волков Hill Zimmermann Hussain Oliveira Hansen Campbell Braun
Ahmed Ferreira Jensen Mitchell Krüger Okafor Costa Andersson Roberts Hartmann Mensah Almeida Johansson Carter Lange Dlamini
Ruiz Bergström Phillips Krause Abebe Quiroga Sørensen Evans Lehmann Haddad Achterberg Østergaard Turner Köhler Nasser
Lindqvist Papadopoulos Parker Maier Rahimi Vandenberghe Ioannou Collins Walter Karimi Janssen Yılmaz Edwards Peters Öztürk
Brandstätter O'Connor McGregor Fitzgerald Castellanos Villanueva Echeverría Szczepański Wojciechowski Hadjimichael
Ramachandran Venkataraman Balasubramanian Nakagawa Yamashita Fujimoto Hernández-Vega Ziegler Obermeier Kühn Lindner Haas
Steiner Moser Pichler Egger Brunner Ammann Bodmer Zürcher Frei Keller`.split(/\s+/);

const BEGINNINGS =
  `Hol Ber Wes Gran Lin Tor Mar Stav Kar Ros Dub Nor Fel Hag Wald Bren Crom Sten Vil Ash Gor Pet Zim Lau
Ost Har Eck Mont Bel Cas Dal Fen Gil Hel Iv Jar Kel Lan Mor Nab`.split(/\s+/);
const ENDINGS =
  `berg mann ton ski er ová inger field ström sen ez ini ard wood ley ani enko ic aux ell quist dottir idis oğlu
wala esti sky ham etto ieri`.split(/\s+/);

/** Frequent ones, and behind them the many that few bear. */
export const FAMILIES = [
  ...FAMILY_NAMES,
  ...BEGINNINGS.flatMap((begin, at) =>
    ENDINGS.map((_, place) => begin + ENDINGS[(place + at) % ENDINGS.length]),
  ),
];

export const COMPANIES =
  `Lumen Harbour Northwind Alcyon Brightwell Cobalt Deltaworks Estuary Fernhill Granary Helix Ironbridge
Juniper Kestrel Larkspur Meridian Nimbus Orchard Pinnacle Quarry Riverton Saltmarsh Thornfield Umber Vellum Westbrook Xylem
Yarrow Zephyr Aldergate Birchwood Candlewick Drumlin Elmstead Foxglove Greyfriars Hawthorn Inglenook Jackdaw Kingfisher
Lodestar Millrace Nightjar Oakhanger Peregrine Quillon Redshank Skylark Turnstone Underwood`
    .split(/\s+/)
    .flatMap((name) => [
      name,
      `${name} Biotech`,
      `University of ${name}`,
      `${name} Institute`,
      `${name} Consulting`,
    ]);

export const STREETS = [
  "Kossuth utca",
  "High Street",
  "Hauptstrasse",
  "Rue des Lilas",
  "Via Roma",
  "Mill Lane",
  "Ringweg",
];
export const TOWNS = ["Budapest", "Heidelberg", "Leeds", "Lyon", "Torino", "Basel", "Boston", "Uppsala"];

/** What some of them are called by those who know them. */
export const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  `John Jack Johnny; David Dave; Michael Mike Mick; Thomas Tom; Peter Pete; Daniel Dan Danny; Andrew Andy Drew; Robert Bob Rob;
  William Bill Will Liam; James Jim Jamie; Alexander Alex Sasha; Matthew Matt; Christopher Chris; Joseph Joe; Nicholas Nick;
  Benjamin Ben; Samuel Sam; Anthony Tony; Stephen Steve; Gregory Greg; Edward Ed Ted; Richard Dick Rich; Timothy Tim;
  Jonathan Jon; Kenneth Ken; Patrick Pat Paddy; Philip Phil; Raymond Ray; Steven Steve; Theodore Ted Theo; Victor Vic;
  Charles Charlie Chuck; Lawrence Larry; Leonard Len; Frederick Fred; Francis Frank; Jennifer Jen Jenny; Elizabeth Liz Beth
  Betty; Margaret Maggie Peggy; Catherine Kate Cathy; Patricia Pat Trish; Rebecca Becky; Susan Sue; Victoria Vicky;
  Deborah Debbie; Abigail Abby; Jessica Jess; Samantha Sam; Barbara Barb; Kimberly Kim; Katharina Kathi Katja; László Laci;
  Gábor Gabi; Matthias Matze Matt; Joachim Jochen Achim; Maximilian Max; Johannes Hannes Hans; Katarzyna Kasia; Magdalena
  Magda Lena; Stefanie Steffi; Franziska Franzi; Giuseppe Beppe; Francisco Paco; Mercedes Merche; Ignacio Nacho; José Pepe;
  Guillermo Memo; Enrique Quique; Dolores Lola; Małgorzata Gosia; Agnieszka Aga; Wojciech Wojtek; Zsófia Zsófi; Éva Évi;
  Иван Ваня; Дмитрий Дима; Екатерина Катя; Михаил Миша; Наталья Наташа; Sebastian Basti; Wolfgang Wolf; Ulrich Uli;
  Susanne Susi; Krzysztof Krzysiek; Orsolya Orsi; Szilvia Szilvi; Kwame Kwabs; Rajesh Raj; Priya Pri; Sofia Sofi`
    .split(";")
    .map((line) => line.trim().split(/\s+/))
    .map(([name = "", ...short]) => [name, short]),
);
