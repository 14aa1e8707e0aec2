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
		'totaal generaal',
		'count',
		'nombre',
		'aantal',
		'anzahl',
	].map(textKey),
);

/** What is summed: `Total weight`, `Totaal EUR`, `Total HT`, `Total (3)`. */
const SUMMED =
	/^(?:general|generaal|weight|gewicht|poids|mass|massa|masse|amounts?|montants?|bedrag|betrag|value|waarde|valeur|wert|quantity|quantit[ée]|hoeveelheid|menge|packages|colis|colli|net|nett?o|gross|brut|brutt?o|ht|ttc|kgs?|eur|usd|gbp|chf|€|[$]|[(]\d{1,9}[)]):?$/i;
const SUM_SIGN = /^[Σ∑]/;
const GERMAN_SUM = /^(?:gesamt(?:gewicht|betrag|wert|menge|preis)|(?:netto|brutto)summe|summen?)$/i;

const FOOTERS: readonly RegExp[] = [
	/^[*=_.~-]{3}/,
	/^-? ?\d{1,6} ?-$|^- \d{1,6} -$/,
	/^(?:page|seite|pagina|blad|bladzijde|blz\.|p\.) ?\d{1,6}(?:$|[ /])/i,
	/^(?:end of|fin de|fin du|einde|ende der|ende des|--- end)(?: |$)/i,
	/^(?:applied filters|no filters applied|filtres appliqués|toegepaste filters|angewendete filter)(?:[: ]|$)/i,
	/^(?:printed|print date|created|generated|exported|downloaded|imprimé|édité|exporté|généré|afgedrukt|geëxporteerd|gegenereerd|gedruckt|erstellt|exportiert)(?: (?:on|at|by|le|par|op|door|am|um|von)(?: |$)|:)/i,
	/^\(?\d{1,9} (?:rows?|records?|items?|lines?|lignes?|enregistrements?|rijen|regels|records|zeilen|datensätze)(?: |\)|$)/i,
	/^(?:number of|nombre de|nombre d'|aantal|anzahl) ?(?:rows|records|items|lines|lignes|enregistrements|articles|rijen|regels|zeilen|datensätze|positionen|artikelen)(?:$|[ :(])/i,
	/^(?:rows|records|items|lines|lignes|enregistrements|rijen|regels|zeilen|datensätze):? ?\d{1,9}$/i,
	/^(?:rapport|report|bericht|liste|list|lijst) (?:généré|édité|generated|created|printed|gegenereerd|afgedrukt|erstellt|gedruckt)(?: |:|$)/i,
	/^(?:signature|handtekening|unterschrift|signed|getekend|unterzeichnet)(?: |:|$)/i,
	/^(?:date|datum):?$/i,
	/^(?:fait à|opgemaakt te|done at|ausgestellt in) /i,
	/^e ?& ?oe$|^s\.?e\.? ?& ?o\.?$/i,
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
	if (TOTALS.has(textKey(reference)) || SUM_SIGN.test(reference) || GERMAN_SUM.test(reference)) return true;
	const words = reference.trim().split(/\s+/);
	if (words.length < 2) return false;
	const [first = '', last = ''] = [words[0], words.at(-1)];
	if (TOTALS.has(textKey(first)) && words.slice(1).every((word) => SUMMED.test(word))) return true;
	return (
		(TOTALS.has(textKey(last)) && isKnown(words.slice(0, -1).join(' '))) ||
		(TOTALS.has(textKey(first)) && isKnown(words.slice(1).join(' ')))
	);
}
