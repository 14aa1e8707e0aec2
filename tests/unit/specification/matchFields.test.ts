import { matchFields } from '../../../cas/specification/match/matchFields';
import { targets } from '../../../cas/specification/ours/targets';
import type { SpecField } from '../../../cas/specification/description';

const ours = targets().find(({ part }) => 'key' in part && part.key === 'article')!.fields;
const field = (path: string, facts: Partial<SpecField> = {}): SpecField => ({
	name: path,
	path,
	parent: -1,
	type: 'text',
	isList: false,
	required: false,
	description: '',
	...facts,
});
const confidenceOf = (theirs: SpecField) =>
	matchFields(ours, [theirs]).map((match) => [ours[match.ours]!.path, match.confidence]);

describe('a field that is looked for among ours', () => {
	it('is sure at the same place', () => {
		expect(confidenceOf(field('itemId'))).toEqual([['itemId', 'sure']]);
	});

	it('is never sure by its name alone', () => {
		expect(confidenceOf(field('stockUnit'))).toEqual([['uom', 'likely']]);
	});

	it('is none where nothing is alike', () => {
		expect(confidenceOf(field('zzz', { description: 'Shoe size' }))).toEqual([]);
	});
});
