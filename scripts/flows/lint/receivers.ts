import type { WorkflowJson } from '../../host/workflowJson';
import { SETTINGS, settingsOf } from '../fillIn';
import { reachedUnchecked } from './allowList';
import { kindOf } from './reach';
import { workingNodes, type FlowRule } from './rule';
import { MAIL_TRIGGERS } from './senders';

const MAILERS = new Set(['emailSend', 'gmail', 'microsoftOutlook', 'sendGrid', 'mailjet']);
const RECEIVERS = ['toEmail', 'sendTo', 'ccEmail', 'bccEmail', 'ccList', 'bccList', 'toRecipients', 'replyTo'];
/** Where somebody outside writes what a flow then works with. */
const ENTRANCES = new Set(['formTrigger', 'form', 'webhook', 'chatTrigger', ...MAIL_TRIGGERS]);

/**
 * No mail goes to an address that somebody typed, unless it was found on a list in Settings on the way. An address counts as known that
 * stands in the node, in Settings, in the account of a logged-in user of n8n, or in a Set node that is made of such. Any other is taken
 * for typed where a form, a webhook or a mail leads to the node without a check; what a database holds is not looked at.
 */
export const knownReceivers: FlowRule = (flow) => {
	const entrances = workingNodes(flow).filter((node) => ENTRANCES.has(kindOf(node)));
	return workingNodes(flow)
		.filter((node) => MAILERS.has(kindOf(node)))
		.flatMap((node) =>
			receiversOf(node.parameters)
				.filter((address) => !isKnown(flow, address))
				.flatMap((address) =>
					entrances
						.filter((entrance) => reachedUnchecked(flow, entrance).includes(node))
						.map((entrance) => ({
							node: node.name,
							message: `mails to ${address}, which "${entrance.name}" may bring: take it from Settings, or compare it with a list there first`,
						})),
				),
		);
};

function receiversOf(parameters: Record<string, unknown>): string[] {
	const options = (parameters.options ?? {}) as Record<string, unknown>;
	return RECEIVERS.flatMap((name) => [parameters[name], options[name]]).filter(
		(address): address is string => typeof address === 'string' && address !== '',
	);
}

const FIELD = /\$\('((?:[^'\\]|\\.)+)'\)\.(?:first\(\)|item)\.json\.(\w+(?:\.\w+)?)/g;

/** Whether every field that an expression reads holds an address that nobody typed. */
function isKnown(flow: WorkflowJson, text: string): boolean {
	if (!text.startsWith('=')) return true;
	const fields = [...text.matchAll(FIELD)].map(([, node = '', path = '']) => ({ node, path }));
	return !text.replace(FIELD, '').includes('$') && fields.every(({ node, path }) => isKnownField(flow, node, path));
}

function isKnownField(flow: WorkflowJson, name: string, path: string): boolean {
	const node = flow.nodes.find((one) => one.name === name);
	if (node === undefined) return false;
	if (kindOf(node) === 'formTrigger') return path === 'user.email' && node.parameters.authentication === 'n8nUserAuth';
	if (kindOf(node) !== 'set') return false;
	const [field = ''] = path.split('.');
	const assigned = settingsOf(node).find((assignment) => assignment.name === field);
	if (assigned === undefined) return false;
	return name === SETTINGS ? !String(assigned.value).startsWith('=') : isKnown(flow, String(assigned.value));
}
