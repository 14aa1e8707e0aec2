// Loaded into n8n before n8n itself (NODE_OPTIONS=--require): counts how often it decrypts a credential, in the file that
// BENCH_READINGS_FILE names, where the bench can look at any time.
const { openSync, writeSync } = require('node:fs');
const Module = require('node:module');

const file = process.env.BENCH_READINGS_FILE;
const load = Module._load;
let isCounting = false;

if (file !== undefined) {
	Module._load = function (request, ...rest) {
		const loaded = load.call(this, request, ...rest);
		if (request === 'n8n-core' && !isCounting && loaded.Credentials?.prototype?.getData !== undefined)
			count(loaded.Credentials.prototype);
		return loaded;
	};
}

function count(prototype) {
	isCounting = true;
	const { getData } = prototype;
	const descriptor = openSync(file, 'w');
	let readings = 0;
	prototype.getData = function (...args) {
		readings += 1;
		writeSync(descriptor, String(readings), 0);
		return getData.apply(this, args);
	};
}
