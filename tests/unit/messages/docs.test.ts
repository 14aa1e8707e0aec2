import { checkMessage, customsShipment, formula, messageEntries, movement, movementOrder } from '../../../cas/messages';
import { messagePage } from '../../../cas/messages/model/docs';

/** The row of a field in the table, cell by cell. */
function rowOf(page: string, name: string): string[] | undefined {
	const line = page.split('\n').find((text) => text.startsWith(`| \`${name}\` |`));
	return line
		?.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim());
}

describe('the page of a message', () => {
	const orderPage = messagePage(movementOrder);

	it('says of each field whether it is documented or assumed', () => {
		expect(rowOf(orderPage, 'externalReference')).toEqual([
			'`externalReference`',
			'Reference',
			'text, up to 70 characters',
			'yes',
			'',
			'documented: movement orders',
			'`MO-2026-00731`',
			'Your own unique reference of the movement order',
		]);
		expect(rowOf(orderPage, 'lines[].batchId')?.[5]).toBe('assumed');
	});

	it('names the code list with its edition, open or closed', () => {
		expect(rowOf(orderPage, 'customsDestination')?.[4]).toMatch(/^Customs destinations \(2, closed\)/);
		expect(rowOf(orderPage, 'type')?.[4]).toMatch(/^Movement types \(2, open/);
		expect(rowOf(orderPage, 'lines[].originCountryCode')?.[4]).toMatch(/ISO 3166-1, i18n-iso-countries \d+\.\d+\.\d+/);
	});

	it('tells the limits of numbers and which list a field stands in', () => {
		const page = messagePage(formula);
		expect(rowOf(page, 'components[].wastePercent')?.[2]).toBe(
			'decimal (%), up to 16 digits, 6 of them decimals, from 0, to 100',
		);
		const shipmentPage = messagePage(customsShipment);
		expect(rowOf(shipmentPage, 'governmentAgencyGoodsItems[].sequenceNumeric')?.[2]).toBe(
			'whole number, up to 5 digits, above 0',
		);
		expect(rowOf(shipmentPage, 'transportEquipment[].seals[].id')).toBeDefined();
	});

	it('says that the status is not sent', () => {
		expect(rowOf(orderPage, 'status')?.[7]).toMatch(/set by CAS, not sent/);
	});

	it('says what replaces a deprecated message', () => {
		expect(messagePage(movement)).toContain('> **Deprecated.** CAS replaced it by the movement order.');
		expect(orderPage).not.toContain('Deprecated');
	});

	it.each(messageEntries().map(({ key, model }) => [key, model] as const))(
		'of %s lists every rule once and shows an example that passes',
		(_key, model) => {
			const page = messagePage(model);
			for (const { name, about } of model.rules) {
				expect(page.split(`| \`${name}\` |`)).toHaveLength(2);
				expect(page).toContain(about);
			}
			const [, example = ''] = /```json\n(.*)\n```/s.exec(page) ?? [];
			expect(checkMessage(model, JSON.parse(example)).problems).toEqual([]);
		},
	);
});
