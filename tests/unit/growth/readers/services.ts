import type { INode } from 'n8n-workflow';
import { nestingOf } from '../../../../cas/jsonNesting';
import * as declarations from '../../../../cas/contract/declaration';
import { readSignature } from '../../../../cas/contract/deliverySignature';
import { isEndpointName } from '../../../../cas/contract/endpoints';
import { ACCEPTANCE, hostsFor, isAllowedUrl, PRODUCTION } from '../../../../cas/contract/environments';
import { eventOrder } from '../../../../cas/contract/eventTime';
import * as events from '../../../../cas/contract/events';
import { eventTypeName, eventTypeOf, isFailureSubtype } from '../../../../cas/contract/eventTypes';
import { validationCodeOf } from '../../../../cas/contract/handshake';
import { isLocalAddress } from '../../../../cas/contract/localAddress';
import { plainText, readProblemDetails } from '../../../../cas/contract/problemDetails';
import { declarationsOfPage } from '../../../../cas/contract/search';
import { withoutSecretAddresses } from '../../../../cas/contract/secretAddresses';
import { isDeadEnd, statusKind, statusMeaning } from '../../../../cas/contract/statuses';
import { ownerOf } from '../../../../cas/contract/subscriptionMark';
import { copyOf } from '../../../../cas/declaration/copy';
import { correctionsOf } from '../../../../cas/declaration/corrections';
import { attachmentsOf, documentsOf } from '../../../../cas/declaration/documents';
import { dutyTotalsOf, taxLinesOf } from '../../../../cas/declaration/duties';
import {
	createdItems,
	goodsItemOf,
	goodsItemsOf,
	holds,
	itemNumberOf,
	ownNumberOf,
} from '../../../../cas/declaration/goodsItems';
import { madeBefore } from '../../../../cas/declaration/madeBefore';
import { nameOfDeclaration } from '../../../../cas/declaration/name';
import { partiesOf } from '../../../../cas/declaration/parties';
import { labelOfPath } from '../../../../cas/declaration/problemField';
import { complaintsOf, problemsOfDeclaration } from '../../../../cas/declaration/problems';
import { replacedCollections } from '../../../../cas/declaration/replacedCollections';
import { asSent, sentPathOf } from '../../../../cas/declaration/sentPath';
import { shipmentsOf } from '../../../../cas/declaration/shipments';
import { progressTowards } from '../../../../cas/declaration/targetProgress';
import { summaryOfDeclaration } from '../../../../cas/declaration/summary';
import * as values from '../../../../cas/declaration/values';
import { customsShipment } from '../../../../cas/messages';
import { pathSteps } from '../../../../cas/messages/model/labels';
import { failureOf, whatCasSaid } from '../../../../cas/request/failure';
import { referenceIdOf } from '../../../../cas/request/reference';
import { headerOf, outcomeOfNetworkError, successOf } from '../../../../cas/request/outcome';
import { retryAfterMs, retryMoment } from '../../../../cas/request/retry';
import { addressOf } from '../../../../cas/request/casRequest';
import { brokenTextProblem } from '../../../../cas/request/pathValue';
import { getDeclaration } from '../../../../cas/request/declarations';
import { subscriptionsOf } from '../../../../cas/request/subscriptions';
import { missingChanges } from '../../../../cas/tracking/missing';
import { hasZone, momentOf } from '../../../../cas/tracking/timeOfCas';
import { sameMark, statusChangesOf } from '../../../../cas/tracking/statusChanges';
import { track } from '../../../../cas/tracking/track';
import { lastUpdateMs } from '../../../../cas/tracking/watermark';
import { digest } from '../../../../nodes/shared/items/executionMemory';
import { loginTrouble } from '../../../../nodes/shared/transport/loginTrouble';
import { booleanOption, numberOption } from '../../../../nodes/shared/fields/option';
import { thrownFailure } from '../../../../nodes/shared/items/thrown';
import type { BadInput } from '../inputs/badInput';
import { readerOf, textReader, valueReader, type Reader } from '../measure/reader';

