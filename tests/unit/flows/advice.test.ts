import { isDeadEnd, KNOWN_STATUSES } from '../../../cas/contract/statuses';
import { needsAttention } from '../../../cas/contract/events';
import { EVENT_TYPES } from '../../../cas/contract/eventTypes';
import { exampleText } from '../../../scripts/flows/examples';

/** The codes of the table customs_advice: each row begins with one. */
const advised = [...exampleText('status-to-erp', 'schema.sql').matchAll(/^ {2}\('(\w+)', '/gm)].map(([, code]) => code);

describe('the work list of "Status to the ERP"', () => {
	it('says what to do in each status that waits for a person', () => {
		expect(advised).toEqual(expect.arrayContaining(KNOWN_STATUSES.filter((status) => isDeadEnd(status))));
	});

	it('says what to do about each other event that needs attention', () => {
		const others = Object.entries(EVENT_TYPES)
			.filter(([eventType]) => eventType !== 'DeclarationStatusChanged')
			.flatMap(([eventType, { value }]) =>
				value.subtypes.filter((eventSubType) =>
					needsAttention({ id: '', eventTime: '', eventType, eventSubType, data: {} }),
				),
			);
		expect(others).not.toEqual([]);
		expect(advised).toEqual(expect.arrayContaining(others));
	});

	it('advises on nothing that does not exist', () => {
		const known = [...KNOWN_STATUSES, ...Object.values(EVENT_TYPES).flatMap(({ value }) => [...value.subtypes])];
		expect(known).toEqual(expect.arrayContaining(advised));
	});
});
