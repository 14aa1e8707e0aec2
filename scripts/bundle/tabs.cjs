const ts = require('typescript');

/**
 * The same code with a tab where a level is indented by two spaces: a tenth of what is published would be spaces. Lines that begin inside a
 * template are text and stay as they are.
 */
exports.withTabs = (code) => {
	const source = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
	const text = new Set();
	const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line;
	const visit = (node) => {
		if (ts.isTemplateLiteralToken(node)) {
			for (let line = lineOf(node.getStart(source)) + 1; line <= lineOf(node.end); line += 1) text.add(line);
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return code
		.split('\n')
		.map((line, at) => (text.has(at) ? line : line.replace(/^(?: {2})+/, (spaces) => '\t'.repeat(spaces.length / 2))))
		.join('\n');
};
