/** One decision to learn from. */
export interface Example {
  readonly features: readonly string[];
  readonly isTrue: boolean;
}

const ROUNDS = 250;
const STEP = 0.5;

/** Logistic regression by full-batch Adagrad with a ridge penalty; the same examples give the same weights. */
export function fit(examples: readonly Example[], l2: number): Map<string, number> {
  const index = new Map<string, number>();
  const rows = examples.map(({ features }) =>
    features.map((feature) => {
      const known = index.get(feature) ?? index.size;
      index.set(feature, known);
      return known;
    }),
  );
  const weights = new Float64Array(index.size);
  const gradient = new Float64Array(index.size);
  const squares = new Float64Array(index.size).fill(1e-6);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = 0; at < weights.length; at += 1) gradient[at] = l2 * (weights[at] ?? 0);
    for (const [at, row] of rows.entries()) {
      const error = sigmoid(sumOf(weights, row)) - (examples[at]?.isTrue ? 1 : 0);
      for (const feature of row) gradient[feature] = (gradient[feature] ?? 0) + error;
    }
    for (let at = 0; at < weights.length; at += 1) {
      const slope = gradient[at] ?? 0;
      squares[at] = (squares[at] ?? 0) + slope * slope;
      weights[at] = (weights[at] ?? 0) - (STEP * slope) / Math.sqrt(squares[at] ?? 1);
    }
  }
  return new Map([...index].map(([feature, at]) => [feature, weights[at] ?? 0]));
}

export const probability = (weights: ReadonlyMap<string, number>, { features }: Example): number =>
  sigmoid(features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0));

const sumOf = (weights: Float64Array, row: readonly number[]): number =>
  row.reduce((sum, at) => sum + (weights[at] ?? 0), 0);

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
