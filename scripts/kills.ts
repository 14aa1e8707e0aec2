// The whole kill test, `npm run kills`: n8n, and in queue mode its worker, killed again and again while 2,000 shipments and 300 movements
// are sent, and the same flows run again. Fails where anything is doubled or missing, or a word is not true. `npm test` runs a part of it.
import { runWhole } from './check/wholeTest';

void runWhole({
	project: 'e2e',
	tests: 'tests/e2e/killedSending',
	variable: 'KILLS',
	allIsWell: 'Nothing doubled, nothing missing',
});
