// Lints texts as if they stood at given paths: a list of { path, text } comes in as JSON, a list of lists of messages goes out. A
// program of its own, because jest cannot load the configuration of ESLint.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const eslint = new ESLint({
	cwd: new URL('../../..', import.meta.url).pathname,
	// A file that does not exist has no types.
	overrideConfig: {
		files: ['**/*.ts'],
		languageOptions: { parserOptions: { projectService: false } },
		rules: tseslint.configs.disableTypeChecked.rules,
	},
});

const found = [];
for (const { path, text: code } of JSON.parse(await text(process.stdin))) {
	const [result] = await eslint.lintText(code, { filePath: path });
	found.push(result?.messages.map(({ message }) => message) ?? ['not linted']);
}
process.stdout.write(JSON.stringify(found));
