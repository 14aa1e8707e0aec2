import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { endsWithThisProgram, signalGroup } from '../host/childProcesses';

const GUARD = join(__dirname, '..', 'host', 'dieWithParent.cjs');
/** Takes all the processor it gets, and looks up now and then, so that the guard is heard. */
const BURN =
	'const burn = () => { const end = Date.now() + 100; while (Date.now() < end); setImmediate(burn); }; burn();';

/** Programs that take the processor from the tests until they are stopped; they end with this program, however that ends. */
export function startLoad(count: number): { stop(): void } {
	const burners = Array.from({ length: count }, () => {
		const burner = spawn(process.execPath, ['--require', GUARD, '-e', BURN], {
			stdio: 'ignore',
			detached: process.platform !== 'win32',
		});
		endsWithThisProgram(burner);
		return burner;
	});
	return { stop: () => burners.forEach((burner) => signalGroup(burner, 'SIGKILL')) };
}
