import type { IExecuteFunctions } from 'n8n-workflow';
import type { SpecFile } from '../../../cas/specification/readSpecification';
import type { ItemFailure } from '../../shared/items/failedItem';

/** The names in a field that takes several. */
const namesIn = (text: string) =>
	text
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');

/** The files of an item, by the names of their binary fields; `*` means all that it has. */
export async function filesOfItem(
	context: IExecuteFunctions,
	itemIndex: number,
	fields: string,
): Promise<SpecFile[] | { failure: ItemFailure }> {
	const binaries = context.getInputData()[itemIndex]?.binary ?? {};
	const names = fields.trim() === '*' ? Object.keys(binaries) : namesIn(fields);
	const missing = names.find((name) => binaries[name] === undefined);
	if (names.length === 0 || missing !== undefined) {
		return missing === undefined ? noFile() : noFile(missing);
	}
	const files: SpecFile[] = [];
	for (const name of names) {
		const content = new Uint8Array(await context.helpers.getBinaryDataBuffer(itemIndex, name));
		files.push({ name: binaries[name]?.fileName ?? name, content });
	}
	return files;
}

function noFile(field?: string): { failure: ItemFailure } {
	const which = field === undefined ? '' : ` in its binary field "${field}"`;
	return {
		failure: {
			message: `The item has no file${which}`,
			description:
				'Set Input Binary Field to the field that holds the file, as shown on the Binary tab of the input, or to *.',
			details: {},
		},
	};
}
