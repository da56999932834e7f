/**
 * The same function, asked once for each thing, such as an element of a page. The answer is kept on the thing and goes
 * with it. In a `WeakMap` it would stay longer: the map is as old as the process, and what an old thing holds outlives
 * every collection of young ones, here with all of the page.
 */
export function keptOn<Thing extends object, Answer>(
  answer: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const key = Symbol('kept');
  return (thing) => {
    const known = thing as Readonly<Record<symbol, Answer>> & Thing;
    if (key in known) return known[key];
    const fresh = answer(thing);
    Object.defineProperty(thing, key, { value: fresh });
    return fresh;
  };
}
