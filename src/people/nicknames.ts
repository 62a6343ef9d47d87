/**
 * Given names and what their bearers are called, folded, one name a line of a language; facts from everyday use,
 * written down for this program. A short form may stand for several names (Alex), which are then not forms of each other.
 */
const FORMS = `
abigail abby abbie gail
agnes aggie nessa
albert al bert bertie
alexander alex alec sandy sasha xander lex alexandre alejandro aleksander aleksandr alessandro oleksandr sascha
alexandra alex sandra sasha lexi alexa alessandra aleksandra oleksandra ola
alfred alf alfie fred
amanda mandy
andrew andy drew andreas andre andrea andrei andrey andrzej andres andras andrij
angela angie angelika
ann anne anna annie nan nancy anita anya ania anouk ana
hannah hanna hana channa
anthony tony antony antonio anton antoine antoni toni
arthur art artie arturo artur
barbara barb babs basia barbora bara
benjamin ben benny benji
bernard bernie bernhard bernd bernardo
bridget bridie brigid brigitte gitte birgit
caroline carol carrie carolina karolina karoline caro lina
catherine cathy kate katie kathy kat cath katherine kathryn catarina katharina katarina kathrin katrin catrin cathrin kathi kathie kaethe kathe katja kasia katarzyna kati katya ekaterina yekaterina kateryna caterina catalina
charles charlie chuck chas carlos carl karl carlo karol karel
charlotte charlie lotte lottie
christian chris christiaan cristian krystian kristian
christina chris chrissy tina christine christa kristina kristin krystyna cristina kirsten stina
christopher chris kit topher christoph cristobal krzysztof kris christophe christos
claudia claudine klaudia
clara klara claire
conrad konrad kurt
constance connie konstanze
daniel dan danny daniele danilo danil
daniela dani danielle daniella
david dave davey davide dawid dewi
deborah deb debbie debra
denis dennis denys dionisio
diana di diane
dmitri dima dmitry dmytro mitya
dominic dom nick dominik dominique domenico
donald don donnie
dorothy dot dottie dora dorothea dolly
edward ed eddie ted teddy ned eduard eduardo edoardo edouard edek
edwin ed eddie
eleanor ellie nora nell leonora lenore eleonora eleonore
elizabeth liz beth betty lizzie eliza lisa libby bess elisabeth elsbeth elsa else ella isabel isabelle isabella elisa elisabetta elzbieta ela erzsebet zsoka bozsi lise sisi lili
emily em emmy emilia emilie emma
ernest ernie ernst ernesto
eugene gene eugen eugenio evgeny yevgeny zhenya
eugenia evgenia yevgenia zhenya
eva eve ewa evi evie
evelyn evie eve
ferdinand ferdi fernando nando
florian flo
florence flo flora florentine
francesca fran frances franziska franzi francisca francoise franciszka fanny frankie cesca paca
francis frank fran francisco paco pancho franz francois francesco franciszek ferenc feri franek frankie
frederick fred freddie friedrich fritz fredrik federico frederic fryderyk
gabriel gabe gabi gavriil
gabriela gabi gabriele gabriella gabby
george georgie jorge georg jurgen giorgio georges yuri jerzy yorgos gyorgy jiri goran
gerald gerry jerry
gerard gerry gerhard gerd gerardo
gertrude gertie trudy gertrud gerda
giovanni gianni gio nino
giuseppe beppe peppe pino
gregory greg gregor grzegorz grigori grisha gregorio
guillermo memo guille
harold harry hal harald
helen nell ellen helena helene elena lena jelena olena eleni nelly ilona
henry harry hank hal henri heinrich heinz enrique enrico henrik henryk hendrik henk quique
herbert herb bert
hubert hugh bert hubertus
hugh hughie hugo
ignacio nacho ignatius ignacy ignaz
irene ira irina iryna rena
jacob jake jakob jakub kuba jacobo yakov
jacqueline jackie jacky
james jim jimmy jamie jem jaime jacques giacomo diego santiago iago
jane janie jenny jean joan joanna johanna jana janina juana giovanna jeanne hanna asia
janet jan jenny
jason jay jace
jeffrey jeff geoff geoffrey jeffery gottfried
jennifer jen jenny jenna
jeremy jerry jem jeremias
jessica jess jessie
joachim jochen achim joaquin quino jo
john johnny jack jon jan johann johannes hans juan ivan jean joao ian sean giovanni janos jens yann vanya ioannis yannis iwan hannes jancsi
jonathan jon jonny nathan jonatan
joseph joe joey jo jose josef jozef giuseppe pepe osip josip jozsef yosef sepp beppe
josephine jo josie fina josefina josefine pepa
judith judy jutta judit
julia julie jules giulia yulia julka iulia juliane
julian jules julien giuliano
julius jules julio giulio gyula
katalin kati kata kitty
kenneth ken kenny
kimberly kim
laura laurie lori lauren lara
lawrence larry laurie lorenzo laurent lorenz lars laurence lasse
leonard leo len lenny leonardo leonhard lennart
leopold leo poldi
louis lou louie lewis luis luigi ludwig lutz ludovic lodovico ludwik
louise lou luisa luise lulu ludwika
lucas luke luca lukas lukasz luc lucio
lucy lucia luzia lucie lucja
ludmila mila lyudmila liudmyla luda
magdalena magda lena madeleine maddy madeline magdalene
manuel manny manolo manu emanuel emmanuel
manuela manu manuella emanuela
marcel marcelo marcello marceli
marcus marc mark marco markus marek marcos marko
margaret maggie meg peggy marge margie greta rita daisy madge margarita margarethe gretchen marguerite malgorzata gosia grete margit
maria mary marie mia marija mariya masha marysia mitzi mariam miriam molly polly may mimi maryam
martha marta marthe patty
martin marty martino marcin martijn
matthew matt mattie matthias mateo matteo mateusz matthieu mathias mats matti matej matus matyas
maurice moritz mauricio maurizio mo
maximilian max maxim massimo maksim maxime maksymilian maksym
melanie mel mela
melissa mel missy lissa
michael mike mick micky mikey miguel michel michele mikhail misha michal mihaly mikael mykhailo mihai mischa
michelle shelly micha michaela michele mikaela
mildred millie
mohammed mohamed muhammad mohammad mo mehmet muhammed mohamad
monica mona monika monique
natalia natalie natasha nat nataliya natalya tasha natalka
nathaniel nat nate nathan
nicholas nick nicky nico nicolas nikolaus klaus nikolai nicola kolya niccolo nikolaos nils niels mikolaj claus mykola miklos niklas
nicole nicky nikki nicola nicoletta
oliver olly ollie olivier olivero
olivia liv livvy
pamela pam pammy
patricia pat patty trish tricia patrizia patrycja
patrick pat paddy patricio patrik patryk patrice
paul paulie pablo paolo pavel pawel pal paulo pavlo
paula pauline paola paulina polina
peter pete pedro pierre piotr pietro petr piet pyotr petros petar petro peti
philip phil pip philipp felipe filippo filip philippe
priscilla cilla
rachel rae rachael raquel rahel
ralph rolf raul raoul
raymond ray raimund ramon mundo
rebecca becky becca rebekka rebeka
richard rick dick richie rich ricky ricardo riccardo rico ryszard rickard
robert rob bob bobby robbie bert rupert roberto bobbi robi ruprecht
roland rolly orlando rolando
ronald ron ronnie reinhold ronaldo
rosemary rose rosie romy rosemarie
rudolf rudi rudy rodolfo ralf
samantha sam sammy
samuel sam sammy samu
sarah sally sara sadie sari
sebastian seb bastian basti sebastien sebastiano
sergei serge sergio sergey serhii serezha
sigmund siggi zygmunt sigismund
simon simeon shimon semyon szymon
sophia sophie sofia sonia sonya sofie zofia sofya zosia fia
stanislaw stan staszek stanislav stas
stephanie steph stefanie steffi stefania stef stefi
stephen steve stevie steven stefan stephan esteban etienne stefano istvan stepan szczepan pista stef
susan sue susie suzy susanna susanne zuzanna suzanne zuzana zsuzsanna zsuzsa susana sanna
svetlana sveta lana svitlana
tamara tammy toma tamar
teresa terry tess tessa therese theresa terezia tereza tere
terence terry terrence
theodore ted teddy theo theodor teodor fyodor fedor teodoro
thomas tom tommy tomas tomasz tommaso tamas toma
timothy tim timmy timo timotheus timofey
tobias toby tobi
ulrich uli ulli
ursula ulla uschi orsolya urszula ula
valentin val valentino valentine
valeria valerie val valery lera
veronica vera ronnie veronika roni nika
victor vic vick viktor vittorio wiktor
victoria vicky tori vika viktoria vittoria wiktoria
vincent vince vinny vincenzo vicente vinzenz
virginia ginny ginger virginie
vladimir vova volodya volodymyr wlodzimierz vlad
walter walt wally valter gualtiero
wilhelmina mina minnie willa wilma
william bill will billy willy liam wilhelm guillermo guillaume guglielmo willem wim helmut vilmos
wolfgang wolf wolfi
xavier javier xavi javi saverio
yusuf yousef joseph youssef jusuf
zachary zach zack zak
ali aly
imre imi emmerich
laszlo laci ladislaus ladislav
sandor sanyi alexander
gabor gabi
agnieszka aga agnes
malgorzata gosia malgosia
grzegorz grzesiek
wojciech wojtek adalbert
katarzyna kasia kaska
joanna asia joasia
rosario charo
dolores lola
mercedes merche
concepcion concha conchita
jesus chus chuy
priyanka priya
rajesh raj
`;

