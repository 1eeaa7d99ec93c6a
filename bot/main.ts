import { enableCompileCache, flushCompileCache } from 'node:module';

// What has been compiled once on this machine, types stripped, need not be again. NODE_COMPILE_CACHE says where it is kept,
// otherwise the folder for temporary files; where nothing can be written, it is as if it were not there.
enableCompileCache();
await import('./start.ts');
// Now, and not when it ends: it may be killed.
flushCompileCache();
