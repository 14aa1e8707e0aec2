// A test waits as long as a slow and busy machine needs; one that hangs is still ended.
jest.setTimeout(120_000);