const groups = new Map<string, number[]>();
FORMS.trim()
  .split("\n")
  .forEach((line, at) => {
    for (const word of line.split(" ")) {
      const of = groups.get(word);
      if (of === undefined) groups.set(word, [at]);
      else if (!of.includes(at)) of.push(at);
    }
  });

const NONE: readonly number[] = [];

/** The names that a word may stand for, by their numbers; none for a word that is no known given name. */
export function namesMeantBy(word: string): readonly number[] {
  return groups.get(word) ?? NONE;
}

/** Whether two given names, folded, may be one person's: Bob and Robert, Kasia and Katarzyna. */
export function areFormsOfOneName(a: string, b: string): boolean {
  const others = namesMeantBy(b);
  return others.length > 0 && namesMeantBy(a).some((each) => others.includes(each));
}

/** Given names that have no short forms above, folded. */
const OTHERS = new Set(
  `
adrian agata aisha akira alba alina amir amit anders ankit anil anjali anil arjun arne astrid asuncion aylin ayse
bettina bjorn boris brian bruno burak carmen cem chen chiara cornelia deepak dilek dirk ebru elif elke emre enrico
erik eric esra fatih fatima fatma felix gerhard gisela gloria guido gustav hana haruto hassan heiko heike helmut
hiroshi holger hugo hussein ibrahim igor imre ines inga ingrid iris isamu ismail ivo jorg jorn jurgen jutta kai kaito
karin karim kavita keiko kenji khalid klaus kumar lars leif leila leon levent linh luca lucas lukas lutz magnus mai
malte manfred marek marta markus maren mehmet mei merve minh mohamed mohammed muhammad murat mustafa nadia naoko neha
nils nina noor olaf ole olga omar onur oskar otto pavel pedro petra pooja rahul ralf ravi reza rita rolf ruben rudiger
ruth samira sanjay satoshi selin serkan silke simone sina sven swati takashi tanja thanh thorsten timo tobias torsten
tuan udo ulf ulrike uta uwe vera vikram viktor vivek volker werner yasmin yuki yuko yusuf zeynep
  `
    .trim()
    .split(/\s+/),
);

/** Whether a word, folded, is known as a given name; many a name is not, and many a family has one of these. */
export function isGivenName(word: string): boolean {
  return groups.has(word) || OTHERS.has(word);
}
