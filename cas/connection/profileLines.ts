import { isRecord } from '../isRecord';
import { JSON_NESTING, PROFILE_MAP_ENTRIES } from '../limits';
import { shown } from '../shown';
import { EACH, patternText, type PathPattern } from '../contract/profile/path';

/** One entry of a profile, `declaration.fields.currentStatus`, and what it says. */
interface ProfileLine {
	readonly name: string;
	readonly value: string;
}

/** Values that a profile adds to messages: whoever wrote them may take them for a secret. */
const CONSTANTS = 'constants';

/** The entries of a profile as it was written, in its order; not the values of its constants. */
export function profileLines(document: unknown): ProfileLine[] {
	const lines: ProfileLine[] = [];
	const open: { steps: PathPattern; value: unknown }[] = [{ steps: [], value: document }];
	for (let at = open.pop(); at !== undefined && lines.length < PROFILE_MAP_ENTRIES; at = open.pop()) {
		const { steps, value } = at;
		const inner = steps.length < JSON_NESTING && steps.at(-2) !== CONSTANTS ? innerOf(value) : undefined;
		if (inner !== undefined) {
			open.push(...inner.map(([name, one]) => ({ steps: [...steps, name] as PathPattern, value: one })).reverse());
		} else if (steps.length > 0 && steps[0] !== '$schema') {
			lines.push({ name: patternText(steps), value: steps.at(-2) === CONSTANTS ? 'a constant' : shown(value) });
		}
	}
	return lines;
}

function innerOf(value: unknown): readonly (readonly [PathPattern[number], unknown])[] | undefined {
	if (Array.isArray(value)) return value.map((one: unknown) => [EACH, one] as const);
	return isRecord(value) ? Object.entries(value) : undefined;
}
