import { admit, type GivenAnswer, type TakenState } from '../../nodes/CasNotificationTrigger/state/takenEvents';
import { keyOf } from '../../nodes/shared/events/eventKey';

/** An answer as n8n gives it: open until it ends with a status. */
function anAnswer() {
	let onClose: () => void = () => undefined;
	const answer = {
		writableEnded: false,
		statusCode: 200,
		once: (_: string, listener: () => void) => (onClose = listener),
	};
	const end = (statusCode: number) => {
		Object.assign(answer, { writableEnded: true, statusCode });
		onClose();
	};
	return { answer: answer as GivenAnswer, end };
}

const NOW = Date.parse('2026-07-01T10:00:00Z');
let node = 0;
const aNode = () => `workflow-taken/node-${(node += 1)}`;
const deliver = (name: string, state: TakenState, { answer }: { answer: GivenAnswer }) =>
	admit(name, state, 'event-1', { answer, nowMs: NOW, isStoredWithState: true });

describe('an event whose delivery has no answer yet', () => {
	it('does not count as taken though its note is saved with it', () => {
		const name = aNode();
		const state: TakenState = {};
		const first = anAnswer();
		expect(deliver(name, state, first)).toBe('first');
		// What n8n has saved meanwhile, read for the second delivery.
		const saved = { ...state };
		expect(saved.justTaken).toBe(keyOf('event-1'));
		expect(deliver(name, saved, anAnswer())).toBe('underWay');
		first.end(500);
		expect(deliver(name, {}, anAnswer())).toBe('first');
	});

	it('counts as taken once it was answered with 2xx', () => {
		const name = aNode();
		const first = anAnswer();
		deliver(name, {}, first);
		first.end(200);
		expect(deliver(name, {}, anAnswer())).toBe('taken');
	});

	it('counts as taken where another process saved the note', () => {
		expect(deliver(aNode(), { justTaken: keyOf('event-1') }, anAnswer())).toBe('taken');
	});
});
