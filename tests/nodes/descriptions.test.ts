import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { CasOAuth2Api } from '../../credentials/CasOAuth2Api.credentials';
import { OUR_NODES, PACKAGE } from './harness/nodeTypes';

const NODES_FOLDER = join(__dirname, '../../nodes');
const manifest = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
	n8n: { nodes: string[] };
};

const nodes = Object.values(OUR_NODES).map(({ description }) => description);
const className = (name: string) => name[0]!.toUpperCase() + name.slice(1);
const folderOf = (name: string) => join(NODES_FOLDER, className(name));

/** Every parameter, those inside collections included. */
function parametersOf(properties: readonly INodeProperties[]): INodeProperties[] {
	return properties.flatMap((property) => {
		const options = (property.options ?? []) as (INodeProperties | INodePropertyCollection | INodePropertyOptions)[];
		const inner = options.flatMap((option) => ('values' in option ? option.values : 'type' in option ? [option] : []));
		return [property, ...parametersOf(inner)];
	});
}

describe('the package', () => {
	it('publishes every node', () => {
		const published = manifest.n8n.nodes.map((path) => /(\w+)\.node\.js$/.exec(path)?.[1]);
		expect(published.sort()).toEqual(nodes.map(({ name }) => className(name)).sort());
	});
});

describe.each(nodes.map((description) => [description.displayName, description] as const))(
	'%s',
	(_name, description) => {
		const { name, properties, icon } = description;

		it('has a default for every parameter', () => {
			for (const parameter of parametersOf(properties)) {
				expect({ parameter: parameter.name, hasDefault: parameter.default !== undefined }).toEqual({
					parameter: parameter.name,
					hasDefault: true,
				});
			}
		});

		it('has a default that is one of the choices, wherever there are choices', () => {
			for (const { name: parameter, type, options, default: preset } of parametersOf(properties)) {
				// A list that is loaded while the node is edited has no choices here.
				if (type !== 'options' || options === undefined) continue;
				const values = (options as INodePropertyOptions[]).map(({ value }) => value);
				expect({ parameter, values }).toEqual({ parameter, values: expect.arrayContaining([preset]) });
			}
		});

		it('shows each operation by the words of its resource', () => {
			for (const { name: parameter, options } of properties) {
				if (parameter !== 'operation') continue;
				for (const option of options as INodePropertyOptions[]) {
					expect(option.action).toMatch(/^[A-Z][a-z]+ .+/);
					expect(option.description).toMatch(/\w/);
				}
			}
		});

		it('is an AI tool, unless it is a trigger', () => {
			const isTrigger = description.group.includes('trigger');
			expect(description.usableAsTool).toBe(isTrigger ? undefined : true);
		});

		it('has a codex of its own name, whose links name the package', () => {
			const codex = JSON.parse(readFileSync(join(folderOf(name), `${className(name)}.node.json`), 'utf8')) as {
				node: string;
				resources: { primaryDocumentation: { url: string }[] };
			};
			expect(codex.node).toBe(`${PACKAGE}.${name}`);
			for (const { url } of codex.resources.primaryDocumentation) expect(url).toContain(PACKAGE);
		});

		it('has its icons, for light and dark', () => {
			const files = Object.values(icon as Record<string, string>).map((path) => path.replace('file:', ''));
			expect(files).toHaveLength(2);
			for (const path of files) expect(existsSync(join(folderOf(name), path))).toBe(true);
		});

		it('asks for the credential exactly where it talks to CAS', () => {
			const talks = name !== 'casWorkbook';
			const expected = talks ? [{ name: new CasOAuth2Api().name, required: true }] : undefined;
			expect(description.credentials?.filter((credential) => credential.name === 'casOAuth2Api')).toEqual(expected);
		});
	},
);
