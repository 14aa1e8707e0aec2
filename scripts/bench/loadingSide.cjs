// Loads files of the package as n8n does, in a process of their own: node loadingSide.cjs beyond|with FILE…, beyond or with n8n's own
// modules. Prints how long it took, the processor time, and the bytes of the package that were read for them.
const { statSync } = require('node:fs');
const { createRequire } = require('node:module');
const { resolve, sep } = require('node:path');

const [order, ...files] = process.argv.slice(2);
const required = createRequire(resolve('package.json'));
if (order === 'beyond') required('n8n-workflow');
const cpu = process.cpuUsage();
const startMs = performance.now();
for (const file of files) required(resolve(file));
const ms = performance.now() - startMs;
const { user, system } = process.cpuUsage(cpu);
const ours = Object.keys(require.cache).filter(
	(loaded) => loaded.includes(`${sep}dist${sep}`) && !loaded.includes('node_modules'),
);
const bytes = ours.reduce((sum, loaded) => sum + statSync(loaded).size, 0);
console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1_000, bytes, files: ours.length }));
