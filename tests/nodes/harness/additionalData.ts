import { ExternalSecretsProxy, type ExecutionLifecycleHooks } from 'n8n-core';
import type { IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import type { CredentialVault } from './credentialVault';

const unwanted = (what: string) => (): never => {
	throw new Error(`The harness has no ${what}`);
};

interface Surroundings {
	readonly hooks?: ExecutionLifecycleHooks;
	/** Where n8n can be reached, as its variable WEBHOOK_URL says. */
	readonly n8nUrl?: string;
	readonly executionId?: string;
}

/** What n8n's server tells an execution or a hook about itself. */
export function additionalDataOf(
	vault: CredentialVault,
	{ hooks, n8nUrl = 'http://127.0.0.1:5678', executionId = '1' }: Surroundings = {},
) {
	const data: IWorkflowExecuteAdditionalData = {
		credentialsHelper: vault,
		externalSecretsProxy: new ExternalSecretsProxy(),
		executeWorkflow: unwanted('sub-workflows'),
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		executionId,
		currentNodeExecutionIndex: 0,
		restApiUrl: `${n8nUrl}/rest`,
		instanceBaseUrl: n8nUrl,
		formBaseUrl: `${n8nUrl}/form`,
		formWaitingBaseUrl: `${n8nUrl}/form-waiting`,
		formTestBaseUrl: `${n8nUrl}/form-test`,
		webhookBaseUrl: `${n8nUrl}/webhook`,
		webhookWaitingBaseUrl: `${n8nUrl}/webhook-waiting`,
		webhookTestBaseUrl: `${n8nUrl}/webhook-test`,
		mcpBaseUrl: `${n8nUrl}/mcp`,
		mcpTestBaseUrl: `${n8nUrl}/mcp-test`,
		variables: {},
		logAiEvent: () => undefined,
		startRunnerTask: unwanted('task runners'),
	};
	return Object.assign(data, { hooks });
}
