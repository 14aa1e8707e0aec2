/** The languages that labels, templates and column headers exist in. English is the language of the n8n interface. */
export const LANGUAGES = ['en', 'fr', 'nl', 'de'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One text in every language. */
export type Labels = Readonly<Record<Language, string>>;
