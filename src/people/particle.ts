/** Small words that belong to the family name: "Dr van der Berg". */
const PARTICLE =
  /^(?:van|von|vom|der|den|de|del|della|di|da|dal|dos|du|la|le|ter|ten|zu|zum|zur|af|av|al|el|bin|ibn|ben)$/i;
/** Written large they may be given names, or mostly are. */
const MAY_BE_GIVEN = /^(?:Van|Di|Da|Dal|La|Le|El)$/;
const IS_GIVEN = /^(?:Al|Bin|Ben)$/;

export function isParticle(word: string): boolean {
  return PARTICLE.test(word);
}

/**
 * Whether a name without its titles is a family name alone, "von Berg", "De Luca": then no given name is known.
 * `titled`: after a title "Van Dyck" is no Van either, as far as anybody can tell.
 */
export function beginsWithFamily(bare: string, titled = false): boolean {
  const [first = "", ...rest] = bare.split(" ");
  if (rest.length === 0 || !isParticle(first) || IS_GIVEN.test(first)) return false;
  return !MAY_BE_GIVEN.test(first) || (titled && rest.length === 1);
}
