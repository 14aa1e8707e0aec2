import { statusMeaning } from '../../../cas/contract/statuses';
import { findEvents } from '../../control/find';
import { shownDeclaration, shownMessage } from '../../control/stateView';
import { html, type Html } from '../html';
import {
	card,
	chip,
	copyable,
	directionInWords,
	facts,
	inWords,
	json,
	listOr,
	moment,
	problemList,
	table,
} from '../pieces';
import type { View, ViewRequest } from '../view';
import { documentLinks } from './declarations';
import { eventRow } from './events';
import { picksTable } from './holdings';
import { whatToTry } from './outcomeButtons';

type Shown = ReturnType<typeof shownDeclaration>;

/** One declaration with all that is known of it; undefined where there is none of that id. */
export function declarationView({ context }: ViewRequest, id: string): View | undefined {
	const { world } = context;
	const declaration = world.declarations.get(id);
	if (declaration === undefined) return undefined;
	const { externalReference } = declaration;
	return {
		section: 'declarations',
		title: externalReference,
		body: (part) =>
			html`<p class="back"><a href="/">All declarations</a></p>
				<h1>${externalReference}</h1>
				${part('summary')}
				<div class="columns">
					<div>${part('problems')} ${part('history')} ${part('duties')} ${part('data')}</div>
					<div>${part('try')} ${part('documents')} ${part('deliveries')}</div>
				</div>`,
		parts(): Record<string, Html> {
			// A reset forgets it while somebody looks at it.
			if (!world.declarations.has(id)) return { summary: html`<p class="nothing">The sandbox has forgotten it.</p>` };
			const shown = shownDeclaration(context, declaration);
			const asked = world.outcomes.filter((outcome) => outcome.externalReference === externalReference);
			const events = findEvents(context, { declarationId: id });
			const shipment = world.shipmentOf(declaration);
			const messages = shipment.ingestionReferences.flatMap((reference) => world.messages.get(reference) ?? []);
			return {
				summary: summary(shown),
				problems:
					shown.problems.length === 0
						? html``
						: card('problems', 'Problems and warnings', html`${problemList(shown.problems)}`),
				history: card('history', 'History', history(shown)),
				duties: duties(shown),
				try: card('try', 'Try with this declaration', whatToTry(shown, asked)),
				documents: card('documents', 'Documents', documents(shown)),
				deliveries: card(
					'deliveries',
					'Events',
					listOr(events.rows.map(eventRow), 'No event of this declaration yet.'),
				),
				data: data(shown, shipment.content, messages.map(shownMessage)),
			};
		},
	};
}

function summary(row: Shown): Html {
	const { next } = row;
	return html`<p class="lead">
			${chip(row.currentStatus)} <span>${directionInWords(row.direction)}</span>
			<span class="faint">${statusMeaning(row.currentStatus)}${next?.isHeld && ', held here'}</span>
		</p>
		${facts([
			['MRN', row.mrn === null ? 'none yet' : copyable('the MRN', row.mrn)],
			['LRN', copyable('the LRN', row.lrn)],
			['ARC', row.arc === null ? null : copyable('the ARC', row.arc)],
			['Declaration id', copyable('the declaration id', row.id)],
			['Jurisdiction', row.jurisdiction],
			['Goods items', row.goodsItems],
			['Made', moment(row.creationDate)],
			['Last change', moment(row.lastUpdated)],
			['Next step', next?.dueAt ? html`${inWords(next.step)}, ${moment(next.dueAt)}` : null],
		])}`;
}

function history({ history: changes, actions }: Shown): Html {
	return html`${table(
		'Statuses, oldest first',
		[{ label: 'Status' }, { label: 'Since' }, { label: 'Meaning', kind: 'wide' }],
		changes.map(({ status, time }) => [chip(status), moment(time), statusMeaning(status) ?? '']),
	)}
	${
		actions.length > 0 &&
		table(
			'Actions that were asked for',
			[{ label: 'Action' }, { label: 'Result' }],
			actions.map(({ action, result }) => [inWords(sentenceCase(action)), result ?? 'under way']),
		)
	}`;
}

const sentenceCase = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

const DUTY_NAMES: Readonly<Record<string, string>> = { A00: 'Customs duty', B00: 'VAT' };

function duties({ duties: found }: Shown): Html {
	if (found === null) return html``;
	const amount = (value: number) => `${value.toFixed(2)} ${found.currencyCode}`;
	return card(
		'duties',
		'Duties',
		html`<p>In all <b>${amount(found.totalAmount)}</b>. No amount here is real.</p>
			${table(
				'Duties by goods item',
				[
					{ label: 'Item', kind: 'number' },
					{ label: 'Type', kind: 'wide' },
					{ label: 'Base', kind: 'number' },
					{ label: 'Rate', kind: 'number' },
					{ label: 'Amount', kind: 'number' },
				],
				found.taxes.map((tax) => [
					tax.goodsItemSequenceNumeric,
					`${tax.typeCode} ${DUTY_NAMES[tax.typeCode] ?? ''}`,
					amount(tax.baseAmount),
					`${tax.ratePercent} %`,
					amount(tax.amount),
				]),
			)}`,
	);
}

function documents(row: Shown): Html {
	return row.documents.length === 0
		? html`<p class="nothing">None yet. They are made soon after the release.</p>`
		: html`<p class="documents">${documentLinks(row)}</p>`;
}

function data(row: Shown, content: unknown, messages: readonly ReturnType<typeof shownMessage>[]): Html {
	return html`${card(
		'data',
		'What was sent',
		html`${table(
			'Messages',
			[{ label: 'Received' }, { label: 'Type' }, { label: 'What became of it', kind: 'wide' }],
			messages.map(({ receivedAt, messageType, outcome, referenceId }) => [
				moment(receivedAt),
				messageType,
				html`${outcome ?? 'waiting'}
					<span class="faint">referenceId</span> ${copyable('the reference id', referenceId)}`,
			]),
		)}
		${json(`The shipment as sent${messages.length > 1 ? ', updates included' : ''}`, 'content', content)}`,
	)}
	${
		row.deductions.length > 0 &&
		card(
			'deductions',
			'Filled in from master data',
			table(
				'Fields that CAS filled in',
				[{ label: 'Field', kind: 'code' }, { label: 'Value', kind: 'wide' }, { label: 'From' }],
				row.deductions.map(({ path, value, source }) => [path, asText(value), source]),
			),
		)
	}
	${row.stockWrittenOff.length > 0 && card('written-off', 'Written off stock', html`${picksTable(row.stockWrittenOff)}`)}
	${row.stockBooked.length > 0 && card('booked', 'Booked into stock', html`${picksTable(row.stockBooked)}`)}`;
}

const asText = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
