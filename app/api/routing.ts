import type { Method, Operation } from "./registry.ts";

/** The operations by the segments of their paths: finding one costs the same however many there are. */
interface Node {
  readonly children: Map<string, Node>;
  parameter: Node | null;
  readonly operations: Map<Method, Operation>;
}

export interface Found {
  /** Null where the address takes other methods only. */
  readonly operation: Operation | null;
  /** The id in the address; "" where it has none. */
  readonly id: string;
  readonly allowed: readonly string[];
}

export interface Routes {
  /** The path below /api, without its query; null where there is nothing at all. */
  find(method: string, path: string): Found | null;
}

/** Throws for two operations at one address. */
export function makeRoutes(operations: readonly Operation[]): Routes {
  const root = makeNode();
  for (const operation of operations) {
    const node = operation.path.slice(1).split("/").reduce(descend, root);
    if (node.operations.has(operation.method))
      throw new Error(`Registered twice: ${operation.method} ${operation.path}`);
    node.operations.set(operation.method, operation);
  }
  return { find: (method, path) => find(root, method, path) };
}

const makeNode = (): Node => ({ children: new Map(), parameter: null, operations: new Map() });

function descend(node: Node, segment: string): Node {
  if (segment.startsWith(":")) return (node.parameter ??= makeNode());
  const child = node.children.get(segment) ?? makeNode();
  node.children.set(segment, child);
  return child;
}

function find(root: Node, method: string, path: string): Found | null {
  let node = root;
  let id = "";
  for (const segment of path.slice(1).split("/")) {
    const child = node.children.get(segment);
    if (!child && node.parameter) id = segment;
    const next = child ?? (segment === "" ? null : node.parameter);
    if (!next) return null;
    node = next;
  }
  if (node.operations.size === 0) return null;
  const wanted = (method === "HEAD" ? "GET" : method).toLowerCase() as Method;
  return {
    operation: node.operations.get(wanted) ?? null,
    id,
    allowed: [...node.operations.keys()].map((each) => each.toUpperCase()),
  };
}
