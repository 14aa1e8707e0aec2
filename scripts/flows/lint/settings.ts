import { SETTINGS } from '../fillIn';
import { kindOf } from './reach';
import { textsIn, workingNodes, type Finding, type FlowRule } from './rule';

/** A flow is filled in at one place: one node "Settings", and no address of a person or a mailbox in any other node. */
export const oneSettings: FlowRule = (flow) => {
	const like = workingNodes(flow).filter(({ name }) => name.trim().toLowerCase().startsWith('settings'));
	return [
		...like
			.filter((node) => kindOf(node) !== 'set' || node.name !== SETTINGS)
			.map(({ name }): Finding => ({
				node: name,
				message: `is a second place to fill in: "${SETTINGS}" is the one, a Set node`,
			})),
		...workingNodes(flow)
			.filter(({ name }) => name !== SETTINGS)
			.filter(({ parameters }) => textsIn(parameters).some((text) => /^\s*[\w.+-]+@[\w-]+\.[\w.-]+\s*$/.test(text)))
			.map(({ name }): Finding => ({ node: name, message: `holds an address: put it into "${SETTINGS}"` })),
	];
};
