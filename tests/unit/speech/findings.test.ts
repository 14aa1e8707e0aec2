// @slow: a property over every message.
import fc from 'fast-check';
import { checkMessage, exampleOf, messageEntries, MESSAGE_MODELS } from '../../../cas/messages';
import { LANGUAGES } from '../../../cas/language';
import { said } from '../../../cas/speech';
import { CATALOGUE } from '../../../cas/speech/catalogue';
import { brokenMessages } from '../messages/support/brokenMessages';

const SEED = 20_261_128;
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

it('every finding about a broken message is in the catalogue, in its English words', () => {
	fc.assert(
		fc.property(brokenMessages(), ({ key, message }) => {
			for (const problem of checkMessage(MESSAGE_MODELS[key].model, message).problems) {
				expect(Object.keys(CATALOGUE)).toContain(problem.phrase?.key);
				for (const language of OTHERS) {
					const { message: sentence, action } = said(problem, language);
					expect(`${sentence} ${action}`).not.toMatch(/undefined|\[object|[{}]$/);
					expect(`${sentence}. ${action}`).not.toBe(`${problem.message}. ${problem.action}`);
				}
			}
		}),
		{ seed: SEED, numRuns: 150 },
	);
});

it('every rule across fields says nothing but what the catalogue has', () => {
	for (const { model } of messageEntries()) {
		// Without what rules ask for: each rule that asks has something to say.
		for (const found of model.check({ ...pruned(exampleOf(model)) }))
			expect(Object.keys(CATALOGUE)).toContain(found.phrase?.key);
	}
});

/** The message with every second field left out, at each depth. */
function pruned(value: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(value)
			.filter((_, index) => index % 2 === 0)
			.map(([name, given]) => [name, isGroup(given) ? pruned(given) : Array.isArray(given) ? [] : given]),
	);
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
