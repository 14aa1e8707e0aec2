import type { KnownStatus } from '../../../cas/contract/statuses';
import type { shownDeclaration } from '../../control/stateView';
import type { Outcome } from '../../world/records';
import { actButton } from '../controls';
import { html, type Html } from '../html';
import { inWords } from '../pieces';

type Shown = ReturnType<typeof shownDeclaration>;

const BEFORE_VALIDATION: readonly KnownStatus[] = ['New', 'Invalid', 'CustomsError'];
const BEFORE_ANSWER: readonly KnownStatus[] = [...BEFORE_VALIDATION, 'Validated', 'Queued', 'Submitted'];
const BEFORE_RELEASE: readonly KnownStatus[] = [...BEFORE_ANSWER, 'Accepted'];

const OUTCOMES = '/_sandbox/outcomes';

/** What can still be made to happen to a declaration in its status, as buttons; and what has been asked for. */
export function whatToTry(row: Shown, asked: readonly Outcome[]): Html {
	const { externalReference, direction, currentStatus, next } = row;
	const isIn = (statuses: readonly string[]) => statuses.includes(currentStatus);
	const ask = (id: string, label: string, done: string, body: object) =>
		actButton({ id, label, done, path: OUTCOMES, body: { externalReference, direction, ...body } });
	const buttons = [
		next?.dueAt &&
			actButton({
				id: 'next-step',
				label: `Next step now: ${inWords(next.step).toLowerCase()}`,
				path: '/_sandbox/clock',
				body: { until: next.dueAt },
				done: 'The time has moved on to the next step.',
			}),
		next?.isHeld === false &&
			ask('hold', 'Hold it here', `It stays in "${inWords(currentStatus)}" until you let it go on.`, {
				outcome: 'stay',
				status: currentStatus,
			}),
		next?.isHeld && ask('go-on', 'Let it go on', 'It goes on.', { outcome: 'continue' }),
		isIn(BEFORE_VALIDATION) &&
			ask('invalid', 'Let CAS find it invalid', 'The next validation finds an issue.', { outcome: 'Invalid' }),
		isIn(BEFORE_ANSWER) &&
			ask('refuse', 'Let customs refuse it', 'Customs refuses it at the next answer.', { outcome: 'CustomsError' }),
		isIn(BEFORE_RELEASE) &&
			ask('control', 'Let customs ask for documents', 'Customs asks for documents before the release.', {
				outcome: 'DocumentControl',
			}),
	].filter((button): button is Html => button instanceof Object);
	return html`${
		buttons.length === 0
			? html`<p class="nothing">It has reached its end: nothing more happens to it by itself.</p>`
			: html`<div class="buttons">${buttons}</div>`
	}
	${asked.length > 0 && askedFor(row, asked)}`;
}

function askedFor({ externalReference, direction }: Shown, asked: readonly Outcome[]): Html {
	return html`<p>
		Asked for: ${asked.map(({ outcome, status }) => outcomeInWords(outcome, status)).join(', ')}.
		${actButton({
			id: 'take-back',
			label: 'Take back',
			kind: 'quiet',
			path: OUTCOMES,
			body: { externalReference, direction, outcome: 'continue' },
			done: 'Nothing is asked for any more.',
		})}
	</p>`;
}

/** `Customs refuses it` of `CustomsError`. */
export function outcomeInWords(outcome: Outcome['outcome'], status: string | undefined): string {
	const words = {
		Invalid: 'CAS finds it invalid',
		CustomsError: 'customs refuses it',
		DocumentControl: 'customs asks for documents',
		stay: `it stays in "${inWords(status ?? '')}"`,
	};
	return words[outcome];
}
