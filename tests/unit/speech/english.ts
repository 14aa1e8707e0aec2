/** Words that every English sentence has one of, and that neither French, Dutch nor German has. */
const ENGLISH = new Set(
	`the and with not has have which write give use from there this that these does been them they your check fill missing value
	values column row sheet cell only must should would could other than before after where when whose nothing both`.split(
		/\s+/,
	),
);

/** The English words in a text. */
export const englishIn = (text: string): string[] =>
	(text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => ENGLISH.has(word));
