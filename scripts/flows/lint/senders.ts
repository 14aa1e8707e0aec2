import { reachedUnchecked } from './allowList';
import { changesSomething } from './changes';
import { kindOf } from './reach';
import { workingNodes, type FlowRule } from './rule';

/** Nodes that take mail from anybody who writes to an address. */
export const MAIL_TRIGGERS = new Set(['emailReadImap', 'gmailTrigger', 'microsoftOutlookTrigger']);

/**
 * A mail changes nothing before its sender was compared with a list in Settings. The sender is what the mail says of itself; that
 * forged mails do not come in is the mail server's work.
 */
export const sendersChecked: FlowRule = (flow) =>
	workingNodes(flow)
		.filter((node) => MAIL_TRIGGERS.has(kindOf(node)))
		.flatMap((trigger) =>
			reachedUnchecked(flow, trigger)
				.filter(changesSomething)
				.map(({ name }) => ({
					node: trigger.name,
					message: `leads to "${name}" for mails of anybody: compare the sender with a list in Settings first`,
				})),
		);
