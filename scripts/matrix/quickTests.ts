/** The tests that a supported n8n has to pass: each node, each source of messages, both triggers, and the guards across restarts. */
export const QUICK_TESTS = [
	'tests/e2e/connection.test.ts',
	'tests/e2e/declarationActions.test.ts',
	'tests/e2e/everyMessage.test.ts',
	'tests/e2e/hostileDeliveries.test.ts',
	'tests/e2e/pollTrigger.test.ts',
	'tests/e2e/triggerLifeCycle.test.ts',
	'tests/e2e/waitForResult.test.ts',
];
