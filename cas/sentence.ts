/** What a terminal, a log viewer or a page would act on: C0, DEL and C1 controls, separators of lines, changes of direction. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g;

/** The text on one line, without characters that act on whatever shows it. */
export const onOneLine = (text: string) => text.replace(CONTROLS, ' ');

/** A sentence as it may be shown to people, whoever wrote parts of it: on one line, no markup, no longer than so many characters. */
export function asSentence(text: string, mostCharacters: number): string {
	const plain = onOneLine(text).replace(/<(?=[a-z/!?])/gi, '');
	return plain.length > mostCharacters ? `${plain.slice(0, mostCharacters)}…` : plain;
}

/** The text as a sentence of its own, in front of another. */
export const withFullStop = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
