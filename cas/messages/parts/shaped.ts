import { quoted, warn, type Finding } from '../../identifiers/finding';
import { say, type ShapeKey } from '../../speech';

/** A check that warns of text of another form: a national system may know forms that the common rules do not. */
export function shaped(rule: ShapeKey, pattern: RegExp, key = rule): (value: string) => Finding[] {
	return (value) => (pattern.test(value) ? [] : [warn(rule, say(key, { value: quoted(value) }))]);
}
