import { MESSAGE_MODELS, messageEntries, type MessageModel } from '../../../cas/messages';
import {
	DEFAULT_LIMITS,
	layoutOf,
	mappableFields,
	readWorkbook,
	suggestMapping,
	WorkbookError,
	type ReadOptions,
} from '../../../cas/workbook';
import { cellText, openWorkbook } from '../../../cas/workbook/open';
import { firstRows } from '../../../cas/workbook/headers';
import { PASSWORD } from '../fixtures/fixture';
import { value } from '../mutations/dictionary';
import type { Random } from '../random';
import type { Input, Operation } from './operation';
import { readComplaints } from './sentences';

/** As a rule the message that the file is for. */
function modelFor({ fixture }: Input, random: Random): MessageModel {
	if (fixture !== undefined && !random.oneIn(6)) return MESSAGE_MODELS[fixture.message].model;
	return random.pick(messageEntries())?.model ?? MESSAGE_MODELS.customsShipment.model;
}

export function readingOptions(random: Random): ReadOptions {
	return {
		dateStyle: random.pick([undefined, 'dayFirst', 'monthFirst'] as const),
		numberStyle: random.pick([undefined, 'comma', 'point'] as const),
		language: random.pick([undefined, 'en', 'fr', 'nl', 'de'] as const),
	};
}

/** With the password where there is one, which is wrong now and then. */
const passwordFor = ({ fixture }: Input, random: Random) =>
	fixture?.kind === 'encrypted' || random.oneIn(30) ? (random.oneIn(20) ? 'wrong' : PASSWORD) : undefined;

/** Read in the layout of the template. */
export const read: Operation = {
	name: 'read',
	takes: () => true,
	async run(input, random, trial) {
		const options: ReadOptions = {
			...readingOptions(random),
			password: passwordFor(input, random),
			partial: random.oneIn(6),
			window: random.oneIn(4) ? { skip: random.int(3), limit: random.int(3) } : undefined,
		};
		const result = await readWorkbook(input.bytes, modelFor(input, random), options);
		trial.ended(result.messages.length > 0 ? 'messages' : 'no messages');
		return readComplaints(result, input);
	},
};

/** Read in a layout of the user's own. */
export const readMapped: Operation = {
	name: 'read mapped',
	takes: ({ kind }) => kind !== 'encrypted',
	async run(input, random, trial) {
		const model = modelFor(input, random);
		const fields = mappableFields(layoutOf(model));
		const field = () => (random.oneIn(25) ? value(random) : (random.pick(fields)?.name ?? ''));
		const header = () =>
			random.pick([
				random.pick(fields)?.column.headers.en ?? '',
				random.pick(['A', 'B', 'C', 'XFD', 'a', 'ZZZ']),
				value(random),
			]);
		const some = (most: number, key: () => string, held: () => string) =>
			Object.fromEntries(Array.from({ length: random.int(most) }, () => [key(), held()]));
		const mapping = {
			columns: some(4, () => (random.oneIn(4) ? header() : random.pick(['A', 'B', 'C', 'D'])), field),
			values: some(3, field, () => random.pick(['OUT', '1', value(random)])),
			suggest: !random.oneIn(3),
			sheet: random.oneIn(6) ? random.pick(['Shipments', value(random)]) : undefined,
			headerRow: random.oneIn(6) ? random.pick([0, 1, 2, -1, 1.5, Number.NaN]) : undefined,
		};
		const result = await readWorkbook(input.bytes, model, { ...readingOptions(random), mapping });
		trial.ended(result.messages.length > 0 ? 'messages' : 'no messages');
		return readComplaints(result, input);
	},
};

/** What each column may be, for the person who makes a layout. */
export const suggest: Operation = {
	name: 'suggest mapping',
	takes: ({ kind }) => kind !== 'encrypted',
	async run(input, random, trial) {
		const workbook = await openWorkbook(input.bytes, DEFAULT_LIMITS);
		const model = modelFor(input, random);
		const complaints: string[] = [];
		for (const sheet of workbook.sheets.slice(0, 3)) {
			const [first, ...samples] = await firstRows(sheet);
			if (first === undefined) continue;
			const headers = Array.from(first.cells, (cell) => cellText(cell)).slice(0, 200);
			for (const { confidence, letter } of suggestMapping(headers, samples, model)) {
				if (!(confidence >= 0.5 && confidence <= 1))
					complaints.push(`A column is suggested with confidence ${confidence}`);
				if (!/^[A-Z]{1,3}$/.test(letter)) complaints.push(`Column ${letter} is suggested`);
			}
		}
		trial.ended('suggested');
		return complaints;
	},
};

/** True where the file opens and its rows can be walked through. */
export async function isReadable(bytes: Uint8Array): Promise<boolean> {
	try {
		for (const sheet of (await openWorkbook(bytes, DEFAULT_LIMITS)).sheets) for await (const _rows of sheet.batches());
		return true;
	} catch (error) {
		if (error instanceof WorkbookError) return false;
		throw error;
	}
}
