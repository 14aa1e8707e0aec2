import { textKey } from '../headers';

/** Names of months in English, French, Dutch and German, without the accents and points that `textKey` takes out. */
const NAMES: readonly (readonly string[])[] = [
	['january', 'janvier', 'januari', 'januar', 'janner', 'jaenner'],
	['february', 'fevrier', 'februari', 'februar', 'feber', 'fev'],
	['march', 'mars', 'maart', 'marz', 'maerz', 'mrt', 'mrz'],
	['april', 'avril', 'apr', 'avr'],
	['may', 'mai', 'mei'],
	['june', 'juin', 'juni'],
	['july', 'juillet', 'juli', 'juil'],
	['august', 'aout', 'augustus', 'aug'],
	['september', 'septembre', 'sept'],
	['october', 'octobre', 'oktober', 'okt'],
	['november', 'novembre', 'nov'],
	['december', 'decembre', 'dezember', 'dez'],
];
const SHORT_LETTERS = 3;

const months = new Map<string, number | undefined>();
for (const [index, names] of NAMES.entries()) {
	for (const name of names) {
		months.set(name, index + 1);
		const short = name.slice(0, SHORT_LETTERS);
		// `jui` may be June or July in French: what stands for two months stands for none.
		months.set(short, months.has(short) && months.get(short) !== index + 1 ? undefined : index + 1);
	}
}

/** The number of a month from its name or usual short form in any of the four languages: `déc.` is 12. */
export function monthOf(name: string): number | undefined {
	return months.get(textKey(name));
}
