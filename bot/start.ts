import { DataDirTaken } from './adapters/db/data-dir-lock.ts';
import { DataDirUnusable } from './adapters/db/data-dir-unusable.ts';
import { openDatabase } from './adapters/db/open-database.ts';
import { PackError } from './adapters/policy/pack-problem.ts';
import { systemClock } from './adapters/system/clock.ts';
import { makeLogger } from './adapters/system/logger.ts';
import { countingErrors } from './adapters/system/recent-errors.ts';
import { ConfigError, readConfig } from './config.ts';

const LONGEST_CLOSE = 10_000;

/** Starts the process and ends it cleanly on Ctrl-C or SIGTERM. What stops a start is said in a sentence, without a stack. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = countingErrors(makeLogger(config.logLevel), systemClock);
  // The database answers while everything else is loaded: what a start takes is mostly modules.
  const [database, { compose }] = await Promise.all([
    openDatabase(config.database, { logger }),
    import('./compose.ts'),
  ]);
  const product = await compose(config, database, logger);
  const port = await product.listen();
  logger.info('server.started', { port });

  let isClosing = false;
  const close = () => {
    if (isClosing) return;
    isClosing = true;
    setTimeout(() => process.exit(1), LONGEST_CLOSE).unref();
    product.close().then(
      () => {
        logger.info('server.stopped');
        process.exit(0);
      },
      (fault: unknown) => {
        logger.error('server.stop-failed', fault);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
}

main().catch((fault: unknown) => {
  const isExplained = [ConfigError, PackError, DataDirTaken, DataDirUnusable].some(
    (kind) => fault instanceof kind,
  );
  if (isExplained && fault instanceof Error) process.stderr.write(`${fault.message}\n`);
  else makeLogger('error').error('server.start-failed', fault);
  process.exit(1);
});
