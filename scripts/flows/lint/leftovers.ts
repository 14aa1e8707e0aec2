import type { FlowRule } from './rule';
import { textsIn } from './rule';

/** No data of a test run is left in the flow. */
export const noPinnedData: FlowRule = (flow) =>
	Object.keys((flow.pinData ?? {}) as object).map((node) => ({ node, message: 'has pinned data' }));

/** Nothing of the n8n it was exported from: its ids, its state, its owner. */
export const nothingOfAnInstance: FlowRule = (flow) =>
	['id', 'versionId', 'active', 'meta', 'staticData', 'shared', 'createdAt', 'updatedAt', 'isArchived', 'homeProject']
		.filter((key) => flow[key] !== undefined && flow[key] !== null)
		.map((key) => ({ message: `The flow carries "${key}" of the n8n that it was exported from` }));

/** The names under which people keep their credentials, so that n8n finds them by itself when a flow is imported. */
export const CREDENTIAL_NAMES: Readonly<Record<string, string>> = {
	casOAuth2Api: 'CAS account',
	postgres: 'ERP database',
	smtp: 'Mail',
	imap: 'Mailbox',
	s3: 'Archive',
	httpBearerAuth: 'Assistant key',
	httpBasicAuth: 'Forms',
};

/** Credentials are named and not identified: an id means something in one n8n only. */
export const credentialsByName: FlowRule = (flow, catalogue) =>
	flow.nodes.flatMap((node) => {
		const known = catalogue.find(node.type, node.typeVersion)?.credentials ?? [];
		return Object.entries(node.credentials ?? {}).flatMap(([type, { id, name }]) => [
			...(id === null ? [] : [{ node: node.name, message: `names the credential ${type} by an id; write null` }]),
			...(CREDENTIAL_NAMES[type] === name
				? []
				: [
						{
							node: node.name,
							message: `names its ${type} "${name}" instead of "${CREDENTIAL_NAMES[type] ?? '(add a name to CREDENTIAL_NAMES)'}"`,
						},
					]),
			...(known.some((credential) => credential.name === type) || node.parameters.nodeCredentialType === type
				? []
				: [{ node: node.name, message: `takes no ${type}` }]),
		]);
	});

/** Every node that talks to CAS, to a database or to a mail server says which credential it needs. */
export const credentialsNamed: FlowRule = (flow, catalogue) =>
	flow.nodes
		.filter((node) => {
			const wanted = (catalogue.find(node.type, node.typeVersion)?.credentials ?? []).map(({ name }) => name);
			const [only] = wanted;
			return (
				wanted.length === 1 &&
				only !== undefined &&
				only in CREDENTIAL_NAMES &&
				// A form needs its login only where it asks for one.
				(only !== 'httpBasicAuth' || node.parameters.authentication === 'basicAuth') &&
				node.credentials?.[only] === undefined
			);
		})
		.map(({ name }) => ({ node: name, message: 'does not name the credential that it needs' }));

const MACHINE_PATHS = [
	/\/(?:root|tmp|work|Users|mnt|var\/folders)\//,
	/\/home\/(?!node\/)\w/,
	/\b[A-Z]:\\/,
	/\blocalhost\b|\b127\.0\.0\.1\b|\b192\.168\./,
];

/** No path or address of the machine that the flow was made on. */
export const noMachinePaths: FlowRule = (flow) =>
	flow.nodes.flatMap((node) =>
		textsIn(node.parameters)
			.filter((text) => MACHINE_PATHS.some((pattern) => pattern.test(text)))
			.map((text) => ({ node: node.name, message: `holds a path or address of one machine: ${text.slice(0, 80)}` })),
	);

const SECRETS = [
	/eyJ[\w-]{10,}\.eyJ[\w-]{10,}/,
	/\b(?:sk|pk|ghp|gho|xox[abp])[-_][\w-]{16,}/,
	/\bAKIA[0-9A-Z]{16}\b/,
	/\b[0-9a-f]{32,}\b/i,
	/(?:password|secret|token|api[_-]?key)["']?\s*[:=]\s*["'][^"'{}=$]{6,}["']/i,
	/:\/\/[^/\s:@]+:[^/\s:@]+@/,
	/-----BEGIN [A-Z ]*PRIVATE KEY-----/,
];

/** Nothing that opens anything. */
export const noSecrets: FlowRule = (flow) =>
	flow.nodes.flatMap((node) =>
		textsIn(node.parameters)
			.filter((text) => SECRETS.some((pattern) => pattern.test(text)))
			// The text is not shown: it may be one.
			.map(() => ({ node: node.name, message: 'holds what looks like a secret' })),
	);

/** Mail addresses and hosts are examples that belong to nobody. */
export const exampleAddresses: FlowRule = (flow) =>
	flow.nodes.flatMap((node) =>
		textsIn(node.parameters)
			.flatMap((text) => [...text.matchAll(/[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g)])
			.filter(([, domain = '']) => !/(^|\.)example(\.(com|org|net))?$/.test(domain))
			.map(([address]) => ({ node: node.name, message: `holds the address ${address}; use one of example.com` })),
	);
