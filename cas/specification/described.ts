import { SPECIFICATION } from '../limits';
import { onOneLine } from '../sentence';

/** What is said of a field in several places, each text once, on one line and no longer than is compared. */
export function described(...texts: readonly unknown[]): string {
	const said: string[] = [];
	for (const text of texts) {
		if (typeof text !== 'string') continue;
		const line = onOneLine(text.slice(0, 2 * SPECIFICATION.descriptionCharacters)).trim();
		if (line !== '' && !said.includes(line)) said.push(line);
	}
	return said
		.map((line, index) => (index < said.length - 1 && /[^.:;!?]$/.test(line) ? `${line}.` : line))
		.join(' ')
		.slice(0, SPECIFICATION.descriptionCharacters);
}
