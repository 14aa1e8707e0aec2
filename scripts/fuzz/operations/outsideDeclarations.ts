import { DECLARATION_ACTION_NAMES } from '../../../cas/contract/actions';
import { errorDescriptionsOf, identityOf, needsAttention } from '../../../cas/contract/events';
import { ACCEPTANCE as HOSTS } from '../../../cas/contract/environments';
import { validationCodeOf } from '../../../cas/contract/handshake';
import { identityOfDeclaration } from '../../../cas/contract/declaration';
import { declarationsOfPage } from '../../../cas/contract/search';
import { withoutSecretAddresses } from '../../../cas/contract/secretAddresses';
import { correctionsOf } from '../../../cas/declaration/corrections';
import { attachmentsOf, documentsOf } from '../../../cas/declaration/documents';
import { dutyTotalsOf, taxLinesOf } from '../../../cas/declaration/duties';
import { createdItems, goodsItemsOf } from '../../../cas/declaration/goodsItems';
import { nameOfDeclaration } from '../../../cas/declaration/name';
import { declarationSubject, whyNotOpen } from '../../../cas/declaration/openness';
import { partiesOf } from '../../../cas/declaration/parties';
import { withLabel } from '../../../cas/declaration/problemField';
import { problemsOfDeclaration } from '../../../cas/declaration/problems';
import { replacedCollections } from '../../../cas/declaration/replacedCollections';
import { actionState } from '../../../cas/declaration/requestedActions';
import { progressTowards } from '../../../cas/declaration/targetProgress';
import { summaryOfDeclaration } from '../../../cas/declaration/summary';
import { actionIntention } from '../../../cas/declaration/intention';
import { isRecord } from '../../../cas/isRecord';
import { customsShipment } from '../../../cas/messages';
import { changeEventOf } from '../../../cas/tracking/changeEvent';
import type { TrackingMemory } from '../../../cas/tracking/memory';
import { track } from '../../../cas/tracking/track';
import { eventOf, readBody } from '../../../nodes/shared/events/deliveryBody';
import type { Operation } from './operation';
import { slipsIn } from './sentences';

const TIME = '2026-11-02T18:40:12Z';

const DECLARATION = {
	id: '831e1650-001e-001b-66ab-eeb76e069631',
	customsShipmentReference: 'SO-2026-0815',
	direction: 'OUT',
	lrn: '26BE1000000000001',
	mrn: '26BEAB000000000014',
	currentStatus: 'Released',
	declarationType: 'Export',
	acceptanceDate: TIME,
	lastUpdated: TIME,
	addDeclType1: 'D',
	history: [
		{ status: 'Submitted', time: TIME },
		{ status: 'Released', time: TIME },
	],
	problems: [
		{ severity: 'refuse', source: 'CAS', path: 'governmentAgencyGoodsItems[0].netMass', message: 'is 0' },
		'text',
	],
	duties: {
		currencyCode: 'EUR',
		totalAmount: 12.5,
		taxes: [{ typeCode: 'A00', goodsItemSequenceNumeric: 1, amount: 12.5 }],
	},
	documents: [{ type: 'EAD', creationDate: TIME, url: 'https://d.example/x?key=00000000000000000000000000000000' }],
	actions: [{ action: 'invalidate', referenceId: 'r-1', requestedAt: TIME, finishedAt: null, result: null }],
	governmentAgencyGoodsItems: [
		{ governmentAgencyGoodsItemId: 'g-1', seqNum: 1, goodsMeasure: { nmass: 2 }, casReference: 'c-1' },
	],
};

/** The same as public data of CAS has it. */
const IN_SHIPMENTS = {
	id: 'd-3',
	functionRefNum: '26BE1000000000001',
	docRefNum: '26BEAB000000000014',
	lastModification: '2026-11-02T18:40:12.1234567Z',
	accDateCode: '0001-01-01T00:00:00Z',
	importer: { code: 'BE0428759497', name: 'Scheldt', address: { country: 'BE' } },
	warningCount: { totalBlocking: 2, totalNonBlocking: 0 },
	attachments: [{ id: 'a-1', originalName: 'x.pdf', location: 'https://d.example/x?sig=0' }],
	calculationReturns: [{ type: 'B00', basisValue: 100, payment: { assessed: 21, methodCode: 'G' } }],
	goodsShipments: [
		{
			governmentAgencyGoodsItems: [
				{
					id: 'g-1',
					seqNum: 1,
					warnings: { blocking: ['is 0'], nonBlocking: [] },
					commodity: { description: 'Pumps' },
				},
			],
		},
	],
};

