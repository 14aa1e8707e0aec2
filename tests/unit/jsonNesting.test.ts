import { JSON_NESTING } from '../../cas/limits';
import { nestingOf } from '../../cas/jsonNesting';
import { asJson } from '../../nodes/shared/source/jsonParameter';

describe('how deep a JSON text is nested', () => {
	it.each([
		['', 0],
		['1', 0],
		['{"a":[{}]}', 3],
		['[[],[[]]]', 3],
		['{"[{":"\\"[[["}', 1],
		['[[[', 3],
		['"[[', 0],
	])('%s', (json, depth) => {
		expect(nestingOf(json)).toBe(depth);
	});

	it('decides whether a parameter is read: text that is nested without end stays text, to be refused', () => {
		const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
		expect(asJson(nested(JSON_NESTING))).toBeInstanceOf(Array);
		expect(asJson(nested(JSON_NESTING + 1))).toBe(nested(JSON_NESTING + 1));
		expect(asJson('{"a":1}')).toEqual({ a: 1 });
	});
});
