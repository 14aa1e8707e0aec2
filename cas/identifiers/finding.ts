import { shown } from '../problem';

/** What is wrong, or doubtful, about one value, in words for the person who must mend it. */
export interface Finding {
	/** `refuse`: no authority takes it. `warn`: some do, or the rule is soft. */
	readonly severity: 'refuse' | 'warn';
	/** Names the rule, for tests and for people who switch a warning off: `mrn.checkDigit`. */
	readonly rule: string;
	/** What is wrong, without a final period: `84713 has 5 digits`. */
	readonly message: string;
	/** What to do, without a final period: `Use 6, 8 or 10 digits, as in 84713000`. */
	readonly action: string;
}

/** A value that no authority takes. */
export function refuse(rule: string, message: string, action: string): Finding {
	return { severity: 'refuse', rule, message, action };
}

/** A value that is probably wrong, but that somebody may take. */
export function warn(rule: string, message: string, action: string): Finding {
	return { severity: 'warn', rule, message, action };
}

/** A value as a sentence begins with it; an empty one is named, since nothing cannot be quoted. */
export function quoted(value: string): string {
	return value.trim() === '' ? 'An empty value' : shown(value);
}
