import { codesFrom } from './codeLines';
import { codeList } from './codeList';
import { annexB, ukTariff } from './edition';
import { UK_JURISDICTIONS } from './unionTerritory';

/** How goods cross the border or move inland. 6 is a mode of the United Kingdom only (roll-on roll-off); the Union has none. */
export const transportModes = codeList({
	id: 'transportModes',
	title: 'Modes of transport',
	editions: [
		annexB('19 03, 19 04 (7/4, 7/5)', '; UN/ECE Recommendation 19, first digit'),
		ukTariff('C21 completion guides, group 7: 6', '2024-10-09'),
	],
	codes: codesFrom(`
1|Sea|Mer|Zee|See
2|Rail|Rail|Spoor|Schiene
3|Road|Route|Weg|Straße
4|Air|Air|Lucht|Luft
5|Post|Poste|Post|Post
7|Fixed installation (pipeline, cable)|Installation fixe (pipeline, câble)|Vaste installatie (pijpleiding, kabel)|Feste Einrichtung (Rohrleitung, Kabel)
8|Inland waterway|Navigation intérieure|Binnenvaart|Binnenschifffahrt
9|Own propulsion|Propulsion propre|Eigen voortbeweging|Eigener Antrieb
`),
	closed: true,
	national: { countries: UK_JURISDICTIONS, codes: codesFrom('6|Roll-on roll-off (ferry or shuttle)') },
});

/** Everyday words for a mode. */
export const TRANSPORT_MODE_ALIASES: readonly (readonly [written: string, code: string])[] = [
	['maritime', '1'],
	['ship', '1'],
	['vessel', '1'],
	['train', '2'],
	['truck', '3'],
	['lorry', '3'],
	['camion', '3'],
	['vrachtwagen', '3'],
	['lkw', '3'],
	['plane', '4'],
	['avion', '4'],
	['vliegtuig', '4'],
	['flugzeug', '4'],
	['mail', '5'],
	['pipeline', '7'],
	['barge', '8'],
];
