/** Where anybody has a mailbox, in many countries under the same name: "yahoo.co.jp", "gmx.net". */
const EVERYWHERE = names(`
  yahoo ymail rocketmail hotmail live outlook msn windowslive gmx yandex aol aim mail email inbox proton protonmail zoho
  zohomail tutanota tuta tutamail posteo fastmail icloud gmail googlemail freemail webmail lycos excite tiscali wanadoo
  libero chello upcmail ziggo vodafonemail t-online freenet hanmail qq foxmail rediffmail rambler hushmail yopmail
  mailinator guerrillamail trashmail maildrop`);

/** Mailboxes for anybody, and internet access, under one name each. */
const MAILBOXES = names(`
  me.com mac.com pm.me hey.com duck.com hush.com runbox.com startmail.com riseup.net disroot.org autistici.org cock.li
  mailbox.org keemail.me skiff.com pobox.com bigfoot.com mozmail.com anonaddy.com anonaddy.me addy.io simplelogin.com
  simplelogin.co usa.net netscape.net juno.com netzero.net compuserve.com prodigy.net peoplepc.com rocketmail.com
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net pacbell.net swbell.net ameritech.net nvbell.net snet.net
  flash.net attglobal.net sprynet.com flashmail.net cox.net charter.net spectrum.net earthlink.net mindspring.com optonline.net optimum.net rr.com twc.com
  roadrunner.com frontier.com frontiernet.net windstream.net centurylink.net centurytel.net q.com embarqmail.com
  suddenlink.net cableone.net mediacombb.net wowway.com rcn.com ptd.net shaw.ca rogers.com sympatico.ca bell.net telus.net
  videotron.ca cogeco.ca mts.net sasktel.net eastlink.ca
  btinternet.com btopenworld.com talktalk.net talk21.com ntlworld.com blueyonder.co.uk virginmedia.com virgin.net
  plus.com plusnet.com sky.com o2.co.uk freeserve.co.uk orange.net eircom.net iol.ie
  web.de online.de arcor.de mail.de vodafone.de kabelmail.de alice.de alice-dsl.net alice-dsl.de ewetel.net ewe.net
  versanet.de netcologne.de osnanet.de unitybox.de mnet-online.de directbox.com firemail.de onlinehome.de nexgo.de
  unity-mail.de htp-tel.de dokom.net gmx-topmail.de magenta.de o2mail.de o2online.de smart-mail.de
  aon.at a1.net inode.at utanet.at liwest.at kabsi.at vol.at tele2.at drei.at bluewin.ch hispeed.ch sunrise.ch
  swissonline.ch vtxmail.ch
  orange.fr free.fr laposte.net sfr.fr neuf.fr numericable.fr bbox.fr club-internet.fr cegetel.net noos.fr caramail.com
  voila.fr aliceadsl.fr 9online.fr gandi.fr telenet.be skynet.be proximus.be scarlet.be voo.be pandora.be
  kpnmail.nl kpnplanet.nl planet.nl xs4all.nl hetnet.nl quicknet.nl casema.nl zonnet.nl telfort.nl home.nl caiway.nl
  telia.com comhem.se bredband.net bredband2.com spray.se passagen.se home.se tele2.se online.no getmail.no broadpark.no
  frisurf.no telenor.no mail.dk stofanet.dk tdcadsl.dk jubii.dk youmail.dk kolumbus.fi elisanet.fi welho.com saunalahti.fi
  suomi24.fi luukku.com pp.inet.fi inet.fi simnet.is
  virgilio.it alice.it tin.it tim.it telecomitalia.it fastwebnet.it iol.it teletu.it inwind.it infinito.it aruba.it pec.it
  telefonica.net terra.es ono.com movistar.es ya.com sapo.pt netcabo.pt clix.pt iol.pt mail.telepac.pt telepac.pt
  otenet.gr forthnet.gr hol.gr in.gr cytanet.com.cy onvol.net ttmail.com ttnet.net.tr mynet.com superonline.com
  wp.pl o2.pl onet.pl onet.eu interia.pl interia.eu op.pl vp.pl tlen.pl poczta.fm poczta.onet.pl gazeta.pl go2.pl
  seznam.cz centrum.cz atlas.cz volny.cz post.cz quick.cz tiscali.cz azet.sk centrum.sk zoznam.sk post.sk pobox.sk
  citromail.hu indamail.hu vipmail.hu t-email.hu upc.hu abv.bg dir.bg net.hr siol.net amis.net telekom.rs eunet.rs sbb.rs
  bk.ru list.ru internet.ru ya.ru narod.ru pochta.ru ukr.net i.ua meta.ua bigmir.net tut.by one.lt takas.lt apollo.lv
  hot.ee online.ee
  163.com 126.com 139.com 189.cn yeah.net sina.com sina.cn sohu.com aliyun.com tom.com 21cn.com vip.sina.com
  naver.com daum.net nate.com kakao.com dreamwiz.com pchome.com.tw seed.net.tw hinet.net so-net.net.tw netvigator.com
  singnet.com.sg starhub.net.sg tm.net.my streamyx.com rediff.com sify.com indiatimes.com vsnl.com vsnl.net bsnl.in
  walla.com walla.co.il netvision.net.il bezeqint.net 012.net.il zahav.net.il
  bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au internode.on.net westnet.com.au ozemail.com.au
  xtra.co.nz slingshot.co.nz paradise.net.nz ihug.co.nz telkomsa.net mweb.co.za vodamail.co.za webmail.co.za
  uol.com.br bol.com.br terra.com.br ig.com.br globo.com oi.com.br r7.com prodigy.net.mx infinitum.com.mx
  speedy.com.ar fibertel.com.ar arnet.com.ar ciudad.com.ar vtr.net adinet.com.uy cantv.net une.net.co`);

