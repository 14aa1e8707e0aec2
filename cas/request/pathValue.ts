import { shown } from '../shown';

/** Servers and proxies on the way may decode a path more than once. What is encoded more often than this is no id of anybody's. */
const MAX_DECODINGS = 5;
/** Half a character, as a cut text leaves it: it cannot be encoded. */
const LONE_SURROGATE = /\p{Surrogate}/u;
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f]/;
const DOTS = /^\.{1,2}$/;

/** Why a value must not stand in the path of a request, as a sentence; undefined where it may. */
export function pathValueProblem(name: string, value: string): string | undefined {
	const broken = brokenTextProblem(name, value);
	if (broken !== undefined) return broken;
	if (!climbs(value)) return undefined;
	return `The ${name} "${shown(value)}" would lead to another address of CAS. Use the id as CAS gave it.`;
}

/** Why a text cannot stand in an address at all, as a sentence. */
export function brokenTextProblem(name: string, value: string): string | undefined {
	return LONE_SURROGATE.test(value)
		? `The ${name} "${shown(value)}" holds half a character, as a text that was cut. Type the value again.`
		: undefined;
}

/**
 * True where a text, put into a path as it is or decoded on the way, can leave its place: a segment `.` or `..`, whatever slash it
 * stands between and with whatever `;parameter` behind it, or a control character.
 */
function climbs(text: string): boolean {
	let current = text;
	for (let decodings = 0; decodings <= MAX_DECODINGS; decodings += 1) {
		const segments = current.split(/[/\\]/);
		if (CONTROL_CHARACTER.test(current) || segments.some((segment) => DOTS.test(segment.split(';', 1)[0] ?? ''))) {
			return true;
		}
		const decoded = current.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
		if (decoded === current) return false;
		current = decoded;
	}
	return true;
}
