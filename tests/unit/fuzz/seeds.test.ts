import { MESSAGE_MODELS } from '../../../cas/messages';
import { readWorkbook } from '../../../cas/workbook';
import { PASSWORD, type Fixture } from '../../../scripts/fuzz/fixtures/fixture';
import { madeFixtures } from '../../../scripts/fuzz/fixtures/fixtures';
import { caseOf } from '../../../scripts/fuzz/fuzzCase';
import { packed, unpacked } from '../../../scripts/fuzz/mutations/archive';
import { seedOfCase } from '../../../scripts/fuzz/random';

let fixtures: Fixture[];
beforeAll(async () => (fixtures = await madeFixtures()));

describe('the fuzz', () => {
	it('has the same files each time, so that a seed means the same everywhere', async () => {
		const second = await madeFixtures();
		expect(second.filter(({ bytes }, index) => !bytes.equals(fixtures[index]!.bytes)).map(({ name }) => name)).toEqual(
			[],
		);
	});

	it('makes the same case of a seed, and different cases of different seeds', () => {
		const told = (seed: number) => {
			const { operation, input, mutations } = caseOf(seed, fixtures);
			return JSON.stringify([operation.name, mutations, Buffer.from(input.bytes).toString('base64'), input.json]);
		};
		const seeds = Array.from({ length: 40 }, (_, index) => seedOfCase(7, index));
		expect(seeds.map(told)).toEqual(seeds.map(told));
		expect(new Set(seeds.map(told)).size).toBe(seeds.length);
	});

	it('begins with files that are read', async () => {
		const unread: string[] = [];
		for (const { name, bytes, message } of fixtures) {
			const { model } = MESSAGE_MODELS[message];
			const total = await readWorkbook(bytes, model, { password: PASSWORD })
				.then((read) => read.total)
				.catch(String);
			if (total === 0 || typeof total === 'string') unread.push(name);
		}
		// What is no text of an encoding we know, and a template that nobody has filled in yet.
		expect(unread).toEqual(['template.xlsx', 'with zeros.csv']);
	});

	it('packs an archive that says what it holds', () => {
		const parts = [{ name: 'a/b.xml', content: Buffer.from('<a/>'), lies: {} }];
		expect(unpacked(packed(parts))).toEqual(parts);
	});
});
