import { nameOfDeclaration } from '../../../cas/declaration/name';
import { summaryOfDeclaration } from '../../../cas/declaration/summary';

const DECLARATION = {
	id: 'd-1',
	customsShipmentReference: 'SO-1',
	direction: 'IN',
	lrn: 'CAS26',
	mrn: '26BEA10000000001E6',
	currentStatus: 'Released',
	declarationType: 'IMA',
	jurisdiction: 'BE',
	acceptanceDate: '2026-01-12T08:00:00Z',
	lastUpdatedDate: '2026-01-13T08:00:00Z',
	duties: { currencyCode: 'EUR', totalAmount: 0, taxes: [] },
	problems: [],
	exporter: { name: 'Hudson' },
	documents: [
		{ type: 'SAD', creationDate: '2026-01-13T08:00:00Z' },
		{ type: 'TSAD', url: 'https://documents.example/secret' },
		{ type: 'SAD' },
	],
};

describe('a simplified declaration', () => {
	it('is one flat row of identity, status, dates and duties', () => {
		expect(summaryOfDeclaration(DECLARATION)).toEqual({
			declarationId: 'd-1',
			externalReference: 'SO-1',
			direction: 'IN',
			lrn: 'CAS26',
			mrn: '26BEA10000000001E6',
			status: 'Released',
			declarationType: 'IMA',
			jurisdiction: 'BE',
			acceptanceDate: '2026-01-12T08:00:00Z',
			lastUpdated: '2026-01-13T08:00:00Z',
			totalDuties: 0,
			currency: 'EUR',
			exporter: 'Hudson',
			documents: 'SAD, TSAD',
		});
	});

	it.each([[null], [[]], ['12'], [{ totalAmount: 'much' }]])('without readable duties (%j) has none', (duties) => {
		const summary = summaryOfDeclaration({ ...DECLARATION, duties, mrn: null, acceptanceDate: null });
		for (const name of ['totalDuties', 'currency', 'mrn', 'acceptanceDate']) expect(summary).not.toHaveProperty(name);
	});
});

describe('the name of a declaration', () => {
	it.each([
		[DECLARATION, 'SO-1 (IN) · Released · 26BEA10000000001E6'],
		[{ ...DECLARATION, mrn: null }, 'SO-1 (IN) · Released · CAS26'],
		[{ id: 'd-1', direction: 'IN' }, '(IN)'],
		[{ id: 'd-1' }, 'd-1'],
		[{}, 'A declaration without data'],
	])('%#: %s', (declaration, name) => expect(nameOfDeclaration(declaration)).toBe(name));
});
