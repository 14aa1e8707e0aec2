/** As long as a machine that is busy with other things may take; n8n's own limits are for a server of its own. */
const PATIENT_SECONDS = 300;

/**
 * n8n takes a slow answer of its database, its task runner or its expression engine for a lost one: after five seconds without an
 * answer of the database it refuses every call ("Database is not ready!").
 */
const PATIENCE = {
	DB_PING_TIMEOUT_MS: String(PATIENT_SECONDS * 1_000),
	DB_CONNECTION_ACQUISITION_TIMEOUT_MS: String(PATIENT_SECONDS * 1_000),
	N8N_RUNNERS_TASK_REQUEST_TIMEOUT: String(PATIENT_SECONDS),
	// The way n8n notices that a task runner has ended is to give a task to it: not as long as the others.
	N8N_RUNNERS_TASK_ACCEPT_TIMEOUT: '30',
	N8N_RUNNERS_HEARTBEAT_INTERVAL: String(PATIENT_SECONDS),
	N8N_EXPRESSION_ENGINE_TIMEOUT: String(PATIENT_SECONDS * 1_000),
};

/**
 * n8n's settings for a start that asks nothing of the internet, shows no surveys or news, and listens to this machine only.
 * Each was seen to matter with n8n 2.41.1.
 */
export function quietEnvironment(port: number, brokerPort: number): Record<string, string> {
	return {
		...PATIENCE,
		// jest sets `test`, with which n8n ends at once and says nothing.
		NODE_ENV: 'production',
		N8N_PORT: String(port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_MCP_ACCESS_ENABLED: 'false',
		N8N_PYTHON_ENABLED: 'false',
		// Each execution gets a fresh isolate for its expressions, as by default, without compiling n8n's half megabyte for it anew.
		N8N_EXPRESSION_ENGINE_COMPILE_CACHE: 'true',
		N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
		N8N_DISABLED_MODULES: 'mcp-registry,instance-ai,agents,mcp,chat-hub,insights,workflow-builder',
	};
}
