// @slow: a property over every message.
import fc from 'fast-check';
import {
	checkMessage,
	exampleOf,
	MESSAGE_MODELS,
	messageEntries,
	type MessageKey,
	type MessageModel,
} from '../../../cas/messages';
import { normalise } from '../../../cas/messages/model/normalise';
import { refusals } from '../../../cas/problem';
import { brokenMessages } from './support/brokenMessages';
import { goodMessages } from './support/goodMessages';

/** The same messages in every run; change it to look for others. */
const SEED = 20_261_102;
const EVERY_MESSAGE = { seed: SEED, numRuns: 1_000 };

const modelOf = (key: MessageKey): MessageModel => MESSAGE_MODELS[key].model;
const anyKey = fc.constantFrom(...messageEntries().map(({ key }) => key));
const anyGoodMessage = anyKey.chain((key) => goodMessages(modelOf(key)).map((message) => ({ key, message })));

/** Whatever JavaScript can hold. */
const anything = fc.anything({
	withBigInt: true,
	withDate: true,
	withMap: true,
	withSet: true,
	withNullPrototype: true,
	withObjectString: true,
	withSparseArray: true,
	withTypedArray: true,
	withBoxedValues: true,
});

describe('a thousand good messages', () => {
	it('pass, and come out as they went in', () => {
		fc.assert(
			fc.property(anyGoodMessage, ({ key, message }) => {
				const checked = checkMessage(modelOf(key), message);
				expect(refusals(checked.problems)).toEqual([]);
				expect(checked.message).toEqual({ ...modelOf(key).constants, ...message });
			}),
			EVERY_MESSAGE,
		);
	});

	it('keep fields that the model does not know, at the root and inside', () => {
		const unknown = fc.dictionary(
			fc.string({ minLength: 1 }).map((name) => `x-${name}`),
			fc.jsonValue(),
		);
		fc.assert(
			fc.property(anyGoodMessage, unknown, ({ key, message }, extra) => {
				const inside = Object.fromEntries(
					Object.entries(message).map(([name, value]) => [name, isGroup(value) ? { ...value, ...extra } : value]),
				);
				const sent = { ...inside, ...extra };
				expect(checkMessage(modelOf(key), sent).message).toEqual({ ...modelOf(key).constants, ...sent });
			}),
			EVERY_MESSAGE,
		);
	});

	it('may be normalised twice', () => {
		fc.assert(
			fc.property(anyGoodMessage, anything, ({ key, message }, extra) => {
				for (const value of [message, extra]) {
					const once = normalise(modelOf(key).root, value);
					expect(normalise(modelOf(key).root, once)).toEqual(once);
				}
			}),
			EVERY_MESSAGE,
		);
	});
});

describe('a thousand messages with one broken field', () => {
	it('are each refused, and the refusals name that field and no other', () => {
		fc.assert(
			fc.property(brokenMessages(), ({ key, path, message }) => {
				const refused = refusals(checkMessage(modelOf(key), message).problems);
				expect([...new Set(refused.map((problem) => problem.path))]).toEqual([path]);
			}),
			EVERY_MESSAGE,
		);
	});

	it('name the field in every language and say what to do', () => {
		fc.assert(
			fc.property(brokenMessages(), fc.constantFrom('en', 'fr', 'nl', 'de'), ({ key, message }, language) => {
				for (const problem of checkMessage(modelOf(key), message, { language } as const).problems) {
					expect(problem.label).not.toBe('');
					expect(problem.message).toMatch(/\S.*[^.]$/);
					expect(problem.action).toMatch(/^[A-Z].*[^.]$/s);
				}
			}),
			EVERY_MESSAGE,
		);
	});
});

describe('any value at all', () => {
	it('gets an answer as a message', () => {
		fc.assert(
			fc.property(anyKey, anything, (key, value) => {
				expect(checkMessage(modelOf(key), value).problems.every(({ rule }) => rule !== '')).toBe(true);
			}),
			EVERY_MESSAGE,
		);
	});

	it('gets an answer in any field of a message', () => {
		fc.assert(
			fc.property(anyKey, fc.infiniteStream(anything), (key, values) => {
				const message = Object.fromEntries(
					Object.keys(exampleOf(modelOf(key))).map((name) => [name, values.next().value]),
				);
				expect(Array.isArray(checkMessage(modelOf(key), message).problems)).toBe(true);
			}),
			{ ...EVERY_MESSAGE, numRuns: 300 },
		);
	});
});

const isGroup = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
