import { shown } from '../../shown';

/** A status that only they have, as the profile writes it. */
interface WrittenMeaning {
	readonly kind: string;
	readonly isChangeable?: true;
	readonly meaning?: string;
}

/**
 * Reads statuses as a person writes them in a cell, one a line: `LAB_TEST: attention, changeable, Samples are at the laboratory`.
 * A text: what is wrong, as the end of a sentence. Whether the kind is one, the profile says.
 */
export function writtenMeanings(text: string): Readonly<Record<string, WrittenMeaning>> | string {
	const meanings: [string, WrittenMeaning][] = [];
	for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
		if (line === '') continue;
		const colon = line.indexOf(':');
		const name = line.slice(0, Math.max(colon, 0)).trim();
		const [kind = '', ...words] = line
			.slice(colon + 1)
			.split(',')
			.map((word) => word.trim());
		if (name === '' || kind === '') return `"${shown(line)}" is no status; write NAME: kind, meaning`;
		const isChangeable = words[0]?.toLowerCase() === 'changeable';
		const meaning = words.slice(isChangeable ? 1 : 0).join(', ');
		meanings.push([
			name,
			{ kind: kind.toLowerCase(), ...(isChangeable && { isChangeable }), ...(meaning !== '' && { meaning }) },
		]);
	}
	return Object.fromEntries(meanings);
}
