// Benchmarks: `npm run bench <name> [-- options]`. Each runs both of its sides in one go and prints their ratio.
import { benchIngest } from './ingest';
import { benchLoading } from './loading';
import { benchTrigger } from './trigger';
import { benchWorkbook } from './workbook';
import { benchWriting } from './writing';

const BENCHES: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
	ingest: benchIngest,
	loading: benchLoading,
	trigger: benchTrigger,
	workbook: benchWorkbook,
	writing: benchWriting,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
	console.error(`Which benchmark? One of: ${Object.keys(BENCHES).join(', ')}.`);
	process.exitCode = 1;
} else {
	bench(args).catch((error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	});
}
