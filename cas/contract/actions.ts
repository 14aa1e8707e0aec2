import type { EndpointName } from './endpoints';
import { assumed, documented, type Fact } from './fact';
import type { KnownStatus } from './statuses';

/** One thing that can be asked of a declaration. Documented: "declaration actions" names them and the path of submit. */
export interface DeclarationAction {
	/** Title Case, as the drop-down shows it. */
	readonly title: string;
	readonly meaning: string;
	readonly endpoint: EndpointName;
	/** Only for excise movements (EMCS), which have an ARC. */
	readonly isExcise?: true;
	/** Where the action is open; CAS documents that not every action is open in every status, not which. */
	readonly allowedIn: Fact<readonly KnownStatus[]>;
}

const PAGE = 'declaration actions';

/** Accepted by the authority and not yet ended. */
const IN_CUSTODY = [
	'Accepted',
	'AcceptedForExport',
	'Acknowledged',
	'Amendable',
	'AmendmentError',
	'ControlRequest',
	'CreditPending',
	'CustomsInformationRequest',
	'CustomsRequestsInvalidation',
	'DocumentControl',
	'GoodsArrived',
	'GoodsNotArrived',
	'Released',
] as const satisfies readonly KnownStatus[];

const NOT_SENT = ['New', 'Validated', 'Invalid', 'CustomsError', 'ConfigurationError'] as const;
const MOVING = ['Accepted', 'Released', 'Departed', 'Alerted', 'Diverted'] as const;

/** Every action, under the name that `data.action` of `DeclarationActionFinished` is assumed to carry. */
export const DECLARATION_ACTIONS = {
	submit: documented(PAGE, {
		title: 'Submit',
		meaning: 'Send to customs, where the flow does not do so by itself or after problems were corrected',
		endpoint: 'declarationAction.submit',
		allowedIn: assumed('before it was sent, or after the authority refused it', [
			'Validated',
			'Invalid',
			'CustomsError',
			'ConfigurationError',
		]),
	}),
	validate: documented(PAGE, {
		title: 'Validate',
		meaning: "Run CAS's own validations now",
		endpoint: 'declarationAction.validate',
		allowedIn: assumed('while it is not with the authority', NOT_SENT),
	}),
	goodsArrived: documented(PAGE, {
		title: 'Goods Arrived',
		meaning: 'Send the presentation notification of a pre-lodged declaration: type D becomes A',
		endpoint: 'declarationAction.goodsArrived',
		allowedIn: assumed('a pre-lodged declaration waits at the authority until the goods arrive', [
			'Accepted',
			'Acknowledged',
			'GoodsNotArrived',
		]),
	}),
	invalidate: documented(PAGE, {
		title: 'Invalidate',
		meaning: 'Invalidate the declaration; a reason must be given',
		endpoint: 'declarationAction.invalidate',
		allowedIn: assumed('from acceptance to the end; before that the shipment can be replaced', IN_CUSTODY),
	}),
	generateSad: documented(PAGE, {
		title: 'Generate SAD',
		meaning: 'Have the SAD made as a PDF',
		endpoint: 'declarationAction.generateSad',
		allowedIn: assumed('once there is something to print', [
			'Validated',
			'Queued',
			'Submitted',
			...IN_CUSTODY,
			'Departed',
			'ExitConfirmed',
			'ExitConfirmationNotYetReceived',
			'Discharged',
			'Delivered',
		]),
	}),
	receiptReport: documented(`${PAGE} (newer)`, {
		title: 'Receipt Report',
		meaning: 'Report the receipt of an excise movement',
		endpoint: 'declarationAction.receiptReport',
		isExcise: true,
		allowedIn: assumed('while the movement is under way', MOVING),
	}),
	complementaryExplanation: documented(`${PAGE} (newer)`, {
		title: 'Complementary Explanation',
		meaning: 'Explain a shortage or an excess of an excise movement',
		endpoint: 'declarationAction.complementaryExplanation',
		isExcise: true,
		allowedIn: assumed('once the movement has been received', ['Delivered', 'Released', 'Alerted']),
	}),
	changeDestination: documented(`${PAGE} (newer)`, {
		title: 'Change Destination',
		meaning: 'Change the destination of an excise movement',
		endpoint: 'declarationAction.changeDestination',
		isExcise: true,
		allowedIn: assumed('while the movement is under way', MOVING),
	}),
	rejectOrAlertEad: documented(`${PAGE} (newer)`, {
		title: 'Reject or Alert e-AD',
		meaning: 'Reject an excise movement, or raise an alert about it, before its goods arrive',
		endpoint: 'declarationAction.rejectOrAlertEad',
		isExcise: true,
		allowedIn: assumed('while the movement is under way', MOVING),
	}),
	delayForDelivery: documented(`${PAGE} (newer)`, {
		title: 'Delay for Delivery',
		meaning: 'Explain why an excise movement is late',
		endpoint: 'declarationAction.delayForDelivery',
		isExcise: true,
		allowedIn: assumed('while the movement is under way', MOVING),
	}),
} as const satisfies Record<string, Fact<DeclarationAction>>;

export type DeclarationActionName = keyof typeof DECLARATION_ACTIONS;

export const DECLARATION_ACTION_NAMES = Object.keys(DECLARATION_ACTIONS) as DeclarationActionName[];

/** Success of an action; that it has ended is told by `DeclarationActionFinished` (documented). */
export const ACTION_SUCCESS = assumed('the response code is cut; 202 like every other asynchronous call', 202);

/**
 * The status that tells that an action was taken, where no other way leads from one status to it. Only used to find out about an
 * action whose answer was lost.
 */
export const ACTION_LEADS_TO: Fact<Partial<Record<DeclarationActionName, readonly KnownStatus[]>>> = assumed(
	'CAS documents what an action is for, not the status that it leads to',
	{
		submit: ['Queued', 'Submitted'],
		goodsArrived: ['GoodsArrived'],
		invalidate: ['Cancelled'],
		receiptReport: ['Delivered'],
		changeDestination: ['ChangingDestination'],
	},
);
