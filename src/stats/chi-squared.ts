/**
 * The chance that a chi-squared variable is larger than x: the upper incomplete gamma function, by its series where that is
 * quick and by its continued fraction elsewhere (Press and others, "Numerical Recipes", section 6.2). To 14 digits.
 *
 * @param df degrees of freedom, a whole number from 1
 */
export function chiSquaredTail(x: number, df: number): number {
  if (!(x > 0)) return 1;
  const [a, z] = [df / 2, x / 2];
  const scale = Math.exp(a * Math.log(z) - z - logGammaOfHalves(df));
  return z < a + 1 ? 1 - scale * series(a, z) : scale * fraction(a, z);
}

function series(a: number, z: number): number {
  let [term, sum] = [1 / a, 1 / a];
  for (let k = 1; term > sum * 1e-17; k += 1) {
    term *= z / (a + k);
    sum += term;
  }
  return sum;
}

/** By the method of Lentz. */
function fraction(a: number, z: number): number {
  let b = z + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let result = d;
  for (let k = 1; k < 1000; k += 1) {
    const step = -k * (k - a);
    b += 2;
    d = 1 / (step * d + b);
    c = b + step / c;
    result *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return result;
}

/** log Γ(df / 2), from Γ(1) = 1 or Γ(1/2) = √π upwards. */
function logGammaOfHalves(df: number): number {
  let log = df % 2 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let a = df % 2 === 0 ? 1 : 0.5; a < df / 2; a += 1) log += Math.log(a);
  return log;
}
