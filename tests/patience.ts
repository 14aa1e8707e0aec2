// A test waits as long as a slow and busy machine needs: no limit decides by its speed. One that hangs is still ended.
jest.setTimeout(900_000);
