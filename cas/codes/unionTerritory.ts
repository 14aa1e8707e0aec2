/**
 * Countries whose goods move inside the customs territory of the Union. Sources: Article 4 of Regulation (EU) 952/2013 (the
 * member states with Åland and the French territories of Article 349 TFEU, and Monaco), Windsor Framework for Northern Ireland (XI).
 * EU itself is an origin in TARIC.
 */
const UNION = new Set(
	(
		'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK ' + // member states
		'AX GF GP MF MQ RE YT ' + // parts of Finland and France that ISO 3166-1 gives codes of their own
		'MC XI EU'
	).split(' '),
);

/** True for a country inside the customs territory of the Union; parts outside it that share a code with a member state are not told apart. */
export function isInUnion(country: string): boolean {
	return UNION.has(country);
}

/** Jurisdictions that declare to the United Kingdom's CDS, each with its code as a country: HMRC, Appendix 13, and C21 guide, D.E. 1/1. */
export const UK_JURISDICTIONS: readonly string[] = ['GB', 'XI', 'IM', 'JE', 'GG'];

/** True where declarations are made to the United Kingdom's CDS: Great Britain, Northern Ireland and the Crown Dependencies. */
export function isInUk(country: string): boolean {
	return UK_JURISDICTIONS.includes(country);
}
