import { quoted, warn, type Finding } from '../../identifiers/finding';

/** A check that warns of text of another form: a national system may know forms that the common rules do not. */
export function shaped(rule: string, what: string, pattern: RegExp, how: string): (value: string) => Finding[] {
	return (value) => (pattern.test(value) ? [] : [warn(rule, `${quoted(value)} is not ${what}`, how)]);
}
