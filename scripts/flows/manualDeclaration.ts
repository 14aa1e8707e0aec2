import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manualDeclaration } from './manualDeclaration/workflow';

/** Writes the flow "Manual declaration" anew from the models, the code lists and the sources of its Code nodes. */
const folder = join(__dirname, '..', '..', 'workflows-examples', 'manual-declaration');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'workflow.json'), `${JSON.stringify(manualDeclaration(), null, '\t')}\n`);
