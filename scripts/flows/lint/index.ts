import type { WorkflowJson } from '../../host/workflowJson';
import type { NodeCatalogue } from '../nodeCatalogue';
import { visitsDecideNothing } from './decisions';
import { doorsLocked } from './doors';
import { escapedHtml } from './escaping';
import { everyNodeReached, handledErrors, soundConnections } from './connections';
import { explained, nodesApart, nodesBesideStickies, stickiesApart, stickiesFitTheirText } from './layout';
import {
	credentialsByName,
	credentialsNamed,
	exampleAddresses,
	noMachinePaths,
	noPinnedData,
	noSecrets,
	nothingOfAnInstance,
} from './leftovers';
import { noRunForEach, quickCode } from './hostLimits';
import { itemsApart } from './itemsApart';
import { meaningfulNames, namedNodesExist } from './names';
import { linearPatterns } from './patterns';
import { completeParameters, knownParameters, knownTypes, soundChoices } from './parameters';
import { knownReceivers } from './receivers';
import type { FlowRule } from './rule';
import { sendersChecked } from './senders';
import { oneSettings } from './settings';
import { webhookIds } from './webhooks';
import { labelsInWords, statusInWords } from './words';

/** All that a flow has to keep to before it is published, by name. */
export const FLOW_RULES = {
	knownTypes,
	knownParameters,
	completeParameters,
	soundChoices,
	meaningfulNames,
	namedNodesExist,
	soundConnections,
	everyNodeReached,
	handledErrors,
	itemsApart,
	noPinnedData,
	nothingOfAnInstance,
	credentialsByName,
	credentialsNamed,
	noMachinePaths,
	noSecrets,
	exampleAddresses,
	webhookIds,
	doorsLocked,
	visitsDecideNothing,
	escapedHtml,
	knownReceivers,
	sendersChecked,
	linearPatterns,
	noRunForEach,
	quickCode,
	oneSettings,
	statusInWords,
	labelsInWords,
	explained,
	nodesApart,
	nodesBesideStickies,
	stickiesApart,
	stickiesFitTheirText,
} as const satisfies Record<string, FlowRule>;

export type FlowRuleName = keyof typeof FLOW_RULES;

/** What is wrong with a flow: `rule: node: sentence`, empty where all is right. */
export function lintFlow(flow: WorkflowJson, catalogue: NodeCatalogue): string[] {
	return Object.entries(FLOW_RULES).flatMap(([name, rule]) =>
		rule(flow, catalogue).map(({ node, message }) =>
			[name, ...(node === undefined ? [] : [`"${node}"`]), message].join(': '),
		),
	);
}
