import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  barePath,
  checkAnswer,
  checkRequest,
  templateOf,
  type Contract,
} from './graph-contract/check-exchange.ts';
import { isOfProduct, readRecording, type Exchange } from './graph-contract/exchange.ts';
import { readOpenApi } from './graph-contract/open-api.ts';

/**
 * Holds what was recorded between the product and the demo Graph against Microsoft's contract: the product's requests
 * strictly, and every answer of the demo Graph, so that nobody tests against a Graph that does not exist.
 * Usage: node scripts/check-graph-contract.ts <folder of the contract> <folder of the recording>
 */

async function main([contractFolder, recordingFolder]: readonly string[]): Promise<number> {
  if (!contractFolder || !recordingFolder) {
    console.error('Usage: node scripts/check-graph-contract.ts CONTRACT_FOLDER RECORDING_FOLDER');
    return 2;
  }
  const contract: Contract = {
    requests: readOpenApi(
      await readFile(join(contractFolder, 'graph-v1-subset.strict.yaml'), 'utf8'),
    ),
    answers: readOpenApi(await readFile(join(contractFolder, 'graph-v1-subset.yaml'), 'utf8')),
  };
  const exchanges = await readRecording(recordingFolder);
  const ofProduct = exchanges.filter(isOfProduct);
  const problems = problemsIn(contract, exchanges);
  for (const [problem, count] of problems) console.error(`✖ ${problem} (${count})`);
  for (const [path, count] of outsideOf(contract, ofProduct))
    console.log(`  not in the contract: ${path} (${count})`);
  console.log(
    `Graph's contract: ${ofProduct.length} requests of the product and ${exchanges.length} answers checked, ${problems.size} kinds of problem.`,
  );
  // Nothing recorded proves nothing.
  if (ofProduct.length === 0) console.error('✖ no request of the product was recorded');
  return problems.size > 0 || ofProduct.length === 0 ? 1 : 0;
}

function problemsIn(contract: Contract, exchanges: readonly Exchange[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const exchange of exchanges) {
    const place = `${exchange.method} ${templateOf(contract.answers, exchange) ?? ''}`;
    const problems = [
      ...(isOfProduct(exchange) ? checkRequest(contract.requests, exchange) : []),
      ...checkAnswer(contract.answers, exchange),
    ];
    for (const problem of problems) count(found, `${place}: ${problem}`);
  }
  return found;
}

function outsideOf(contract: Contract, exchanges: readonly Exchange[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const exchange of exchanges)
    if (templateOf(contract.answers, exchange) === undefined)
      count(found, `${exchange.method} ${withoutIds(exchange.path)}`);
  return found;
}

const count = (counts: Map<string, number>, key: string) =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

/** An id holds a digit or an at sign; the words of Graph's paths hold neither. */
const withoutIds = (path: string): string =>
  barePath(path)
    .split('/')
    .map((part) => (/[\d@]/.test(part) ? '{id}' : part))
    .join('/');

process.exitCode = await main(process.argv.slice(2));
