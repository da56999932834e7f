import { bisect } from './bisect.ts';
import { chiSquaredTail } from './chi-squared.ts';

/** The chance that a standard normal variable is larger than z. */
export function normalTail(z: number): number {
  const half = chiSquaredTail(z * z, 1) / 2;
  return z > 0 ? half : 1 - half;
}

/** The value that a standard normal variable is below with chance p, above 0 and below 1. */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  return p === 0.5 ? 0 : -bisect((z) => normalTail(z) - p, 0, 40);
}

/** The density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}
