import { TestEnvironment } from 'jest-environment-node';
import { sharedN8n } from './sharedN8n';

declare global {
	/** Of the test environment: outside of the modules of a test file, which jest forgets after it. */
	var sharedN8n: typeof import('./sharedN8n').sharedN8n;
}

/** Node's, with one n8n for all test files of a jest process. */
export default class SharedN8nEnvironment extends TestEnvironment {
	override async setup(): Promise<void> {
		await super.setup();
		this.global.sharedN8n = sharedN8n;
	}
}
