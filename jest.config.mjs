/** One project a kind of test; `npm test` runs them in this order. ESM-only libraries are transformed with ours. */
const common = {
	rootDir: import.meta.dirname ?? new URL('.', import.meta.url).pathname,
	// Without node_modules, which jest would walk through once for each project.
	roots: ['cas', 'credentials', 'nodes', 'sandbox', 'scripts', 'tests'].map((folder) => `<rootDir>/${folder}`),
	testEnvironment: 'node',
	setupFiles: ['<rootDir>/tests/connections.ts'],
	setupFilesAfterEnv: ['<rootDir>/tests/patience.ts'],
	transform: {
		'^.+\\.(t|j|mj)s$': [
			'@swc/jest',
			{
				jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
				module: { type: 'commonjs' },
				sourceMaps: 'inline',
			},
		],
	},
	// Copies of the package lie there, and jest would take them for it.
	modulePathIgnorePatterns: ['<rootDir>/.cache/'],
	transformIgnorePatterns: ['/node_modules/(?!(hucre|jose|pdfjs-dist)/)'],
	moduleFileExtensions: ['ts', 'mjs', 'js', 'json', 'node'],
};

const project = (name) => ({
	...common,
	displayName: name,
	testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
	// One n8n for all test files of a process.
	...(['e2e', 'browser'].includes(name) && { testEnvironment: '<rootDir>/tests/e2e/support/environment.ts' }),
});

export default {
	// `growth` has a command of its own, since it takes minutes of processor time.
	projects: ['unit', 'sandbox', 'host-free', 'nodes', 'e2e', 'browser', 'growth'].map(project),
};
