import { CAS_REFERENCE_FIELD } from '../contract/declaration';
import { isRecord } from '../isRecord';
import { labelOf, pathText, type Path } from '../messages/model/labels';
import type { MessageModel } from '../messages/model/message';
import type { Problem } from '../problem';

const KEY = CAS_REFERENCE_FIELD.value;

/**
 * A warning for each collection that an update would replace as a whole although its stored entries have keys. Documented
 * ("declaration items"): a collection given without `casReference` replaces the stored one.
 */
export function replacedCollections(
	model: MessageModel,
	given: Readonly<Record<string, unknown>>,
	stored: Readonly<Record<string, unknown>>,
): Problem[] {
	return collectionsOf(given, stored, []).map(({ path, before, after }) => ({
		severity: 'warn',
		rule: 'collection.replaced',
		path: pathText(path),
		label: labelOf(model.root, path),
		value: after,
		message: `this replaces the ${before === 1 ? 'entry' : `${before} entries`} that CAS has by the ${after.length} given`,
		action: `To change single entries, give each with its ${KEY} as Get shows it`,
	}));
}

interface Replaced {
	readonly path: Path;
	readonly before: number;
	readonly after: readonly unknown[];
}

function collectionsOf(given: unknown, stored: unknown, path: Path): Replaced[] {
	if (isRecord(given)) {
		const before = isRecord(stored) ? stored : {};
		return Object.entries(given).flatMap(([name, value]) => collectionsOf(value, before[name], [...path, name]));
	}
	if (!Array.isArray(given) || !Array.isArray(stored)) return [];
	const keyed = stored.filter(hasKey).length;
	return keyed > 0 && !given.some(hasKey) ? [{ path, before: stored.length, after: given }] : [];
}

const hasKey = (entry: unknown) => isRecord(entry) && entry[KEY] !== undefined;
