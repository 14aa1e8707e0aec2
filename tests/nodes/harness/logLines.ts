import './n8nEnvironment';
import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';

export interface LogLine {
	readonly level: 'debug' | 'info' | 'warn' | 'error';
	readonly message: string;
	/** What was given beside the text. */
	readonly details: unknown;
}

/** Every line that n8n or a node has logged since the last test, in place of n8n's own logger. */
export const logLines: LogLine[] = [];

const write = (level: LogLine['level']) => (message: string, details?: unknown) => {
	logLines.push({ level, message, details });
};

const recorder = {
	debug: write('debug'),
	info: write('info'),
	warn: write('warn'),
	error: write('error'),
	scoped: () => recorder,
};

// The same container that n8n-core asks; npm puts one copy of it beside n8n-core.
Container.set(Logger, recorder as unknown as Logger);

beforeEach(() => {
	logLines.length = 0;
});
