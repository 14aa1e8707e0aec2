import { isRecord } from '../isRecord';
import { SPECIFICATION } from '../limits';
import type { SpecMessage } from './description';
import type { FieldBudget } from './fieldList';
import { sampleMessage } from './samples';

interface Group {
	readonly name: string;
	readonly keys: Set<string>;
	readonly samples: unknown[];
}

/** Different messages in one set of samples; more are not told apart. */
const MOST_GROUPS = 20;
/** Samples of one message share at least this part of their outermost fields. */
const SHARED = 0.4;
/** Outermost fields that samples are compared by. */
const MOST_KEYS = 200;

/** The messages that samples are of: what has the same outermost fields is one message, whichever file it stands in. */
export function messagesOfSamples(
	files: readonly { readonly name: string; readonly value: unknown }[],
	budget: FieldBudget,
): SpecMessage[] {
	const groups: Group[] = [];
	let count = 0;
	for (const { name, value } of files) {
		for (const sample of Array.isArray(value) ? (value as unknown[]) : [value]) {
			if (!isRecord(sample)) continue;
			if ((count += 1) > SPECIFICATION.samples) break;
			groupFor(sample, name, groups).samples.push(sample);
		}
	}
	if (count > SPECIFICATION.samples) {
		budget.report(`Only the first ${SPECIFICATION.samples.toLocaleString('en')} samples were read.`);
	}
	return groups
		.map(({ name, samples }) => sampleMessage(name, samples, budget))
		.filter(({ fields }) => fields.length > 0);
}

function groupFor(sample: Record<string, unknown>, name: string, groups: Group[]): Group {
	const keys = Object.keys(sample).slice(0, MOST_KEYS);
	const known = groups.find((group) => {
		const shared = keys.filter((key) => group.keys.has(key)).length;
		return shared >= SHARED * Math.min(group.keys.size, keys.length) && shared > 0;
	});
	const group = known ?? (groups.length < MOST_GROUPS ? { name, keys: new Set<string>(), samples: [] } : groups[0]!);
	if (known === undefined && !groups.includes(group)) groups.push(group);
	for (const key of keys) group.keys.add(key);
	return group;
}
