import { setFlagsFromString } from 'node:v8';

// A test file has the embedded database for seconds: optimising its WebAssembly costs more than it gives.
setFlagsFromString('--liftoff-only');