type Declaration = Record<string, unknown>;
const MOST_ENTRIES = 1 << 14;
const MOST_LEVELS = 1_000;
const many = <Entry>(size: number, entry: (at: number) => Entry) => Array.from({ length: size }, (_, at) => entry(at));
const timeAt = (at: number) => new Date(1_790_000_000_000 + at * 1_000).toISOString();

const warned = (size = 1) => ({ warnings: { blocking: many(size, (at) => `is wrong ${at}`), nonBlocking: ['x'] } });
const assessed = (at: number) => ({ type: `A${at}`, basisValue: 1, payment: { assessed: 1, methodCode: 'A' } });

/** Declarations with as many entries as the size says, in each list that is read. */
const DECLARATIONS: readonly BadInput<Declaration>[] = [
	{
		name: 'the number of goods items',
		make: (size) => ({
			id: '1',
			governmentAgencyGoodsItems: many(size, (at) => ({
				sequenceNumeric: at + 1,
				governmentAgencyGoodsItemId: `g${at}`,
			})),
		}),
	},
	{
		name: 'the number of problems',
		make: (size) => ({
			id: '1',
			problems: many(size, (at) => ({ message: 'x', path: `governmentAgencyGoodsItems[${at}].netMass` })),
		}),
	},
	{
		name: 'the number of problems and goods items',
		make: (size) => ({
			id: '1',
			governmentAgencyGoodsItems: many(size, (at) => ({ sequenceNumeric: at + 1, netMass: 1, commodityCode: '1' })),
			problems: many(size, (at) => ({ message: 'x', path: `governmentAgencyGoodsItems[${at}].netMass` })),
		}),
	},
	{
		name: 'the number of taxes',
		make: (size) => ({
			id: '1',
			duties: { taxes: many(size, (at) => ({ goodsItemSequenceNumeric: at + 1, typeCode: 'A00', amount: 1 })) },
		}),
	},
	{
		name: 'the number of taxes and goods items',
		make: (size) => ({
			id: '1',
			governmentAgencyGoodsItems: many(size, (at) => ({ sequenceNumeric: at + 1 })),
			duties: { taxes: many(size, (at) => ({ goodsItemSequenceNumeric: at + 1, typeCode: `A${at}`, amount: 1 })) },
		}),
	},
	{
		name: 'the number of taxes and goods items without a number',
		make: (size) => ({
			id: '1',
			governmentAgencyGoodsItems: many(size, () => ({})),
			duties: { taxes: many(size, (at) => ({ goodsItemSequenceNumeric: at + 1 })) },
		}),
	},
	{
		name: 'the number of changes of status',
		make: (size) => ({
			id: '1',
			status: 'Accepted',
			history: many(size, (at) => ({ status: 'Accepted', time: timeAt(at) })),
			statusHistory: many(size, (at) => ({ status: 'Accepted', time: timeAt(at) })),
		}),
	},
	{
		name: 'the number of changes of status without a time',
		make: (size) => ({
			id: '1',
			status: 'Accepted',
			history: many(size, () => ({ status: 'Accepted' })),
			statusHistory: many(size, () => ({ status: 'Accepted' })),
		}),
	},
	{
		name: 'the number of goods shipments and goods items with warnings',
		make: (size) => ({
			id: '1',
			goodsShipments: many(size / 2, () => ({ governmentAgencyGoodsItems: [warned()] })),
		}),
	},
	{ name: 'the number of warnings of one group', make: (size) => ({ id: '1', declarant: warned(size) }) },
	{
		name: 'the number of warnings and fields of one group',
		make: (size) => ({
			id: '1',
			declarant: { ...warned(size), ...Object.fromEntries(many(size / 4, (at) => [`field${at}`, 1])) },
		}),
	},
	{
		name: 'the number of levels with warnings',
		make: (size) => ({
			id: '1',
			extra: many(Math.min(size, MOST_LEVELS), () => warned()).reduce((inner, outer) => ({ ...outer, inner })),
		}),
	},
	{
		name: 'the number of taxes in goods shipments',
		make: (size) => ({
			id: '1',
			goodsShipments: many(size / 4, (at) => ({
				governmentAgencyGoodsItems: [{ seqNum: at + 1, commodity: { calculationReturns: [assessed(at)] } }],
			})),
			calculationReturns: many(size, assessed),
		}),
	},
	{
		name: 'the number of attachments',
		make: (size) => ({ id: '1', attachments: many(size, (at) => ({ id: `a${at}`, originalName: 'x.pdf' })) }),
	},
	{
		name: 'the number of documents',
		make: (size) => ({ id: '1', documents: many(size, (at) => ({ type: `T${at}` })) }),
	},
];
const declarationReader = (name: string, read: (declaration: Declaration) => unknown) =>
	readerOf(name, DECLARATIONS, read, { largestSize: MOST_ENTRIES });

