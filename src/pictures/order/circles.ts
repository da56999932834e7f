/** A directed graph: from each node to those after it. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The circle each node belongs to, by number: nodes that lead to each other have one, every other node has its own
 * (strongly connected components after Kosaraju and Sharir).
 */
export function circlesOf(nodes: readonly string[], graph: Graph): ReadonlyMap<string, number> {
  const order = nodes.reduce((done, node) => visit(node, graph, done), new Set<string>());
  const back = turned(graph);
  const circles = new Map<string, number>();
  for (const node of [...order].reverse()) {
    if (circles.has(node)) continue;
    const number = circles.size;
    const seen = visit(node, back, new Set(circles.keys()));
    for (const one of seen) if (!circles.has(one)) circles.set(one, number);
  }
  return circles;
}

/** Adds every node that can be reached to `done`, each after those it leads to. */
function visit(start: string, graph: Graph, done: Set<string>): Set<string> {
  const entered = new Set(done);
  const stack: { readonly node: string; readonly next: Iterator<string, undefined> }[] = [];
  const enter = (node: string): void => {
    entered.add(node);
    stack.push({ node, next: (graph.get(node) ?? new Set<string>()).values() });
  };
  if (!entered.has(start)) enter(start);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const step = top.next.next();
    if (step.done === true) done.add(stack.pop()?.node ?? '');
    else if (!entered.has(step.value)) enter(step.value);
  }
  return done;
}

function turned(graph: Graph): Graph {
  const back = new Map<string, Set<string>>();
  for (const [from, others] of graph)
    for (const to of others) back.set(to, (back.get(to) ?? new Set()).add(from));
  return back;
}

/** Every node that can be reached from each, by one step or several. */
export function reachOf(nodes: readonly string[], graph: Graph): Graph {
  return new Map(
    nodes.map((node) => {
      const reached = visit(node, graph, new Set());
      reached.delete(node);
      return [node, reached];
    }),
  );
}
