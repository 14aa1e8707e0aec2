import { documentTypes } from '../../../cas/codes/documentTypes';
import { preferences } from '../../../cas/codes/preferences';
import { taxTypes } from '../../../cas/codes/taxTypes';
import { units } from '../../../cas/codes/units';
import { countries } from '../../../cas/codes/countries';
import type { CodeList } from '../../../cas/codes/codeList';
import { customsShipment } from '../../../cas/messages';
import { code } from '../../../cas/messages/model/field';
import { normalise } from '../../../cas/messages/model/normalise';
import { saidOf } from './support/withChanges';

const read = (list: CodeList, written: string) =>
	normalise(code(list, { labels: ['A', 'A', 'A', 'A'], help: '', example: '' }), written);

describe('a code that is written in parts', () => {
	it.each([
		[units, 'DTN E', 'DTNE'],
		[units, 'kgm a', 'KGMA'],
		[documentTypes, 'N 380', 'N380'],
		[documentTypes, 'n-935', 'N935'],
		[documentTypes, '9 001', '9001'],
		[preferences, '3 00', '300'],
		[taxTypes, 'A 00', 'A00'],
		[taxTypes, 'b.00', 'B00'],
	])('is put together: %s', (list, written, together) => {
		expect(read(list, written)).toBe(together);
	});

	it.each([
		[countries, 'N.A.'],
		[units, 'm 2'],
		[units, 'K 6'],
		[documentTypes, 'EUR.1'],
		[documentTypes, 'A.TR'],
		[preferences, '5 00'],
	])('is left alone where it may mean something else: %s', (list, written) => {
		expect(read(list, written)).toBe(written);
	});

	it('passes in a shipment, excise products too', () => {
		const item = 'singleAdministrativeDocument.goodsShipment.governmentAgencyGoodsItems[0]';
		expect(saidOf(customsShipment, { [`${item}.goodsMeasure.supQtyUoM`]: 'DTN E' })).toEqual([]);
		expect(saidOf(customsShipment, { [`${item}.commodity.dutyTaxFees[0].type`]: 'A 00' })).toEqual([]);
		expect(saidOf(customsShipment, { [`${item}.excise.productCode`]: 'w-200' })).toEqual([]);
	});
});
