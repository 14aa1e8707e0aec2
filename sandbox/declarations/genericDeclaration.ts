import { ACTIONS_FIELD } from '../../cas/contract/declaration';
import type { SandboxContext } from '../context';
import { attachmentsOf } from '../documents/attachments';
import { ITEMS } from '../shipment/read';
import { casTime, isoTime } from '../time/clock';
import { listOf } from '../world/readField';
import { statusOf, type Declaration, type JsonObject, type RequestedAction } from '../world/records';
import { customsFlowOf, customsFlowStepOf } from './customsFlow';
import { declarationData } from './declarationData';
import { declarationTypeOf } from './declarationType';
import { warningCountOf, withWarnings } from './warnings';

/**
 * A declaration as GET and search return it. Documented: it is the full data set with duties, and its goods items carry
 * `governmentAgencyGoodsItemId`. Evidenced 2016: its data, warnings, attachments, and when it changed. The names beside those that
 * events and search parameters document are assumed: history, documents, actions and deductions.
 */
export function genericDeclaration(context: SandboxContext, declaration: Declaration): JsonObject {
	const content = context.world.contentOf(declaration);
	const { problems } = declaration;
	const data = withWarnings(declarationData(context, declaration), problems);
	const isChecked = statusOf(declaration) !== 'New';
	return {
		...data,
		id: declaration.id,
		tenantId: declaration.tenantId,
		externalReference: declaration.externalReference,
		customsShipmentReference: declaration.externalReference,
		direction: declaration.direction,
		jurisdiction: declaration.jurisdiction,
		customsFlow: customsFlowOf(content, declaration.direction),
		customsFlowStep: customsFlowStepOf(declaration.direction),
		declarationType: declarationTypeOf(declaration, content),
		lrn: declaration.lrn,
		mrn: declaration.mrn ?? null,
		arc: declaration.arc ?? null,
		sequenceNumber: declaration.sequenceNumber ?? null,
		currentStatus: statusOf(declaration),
		creationDate: casTime(declaration.createdAt),
		lastModification: casTime(declaration.updatedAt),
		declarationDate: dateOrNull(declaration.submittedAt),
		acceptanceDate: dateOrNull(declaration.acceptedAt),
		warningCount: isChecked ? warningCountOf(data, problems) : null,
		history: declaration.history.map(({ status, time }) => ({ status, time: isoTime(time) })),
		deductions: declaration.deductions ?? [],
		documents: declaration.documents.map(({ kind, createdAt }) => ({ type: kind, creationDate: isoTime(createdAt) })),
		attachments: attachmentsOf(context, declaration),
		[ACTIONS_FIELD.value]: (declaration.actions ?? []).map(shownAction),
	};
}

/** One goods item of it, as the call for single items returns it. */
export function goodsItemOf(context: SandboxContext, declaration: Declaration, at: number): JsonObject {
	const data = withWarnings(declarationData(context, declaration), declaration.problems);
	return listOf(listOf(data, 'goodsShipments')[0] ?? {}, ITEMS)[at] ?? {};
}

function shownAction({ requestedAt, finishedAt, body: _ours, ...action }: RequestedAction): JsonObject {
	return { result: null, ...action, requestedAt: isoTime(requestedAt), finishedAt: dateOrNull(finishedAt) };
}

const dateOrNull = (time: number | undefined) => (time === undefined ? null : isoTime(time));