/** Where mail is passed on for life or for a cause, to lists, or by a machine on somebody's behalf. */
const PASSED_ON = names(`
  cantab.net oxon.org acm.org ieee.org computer.org debian.org apache.org gnu.org kernel.org gnome.org kde.org freebsd.org
  sourceforge.net googlegroups.com groups.io yahoogroups.com jiscmail.ac.uk freelists.org simplelists.com topicbox.com
  github.com gitlab.com linkedin.com xing.com facebook.com facebookmail.com twitter.com x.com instagram.com
  researchgate.net academia.edu orcid.org slack.com discord.com meetup.com eventbrite.com doodle.com calendly.com zoom.us
  substack.com medium.com notion.so trello.com atlassian.net mailchimp.com mailchimpapp.net sendgrid.net amazonses.com
  mandrillapp.com mailgun.org sparkpostmail.com intercom-mail.com zendesk.com craigslist.org airbnb.com booking.com
  ebay.com etsy.com kleinanzeigen.de onmicrosoft.com appleid.com dyndns.org ddns.net no-ip.org no-ip.com duckdns.org`);

/** Names that are kept for papers, tests and nets of one house. */
const RESERVED =
  /(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid|localhost|local|localdomain|lan|home|internal|intranet|corp|onion)$/;

/** A part before the registered name that tells of a list, of a machine, or of somebody who once was there. */
const BEFORE =
  /(?:^|\.)(?:alum|alumni[\w-]*|alumnos|ehemalige|[\w-]+alumni|aya|post(?=\.harvard\.)|lists?\d*|listserv\d*|listes?|listas|mailman|groups?|no-?reply|bounces?|reply|notifications?|newsletters?|news|mailer|members?)\./;

/** Former students keep an address for life at such a house. */
const FOR_LIFE = /^[\w-]*(?:alumni|alumnae|alumnos|ehemalige)[\w-]*\./;

/** Internet access in Japan stands under "ne.jp". */
const ACCESS = /\.ne\.jp$/;

/** Whether mail at a host, and at the domain that it belongs to, says nothing of where somebody works. */
export function saysNoPlace(host: string, domain: string): boolean {
  return RESERVED.test(domain) || isForEverybody(host, domain);
}

/** Whether mail at a host is of no one house: a mailbox anybody can have, a list, an address for life. */
export function isForEverybody(host: string, domain: string): boolean {
  return (
    EVERYWHERE.has(domain.slice(0, domain.indexOf("."))) ||
    MAILBOXES.has(domain) ||
    PASSED_ON.has(domain) ||
    ACCESS.test(domain) ||
    FOR_LIFE.test(domain) ||
    BEFORE.test(host)
  );
}

function names(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