/** An event as a webhook gets it. */
export const delivery: Operation = {
	name: 'delivery',
	takes: () => false,
	json: () => {
		const envelope = { id: 'e-1', tenantId: 'contoso', eventTime: TIME, eventType: 'DeclarationStatusChanged' };
		return { ...envelope, eventSubType: 'Released', data: { ...DECLARATION, errorDescriptions: ['x'] } };
	},
	async run({ json }, _random, trial) {
		const read = readBody(Buffer.from(JSON.stringify(json)), 'application/json');
		const found = 'refusal' in read ? read : eventOf(read.body);
		if ('body' in read) validationCodeOf(read.body);
		trial.ended('refusal' in found ? 'refused' : 'an event');
		if ('refusal' in found) return [];
		const { event } = found;
		identityOf(event);
		needsAttention(event);
		withoutSecretAddresses(event, HOSTS, () => 'sealed');
		return errorDescriptionsOf(event).every((text) => typeof text === 'string') ? [] : ['A description is no text'];
	},
};

/** A declaration as CAS answers. */
export const declaration: Operation = {
	name: 'declaration',
	takes: () => false,
	json: () => ({ ...DECLARATION, ...IN_SHIPMENTS }),
	async run(input, random, trial) {
		const declarations = declarationsOfPage({ declarations: [input.json] }) ?? declarationsOfPage([input.json]) ?? [];
		const [given] = isRecord(input.json) ? [input.json] : declarations;
		if (given === undefined) return [];
		trial.ended('read');
		summaryOfDeclaration(given);
		documentsOf(given);
		taxLinesOf(given);
		const totals = dutyTotalsOf(given);
		attachmentsOf(given);
		partiesOf(given);
		problemsOfDeclaration(given).map((problem) => withLabel(problem, given));
		const progress = progressTowards(given, ['Released']);
		withoutSecretAddresses(given, HOSTS, () => 'sealed');
		for (const type of ['Update', 'Replace'] as const) correctionsOf(given, type);
		replacedCollections(customsShipment, given, { governmentAgencyGoodsItems: [{ netMass: 3 }] });
		createdItems(DECLARATION, given, goodsItemsOf(given)[0] ?? {});
		const action = random.pick(DECLARATION_ACTION_NAMES)!;
		actionState(given, { action, before: DECLARATION, referenceId: 'r-1' });
		const notOpen = whyNotOpen(actionIntention(action), given);
		const said = [
			progress.reason,
			nameOfDeclaration(given),
			declarationSubject(identityOfDeclaration(given)),
			...(notOpen === undefined ? [] : [notOpen.because, notOpen.advice]),
		];
		const complaints = said.flatMap((text) => slipsIn(text, input, 'A sentence'));
		return totals !== undefined && !Number.isFinite(totals.totalDuties)
			? [...complaints, 'The duties are no number']
			: complaints;
	},
};

/** Declarations as a poll finds them, twice: nothing new the second time. */
export const tracking: Operation = {
	name: 'tracking',
	takes: () => false,
	json: () => [DECLARATION, { ...DECLARATION, id: 'd-2' }],
	async run({ json }, _random, trial) {
		const declarations = Array.isArray(json) ? json.filter(isRecord) : [];
		const reading = { declarations, isStill: true, startedMs: Date.parse(TIME), tookMs: 5 };
		const rules = { overlapMs: 60_000, maxChanges: 100, statuses: [] };
		const first = track({ known: {} }, reading, rules);
		first.changes.forEach((change) => changeEventOf(change, {}));
		const memory = JSON.parse(JSON.stringify(first.memory)) as TrackingMemory;
		const second = track(memory, reading, rules);
		trial.ended(first.changes.length > 0 ? 'changes' : 'no changes');
		return second.changes.length === 0 || first.hasMore ? [] : [`${second.changes[0]?.key} is told twice`];
	},
};
