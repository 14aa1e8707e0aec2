import { refuse, type Finding } from '../../identifiers/finding';
import { shown } from '../../problem';
import { say } from '../../speech';
import { textKey } from '../headers';

/** Words for a sum in the languages of our templates, as Excel and systems write them below or between rows. */
const TOTALS = new Set(
	[
		'total',
		'totals',
		'grand total',
		'subtotal',
		'sub-total',
		'sum',
		'overall result',
		'total général',
		'sous-total',
		'totaux',
		'somme',
		'résultat global',
		'totaal',
		'totalen',
		'eindtotaal',
		'subtotaal',
		'som',
		'algemeen totaal',
		'gesamt',
		'gesamtsumme',
		'gesamtergebnis',
		'summe',
		'zwischensumme',
		'ergebnis',
		'endsumme',
		'count',
		'nombre',
		'aantal',
		'anzahl',
	].map(textKey),
);

const FOOTERS: readonly RegExp[] = [
	/^[*=_.~-]{3}/,
	/^(?:page|seite|pagina|blad|p\.) ?\d{1,6}(?:$|[ /])/i,
	/^(?:end of|fin de|fin du|einde|ende der|ende des|--- end)(?: |$)/i,
	/^(?:applied filters|no filters applied|filtres appliqués|toegepaste filters|angewendete filter)(?:[: ]|$)/i,
	/^(?:printed|print date|created|generated|exported|downloaded|imprimé|édité|exporté|généré|afgedrukt|geëxporteerd|gegenereerd|gedruckt|erstellt|exportiert)(?: (?:on|at|by|le|par|op|door|am|um|von)(?: |$)|:)/i,
	/^\(?\d{1,9} (?:rows?|records?|items?|lines?|lignes?|enregistrements?|rijen|regels|records|zeilen|datensätze)(?: |\)|$)/i,
	/^(?:confidential|copyright|©)(?: |:|$)/i,
];
const LONGEST = 200;
/** Most references: one word that begins with a letter or digit and has a digit. */
const ORDINARY = /^[A-Za-z0-9](?=\S*\d)[^\s(]*$|^\d+$/;

/** Why a reference is none: it stands in the row of a sum, or of what a system writes below its rows; undefined where it is one. */
export function footerFinding(reference: string, isKnown: (reference: string) => boolean): Finding | undefined {
	if (reference.length > LONGEST || ORDINARY.test(reference)) return undefined;
	if (isTotal(reference, isKnown)) return refuse('row.total', say('row.total', { value: shown(reference) }));
	if (!FOOTERS.some((footer) => footer.test(reference))) return undefined;
	return refuse('row.footer', say('row.footer', { value: shown(reference) }));
}

/** `Total`, and `A-1 Total` or `Total A-1` where A-1 is the reference of other rows. */
function isTotal(reference: string, isKnown: (reference: string) => boolean): boolean {
	if (TOTALS.has(textKey(reference))) return true;
	const words = reference.trim().split(/\s+/);
	if (words.length < 2) return false;
	const [first = '', last = ''] = [words[0], words.at(-1)];
	return (
		(TOTALS.has(textKey(last)) && isKnown(words.slice(0, -1).join(' '))) ||
		(TOTALS.has(textKey(first)) && isKnown(words.slice(1).join(' ')))
	);
}
