import type { INodeParameters } from 'n8n-workflow';
import { DECLARATION_ACTION_NAMES, type DeclarationActionName } from '../../../../cas/contract/actions';
import type { KnownStatus } from '../../../../cas/contract/statuses';
import { anExciseMovement, BODIES } from '../../../sandbox/support/excise';
import { anExport, anImport } from '../../../sandbox/support/shipment';
import { timePasses } from '../../harness/manualTime';
import { restingDeclaration, stateOf } from '../../harness/restingDeclaration';
import type { TappedCas } from '../../harness/tappedCas';
import type { Kind } from './kind';

/** Chooses the declaration that the item names. */
export const BY_ID: INodeParameters = {
	declaration: { __rl: true, mode: 'id', value: '={{ $json.declarationId }}' },
};

/** Where each action is open. */
const SCENES: Record<
	DeclarationActionName,
	[shipment: (reference: string) => Record<string, unknown>, from: KnownStatus]
> = {
	submit: [anExport, 'Validated'],
	validate: [anExport, 'Invalid'],
	goodsArrived: [(reference) => anImport(reference, { header: { addDeclType1: 'D' } }), 'Accepted'],
	invalidate: [anExport, 'Accepted'],
	generateSad: [anExport, 'Accepted'],
	receiptReport: [anExciseMovement, 'Departed'],
	// It is open once the receipt has been reported.
	complementaryExplanation: [anExciseMovement, 'Departed'],
	changeDestination: [anExciseMovement, 'Departed'],
	rejectOrAlertEad: [anExciseMovement, 'Departed'],
	delayForDelivery: [anExciseMovement, 'Departed'],
};

const bodyOf = (action: string) => JSON.stringify((BODIES as Record<string, object>)[action] ?? {});

async function reported(cas: TappedCas, declarationId: string): Promise<void> {
	const body = bodyOf('receiptReport');
	const parameters = { resource: 'action', operation: 'receiptReport', ...BY_ID, source: 'json', body };
	await cas.run({ type: 'casDeclaration', parameters }, [{ json: { declarationId } }]);
	await timePasses(60_000);
}

function actionKind(action: DeclarationActionName, options?: INodeParameters, variant?: string): Kind {
	return {
		node: 'casDeclaration',
		resource: 'action',
		operation: action,
		isOnce: true,
		isGuarded: false,
		...(variant !== undefined && { variant }),
		async prepare(cas, reference) {
			const [shipment, from] = SCENES[action];
			const declarationId = await restingDeclaration(cas, from, shipment(reference));
			if (action === 'complementaryExplanation') await reported(cas, declarationId);
			const chosen = { resource: 'action', operation: action, ...BY_ID, source: 'json', body: bodyOf(action) };
			return {
				parameters: { ...chosen, ...(options && { options }) },
				item: { declarationId },
				count: () => (stateOf(cas, reference)?.actions ?? []).filter((one) => one.action === action).length,
			};
		},
	};
}

/** All that can be asked of a declaration. */
export const actionKinds: readonly Kind[] = [
	...DECLARATION_ACTION_NAMES.map((action) => actionKind(action)),
	actionKind('invalidate', { waitForCompletion: true }, 'waited for'),
	actionKind('submit', { checkStatus: false }, 'unchecked'),
];
