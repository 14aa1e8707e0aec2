// The order in which jest takes test files (`--testSequencer`): those that say `// @slow: why` first, then the larger ones, so that no
// worker is left with a long file when the others have nothing more to do.
const { readFileSync, statSync } = require('node:fs');

const SLOW = /^\/\/ @slow: /m;

module.exports = class SlowFirst {
	sort(tests) {
		const weighed = tests.map((test) => ({
			test,
			isSlow: SLOW.test(readFileSync(test.path, 'utf8')),
			size: statSync(test.path).size,
		}));
		weighed.sort((one, other) => Number(other.isSlow) - Number(one.isSlow) || other.size - one.size);
		return weighed.map(({ test }) => test);
	}

	/** Jest's own sequencer orders by what it remembers of the last run; this one is the same on every machine. */
	cacheResults() {}

	allFailedTests(tests) {
		return tests;
	}

	shard(tests) {
		return tests;
	}
};
