import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { declarationBoard } from './declarationBoard/board';
import { declarationRegister } from './declarationBoard/register';

/** Writes the flows "Declaration register" and "Declaration board" anew from the catalogue of words and the sources of their Code nodes. */
const folder = join(__dirname, '..', '..', 'workflows-examples', 'declaration-board');
mkdirSync(folder, { recursive: true });
for (const [file, flow] of [
	['register-workflow.json', declarationRegister()],
	['workflow.json', declarationBoard()],
] as const)
	writeFileSync(join(folder, file), `${JSON.stringify(flow, null, '\t')}\n`);
