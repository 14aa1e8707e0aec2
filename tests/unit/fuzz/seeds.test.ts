import { MESSAGE_MODELS } from '../../../cas/messages';
import { readWorkbook } from '../../../cas/workbook';
import { PASSWORD } from '../../../scripts/fuzz/fixtures/fixture';
import { madeFixtures } from '../../../scripts/fuzz/fixtures/fixtures';
import { caseOf } from '../../../scripts/fuzz/fuzzCase';
import { packed, unpacked } from '../../../scripts/fuzz/mutations/archive';
import { seedOfCase } from '../../../scripts/fuzz/random';

describe('the fuzz', () => {
	it('has the same files each time, so that a seed means the same everywhere', async () => {
		const [first, second] = [await madeFixtures(), await madeFixtures()];
		expect(second.filter(({ bytes }, index) => !bytes.equals(first[index]!.bytes)).map(({ name }) => name)).toEqual([]);
	});

	it('makes the same case of a seed, and different cases of different seeds', async () => {
		const fixtures = await madeFixtures();
		const told = (seed: number) => {
			const { operation, input, mutations } = caseOf(seed, fixtures);
			return {
				operation: operation.name,
				mutations,
				bytes: Buffer.from(input.bytes).toString('base64'),
				json: input.json,
			};
		};
		const seeds = Array.from({ length: 40 }, (_, index) => seedOfCase(7, index));
		expect(seeds.map(told)).toEqual(seeds.map(told));
		expect(new Set(seeds.map((seed) => JSON.stringify(told(seed)))).size).toBe(seeds.length);
	});

	it('begins with files that are read', async () => {
		const unread: string[] = [];
		for (const { name, bytes, message } of await madeFixtures()) {
			const { model } = MESSAGE_MODELS[message];
			const total = await readWorkbook(bytes, model, { password: PASSWORD })
				.then((read) => read.total)
				.catch(String);
			if (total === 0 || typeof total === 'string') unread.push(name);
		}
		// What is no text of an encoding we know, and a template that nobody has filled in yet.
		expect(unread).toEqual(['template.xlsx', 'UTF-16 without a mark.csv', 'with zeros.csv']);
	});

	it('packs an archive that says what it holds', () => {
		const parts = [{ name: 'a/b.xml', content: Buffer.from('<a/>'), lies: {} }];
		expect(unpacked(packed(parts))).toEqual(parts);
	});
});