const event = (data: unknown) => ({
	eventId: 'e',
	eventType: 'DeclarationStatusChanged',
	eventSubType: 's',
	eventTime: timeAt(0),
	tenantId: 't',
	data,
});
const request = getDeclaration('1');
const answered = (body: unknown) =>
	failureOf(request, { kind: 'answered', status: 400, headers: {}, body }, 'declaration', { model: customsShipment });
const NODE: INode = {
	id: '1',
	name: 'CAS',
	type: 'cas',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const refusalBy = (read: () => unknown) => {
	try {
		return read();
	} catch (error) {
		return (error as Error).message;
	}
};
const rules = { overlapMs: 0, maxChanges: 10, statuses: [] };
const reading = (list: readonly Declaration[]) => ({ declarations: list, isStill: true, startedMs: 0, tookMs: 0 });
const eventOf = (data: unknown) => events.readEvent(event(data));

/** What CAS and senders of events say: bodies, headers, addresses, declarations. */
export const SERVICE_READERS: readonly Reader[] = [
	textReader('cas/contract/deliverySignature.ts readSignature', readSignature),
	textReader('cas/contract/endpoints.ts isEndpointName', isEndpointName),
	textReader('cas/contract/environments.ts hostsFor', (url) =>
		hostsFor({ environment: 'custom', apiBaseUrl: url, scopeEnvironment: url }),
	),
	textReader('cas/contract/environments.ts isAllowedUrl', (url) => isAllowedUrl(url, PRODUCTION)),
	textReader('cas/contract/eventTime.ts eventOrder', eventOrder),
	textReader('cas/contract/eventTypes.ts eventTypeName', eventTypeName),
	textReader('cas/contract/eventTypes.ts eventTypeOf', eventTypeOf),
	textReader('cas/contract/eventTypes.ts isFailureSubtype', isFailureSubtype),
	valueReader('cas/contract/events.ts readEvent', events.readEvent),
	valueReader('cas/contract/events.ts readEvent', eventOf, 'its data'),
	valueReader('cas/contract/events.ts needsAttention', (value) => {
		const read = eventOf({ status: value, errorDescriptions: value });
		return read && events.needsAttention(read);
	}),
	valueReader('cas/contract/events.ts errorDescriptionsOf', (value) => {
		const read = eventOf({ errorDescriptions: value });
		return read && events.errorDescriptionsOf(read);
	}),
	valueReader('cas/contract/events.ts identityOf', (value) => {
		const read = eventOf({ mrn: value, actions: value });
		return read && events.identityOf(read);
	}),
	valueReader('cas/contract/handshake.ts validationCodeOf', validationCodeOf),
	textReader(
		'cas/contract/handshake.ts validationCodeOf',
		(code) =>
			validationCodeOf([
				{ eventType: 'Microsoft.EventGrid.SubscriptionValidationEvent', data: { validationCode: code } },
			]),
		'a code',
	),
	textReader('cas/contract/localAddress.ts isLocalAddress', isLocalAddress),
	valueReader('cas/contract/problemDetails.ts readProblemDetails', readProblemDetails),
	valueReader(
		'cas/contract/problemDetails.ts readProblemDetails',
		(errors) => readProblemDetails({ title: 'x', errors }),
		'its errors',
	),
	valueReader('cas/contract/problemDetails.ts plainText', plainText),
	valueReader('cas/contract/search.ts declarationsOfPage', declarationsOfPage),
	valueReader('cas/contract/secretAddresses.ts withoutSecretAddresses', (value) =>
		withoutSecretAddresses(value, ACCEPTANCE, () => 'sealed'),
	),
	valueReader(
		'cas/contract/secretAddresses.ts withoutSecretAddresses',
		(url) => withoutSecretAddresses({ url }, ACCEPTANCE, () => 'sealed'),
		'a url',
	),
	textReader('cas/jsonNesting.ts nestingOf', nestingOf),
	textReader('cas/contract/statuses.ts statusKind', statusKind),
	textReader('cas/contract/statuses.ts statusMeaning', statusMeaning),
	textReader('cas/contract/statuses.ts isDeadEnd', isDeadEnd),
	valueReader('cas/contract/subscriptionMark.ts ownerOf', ownerOf),
	declarationReader('cas/contract/declaration.ts identityOfDeclaration', declarations.identityOfDeclaration),
	declarationReader('cas/contract/declaration.ts listOfDeclaration', (declaration) =>
		declarations.listOfDeclaration(declaration, 'problems'),
	),
	declarationReader('cas/contract/declaration.ts lastUpdatedOf', declarations.lastUpdatedOf),
	valueReader('cas/contract/declaration.ts presentDate', declarations.presentDate),
	declarationReader('cas/contract/declaration.ts headersOf', declarations.headersOf),
	declarationReader('cas/declaration/corrections.ts correctionsOf', (declaration) =>
		correctionsOf(declaration, 'Update'),
	),
	declarationReader('cas/declaration/copy.ts copyOf', (declaration) => copyOf(declaration, 'SO-2')),
	declarationReader('cas/declaration/documents.ts documentsOf', documentsOf),
	declarationReader('cas/declaration/documents.ts attachmentsOf', attachmentsOf),
	declarationReader('cas/declaration/duties.ts taxLinesOf', taxLinesOf),
	declarationReader('cas/declaration/duties.ts dutyTotalsOf', dutyTotalsOf),
	declarationReader('cas/declaration/goodsItems.ts goodsItemsOf', goodsItemsOf),
	declarationReader('cas/declaration/goodsItems.ts goodsItemOf', (declaration) => goodsItemOf(declaration, 'g')),
	declarationReader('cas/declaration/goodsItems.ts createdItems', (declaration) =>
		createdItems(declaration, declaration, {}),
	),
	declarationReader('cas/declaration/goodsItems.ts itemNumberOf', (item) => itemNumberOf(item, 0)),
	declarationReader('cas/declaration/goodsItems.ts ownNumberOf', ownNumberOf),
	valueReader('cas/declaration/goodsItems.ts holds', (value) => holds(value, value)),
	declarationReader('cas/declaration/name.ts nameOfDeclaration', nameOfDeclaration),
	declarationReader('cas/declaration/parties.ts partiesOf', partiesOf),
	textReader('cas/declaration/problemField.ts labelOfPath', (path) => labelOfPath(pathSteps(path))),
	declarationReader('cas/declaration/problems.ts problemsOfDeclaration', problemsOfDeclaration),
	declarationReader('cas/declaration/problems.ts complaintsOf', (declaration) =>
		complaintsOf(declaration, { blockingOnly: false }),
	),
	declarationReader('cas/declaration/replacedCollections.ts replacedCollections', (declaration) =>
		replacedCollections(customsShipment, declaration, declaration),
	),
	textReader('cas/declaration/sentPath.ts sentPathOf', (path) => sentPathOf(pathSteps(path))),
	declarationReader('cas/declaration/sentPath.ts asSent', asSent),
	declarationReader('cas/declaration/shipments.ts shipmentsOf', shipmentsOf),
	declarationReader('cas/declaration/targetProgress.ts progressTowards', (declaration) =>
		progressTowards(declaration, ['Released']),
	),
	declarationReader('cas/declaration/summary.ts summaryOfDeclaration', summaryOfDeclaration),
	valueReader('cas/declaration/values.ts textOf', values.textOf),
	valueReader('cas/declaration/values.ts codeText', values.codeText),
	valueReader('cas/declaration/values.ts numberOf', values.numberOf),
	valueReader('cas/request/failure.ts failureOf', answered),
	textReader('cas/request/failure.ts failureOf', (path) => answered({ errors: { [path]: ['is wrong'] } }), 'a path'),
	textReader('cas/request/failure.ts whatCasSaid', (said) =>
		whatCasSaid({ title: said, fields: [{ path: said, message: said }] }),
	),
	valueReader('cas/request/reference.ts referenceIdOf', referenceIdOf),
	textReader('cas/request/outcome.ts headerOf', (value) => headerOf({ [value]: value }, 'retry-after')),
	textReader('cas/request/outcome.ts outcomeOfNetworkError', (code) => outcomeOfNetworkError(code)),
	valueReader('cas/request/outcome.ts successOf', (body) =>
		successOf({ kind: 'answered', status: 200, headers: {}, body }),
	),
	textReader('cas/request/retry.ts retryMoment', (value) => retryMoment(`Mon, ${value}`)),
	textReader('cas/request/retry.ts retryAfterMs', (value) => retryAfterMs({ 'retry-after': value, date: value }, 0)),
	declarationReader('cas/declaration/madeBefore.ts madeBefore', (declaration) =>
		madeBefore([declaration], { externalReference: 'SO-1', clockMs: 0, agoMs: 0 }),
	),
	textReader('cas/request/pathValue.ts brokenTextProblem', (value) => brokenTextProblem('id', value)),
	textReader('nodes/shared/transport/loginTrouble.ts loginTrouble', (text) =>
		loginTrouble([{ message: text, code: text, body: { error: text } }], text),
	),
	valueReader('nodes/shared/items/executionMemory.ts digest', digest),
	textReader('nodes/shared/fields/option.ts booleanOption', (value) =>
		refusalBy(() => booleanOption(NODE, 'Option', value, true)),
	),
	textReader('nodes/shared/fields/option.ts numberOption', (value) =>
		refusalBy(() => numberOption(NODE, 'Option', value, { preset: 0, least: 0 })),
	),
	textReader('nodes/shared/items/thrown.ts thrownFailure', (text) =>
		thrownFailure({ message: text, description: text, context: { parameter: text } }),
	),
	textReader('cas/request/casRequest.ts addressOf', (id) => addressOf(getDeclaration(id), PRODUCTION)),
	valueReader('cas/request/subscriptions.ts subscriptionsOf', subscriptionsOf),
	valueReader('cas/tracking/timeOfCas.ts momentOf', momentOf),
	valueReader('cas/tracking/timeOfCas.ts hasZone', hasZone),
	textReader('cas/tracking/statusChanges.ts sameMark', sameMark),
	declarationReader('cas/tracking/statusChanges.ts statusChangesOf', (declaration) => statusChangesOf(declaration)),
	declarationReader('cas/tracking/missing.ts missingChanges', (declaration) =>
		missingChanges(
			[declaration],
			many(1_000, () => ({ declarationId: '1', status: 'Released' })),
			{ sinceMs: 0, presentOnly: false },
		),
	),
	declarationReader('cas/tracking/track.ts track', (declaration) => {
		const { memory } = track({ known: {} }, reading([declaration]), rules);
		return track(memory, reading([declaration]), rules);
	}),
	declarationReader('cas/tracking/watermark.ts lastUpdateMs', lastUpdateMs),
];
