// The whole outcome matrix, `npm run outcomes`: everything that can be sent, each fault on each of up to three attempts, each way in which
// n8n may go on, and the Retry button after it. Fails where a word is not what the sandbox has. `npm test` runs a part of it.
import { runWhole } from './check/wholeTest';

void runWhole({ project: 'nodes', tests: 'tests/nodes/outcomeMatrix', variable: 'OUTCOMES', allIsWell: 'No lies' });
