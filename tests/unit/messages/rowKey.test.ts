import fc from 'fast-check';
import { customsShipment, messageEntries } from '../../../cas/messages';
import { messageFromRows } from '../../../cas/messages/model/flat';
import { keyOfRow } from '../../../cas/messages/model/rowKey';

/** The identity as the whole message has it. */
function ofWhole(model: Parameters<typeof keyOfRow>[0], row: Record<string, unknown>): Record<string, unknown> {
	const { message } = messageFromRows(model, [row]);
	return Object.fromEntries(
		model.identity.flatMap((name) => (message[name] === undefined ? [] : [[name, message[name]]])),
	);
}

const columns = fc.constantFrom(
	'externalReference',
	'EXTERNALREFERENCE',
	'Reference',
	'Référence',
	'direction',
	'Direction',
	'Richtung',
	'goodsItems__netMass',
	'commodityCode',
	'exporter__code',
	'singleAdministrativeDocument',
	'note',
	'version',
);
const values = fc.constantFrom<unknown>(
	'SO-1',
	' SO-1 ',
	4711,
	'OUT',
	'out',
	'',
	null,
	{ externalReference: 'SO-9' },
	true,
);

describe('the key of a row', () => {
	it('is that of the message that the row makes, for every message', () => {
		for (const { model } of messageEntries()) {
			fc.assert(
				fc.property(fc.dictionary(columns, values, { maxKeys: 6 }), (row) => {
					expect(keyOfRow(model, row)).toEqual(ofWhole(model, row));
				}),
				{ seed: 20_261_127, numRuns: 150 },
			);
		}
	});

	it('is read by the name that people call it', () => {
		expect(keyOfRow(customsShipment, { Reference: 'SO-1', Direction: 'OUT', 'Net mass': 5 })).toEqual({
			externalReference: 'SO-1',
			direction: 'OUT',
		});
	});
});
