/**
 * Countries whose goods move inside the customs territory of the Union. Sources: Article 4 of Regulation (EU) 952/2013 (the
 * member states, and Monaco), Windsor Framework for Northern Ireland (XI). EU itself is an origin in TARIC.
 */
const UNION = new Set(
	(
		'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK ' + // member states
		'MC XI EU'
	).split(' '),
);

/** True for a country inside the customs territory of the Union; parts outside it, such as the Canaries, are not told apart. */
export function isInUnion(country: string): boolean {
	return UNION.has(country);
}
