import { isDeadEnd, KNOWN_STATUSES, statusKind } from '../../../cas/contract/statuses';
import { EVENT_TYPES } from '../../../cas/contract/eventTypes';
import { LANGUAGES } from '../../../cas/language';
import { BOARD_TEXTS, SHIPMENT_WORDS, STATUS_WORDS, TURNS, type StatusWords } from '../../../cas/speech';

const all: [string, StatusWords][] = [...Object.entries(STATUS_WORDS), ...Object.entries(SHIPMENT_WORDS)];

describe('the words of statuses', () => {
	it.each(KNOWN_STATUSES.filter((status) => isDeadEnd(status)))(
		'say what to do where %s waits for a person',
		(name) => {
			expect((STATUS_WORDS[name] as StatusWords).toDo).toBeDefined();
		},
	);

	it.each(KNOWN_STATUSES)('say whom %s waits for, and that nothing waits once it is over', (name) => {
		const isOver = ['success', 'ended'].includes(statusKind(name) ?? '');
		expect((STATUS_WORDS[name] as StatusWords).turn === undefined).toBe(isOver);
	});

	it('cover each subtype of what CAS tells of a shipment', () => {
		const { subtypes } = EVENT_TYPES.CustomsShipmentInformation.value;
		expect(Object.keys(SHIPMENT_WORDS).sort()).toEqual([...subtypes].sort());
	});

	it.each(LANGUAGES)('tell statuses apart in %s', (language) => {
		const words = all.map(([, { word }]) => word[language]);
		expect(words).toEqual([...new Set(words)]);
	});
});

describe('the texts of the board', () => {
	const texts = [...Object.entries(BOARD_TEXTS), ...Object.entries(TURNS)];

	it.each(texts)('fill in the same in every language: %s', (_name, labels) => {
		const places = LANGUAGES.map((language) => (labels[language].match(/\{\d\}/g) ?? []).sort());
		for (const found of places) expect(found).toEqual(places[0]);
	});

	it.each(texts)('have no blanks around them: %s', (_name, labels) => {
		for (const language of LANGUAGES) expect(labels[language]).toBe(labels[language].trim());
	});
});
