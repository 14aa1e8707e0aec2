import { isRecord } from '../../isRecord';
import { fieldAt, labelOf, pathText } from '../../messages/model/labels';
import type { MessageModel } from '../../messages';
import { shown, type Problem } from '../../problem';
import type { MoveFinding } from './move';
import { ourPlace } from './ourPlace';
import { EACH, type PathPattern, type Place } from './path';
import type { ProfileBody } from './profile';
import { eachValue } from './values';

/** A message of which a problem is told, ours and theirs. */
export interface Checked {
	/** The entry of the profile that says what is checked: `messages.customsShipment`. */
	readonly entry: string;
	readonly model: MessageModel | undefined;
	readonly ours: unknown;
	readonly theirs: unknown;
}

const MOST = 1_000;
const MOST_SHOWN_CODES = 20;

/** What this CAS would refuse of a message, by what the profile says of it. `isPartial`: what is absent may stay so. */
export function profileProblems(body: ProfileBody, checked: Checked, isPartial: boolean): Problem[] {
	const problems: Problem[] = [];
	const add = (place: Place, value: unknown, rule: string, message: string, action: string) => {
		if (problems.length < MOST) problems.push(problemAt(body, checked, place, { value, rule, message, action }));
	};
	for (const path of isPartial ? [] : body.required) {
		eachMissing(checked.theirs, path, 0, [], (place) =>
			add(place, undefined, 'profile.required', 'is missing, and this CAS asks for it', 'Give a value'),
		);
	}
	eachValue(checked.theirs, body.lengths, (value, most, place) => {
		if (typeof value !== 'string' || value.length <= most) return;
		add(
			place,
			value,
			'profile.length',
			`has ${value.length} characters, and this CAS takes ${most}`,
			'Write it shorter',
		);
	});
	eachValue(checked.theirs, body.allowed, (value, allowed, place) => {
		if (value === undefined || value === null || allowed.includes(value)) return;
		const named = allowed.slice(0, MOST_SHOWN_CODES).map(shown).join(', ');
		add(place, value, 'profile.code', `${shown(value)} is not among the values of this CAS`, `Use one of ${named}`);
	});
	return problems;
}

/** Values of ours that find no place in a message of theirs: what is sent would not say what the item says. */
export function misplaced(checked: Checked, findings: readonly MoveFinding[]): Problem[] {
	return findings.map(({ kind, path, value }) => ({
		severity: 'refuse',
		rule: 'profile.place',
		path,
		label: path === '' ? checked.entry : path,
		value,
		message:
			kind === 'clash'
				? 'would be overwritten by another field in the message to this CAS'
				: 'stands in a further entry of a list of which the message to this CAS has one',
		action: `Correct \`${checked.entry}.fields\` of the credential's Contract Profile, or leave the value out`,
	}));
}

function problemAt(
	{ fields }: ProfileBody,
	{ model, ours }: Checked,
	place: Place,
	found: Pick<Problem, 'value' | 'rule' | 'message' | 'action'>,
): Problem {
	const path = ourPlace(place, fields);
	const isKnown = model !== undefined && fieldAt(model.root, path) !== undefined;
	const label = isKnown ? labelOf(model.root, path, 'en', ours) : pathText(place);
	return { severity: 'refuse', path: pathText(isKnown ? path : place), label, ...found };
}

/** Places that a path means and that hold nothing. In lists each entry is asked, and a list without entries lacks nothing. */
function eachMissing(
	value: unknown,
	path: PathPattern,
	at: number,
	place: Place,
	report: (place: Place) => void,
): void {
	const step = path[at];
	if (step === undefined) {
		if (value === undefined || value === null || value === '') report(place);
	} else if (step === EACH) {
		if (Array.isArray(value))
			value.forEach((entry, index) => eachMissing(entry, path, at + 1, [...place, index], report));
	} else {
		const inner = isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
		eachMissing(inner, path, at + 1, [...place, step], report);
	}
}
