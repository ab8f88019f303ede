/**
 * For unit tests: an index outside of a typed array throws where it is read, instead of giving `undefined`, and NaN later on. Where
 * the code itself asks whether something is there (`a[i] ?? 0`, `a[i] === undefined`), it is left alone.
 */
import { parseAst } from "vite";

/** Our own code, without tests. */
const isOurs = (id) => /\/src\/[^?]*\.tsx?$/.test(id) && !/\.test\.tsx?$|\/testing\//.test(id);

/** Keys of a node that hold no nodes. */
const plain = new Set(["type", "start", "end", "range", "loc"]);

function* childrenOf(node) {
  for (const [key, value] of Object.entries(node))
    if (!plain.has(key))
      for (const child of Array.isArray(value) ? value : [value])
        if (typeof child?.type === "string") yield [key, child];
}

/** Whether `key` of `parent` is no plain read: something is put there, called there, or asked for. */
function isAsked(parent, key) {
  if (parent.type === "AssignmentExpression") return key === "left";
  if (parent.type === "LogicalExpression") return key === "left" && parent.operator === "??";
  if (parent.type === "BinaryExpression") return /^[!=]==?$/.test(parent.operator);
  if (parent.type === "CallExpression") return key === "callee";
  if (parent.type === "ForOfStatement" || parent.type === "ForInStatement") return key === "left";
  return ["UpdateExpression", "UnaryExpression", "ChainExpression", "AssignmentPattern", "ArrayPattern", "RestElement", "TaggedTemplateExpression"].includes(parent.type); // prettier-ignore
}

/** Every read of an index that is computed, the inner ones of each before itself. */
function readsIn(root) {
  const found = [];
  const visit = (node, parent, key, isPattern) => {
    const isInPattern = isPattern || node.type === "ObjectPattern" || node.type === "ArrayPattern";
    for (const [name, child] of childrenOf(node)) visit(child, node, name, isInPattern);
    const { type, computed, optional, property } = node;
    const isIndex = type === "MemberExpression" && computed && !optional && property.type !== "Literal";
    if (isIndex && parent && !isPattern && !isAsked(parent, key)) found.push(node);
  };
  visit(root, null, "", false);
  return found;
}

export function indexPlugin() {
  return {
    name: "checked-indices",
    enforce: "post",
    transform(code, id) {
      if (!isOurs(id)) return null;
      const edits = readsIn(parseAst(code)).flatMap(({ start, end, object }) => {
        const bracket = code.indexOf("[", object.end);
        return [
          [start, start, "__readIndex("],
          [bracket, bracket + 1, ", "],
          [end - 1, end, ")"],
        ];
      });
      if (edits.length === 0) return null;
      return { code: edited(code, edits), map: null };
    },
  };
}

/** Of edits that meet at one place, those that put something in come first. */
function edited(code, edits) {
  let result = "";
  let at = 0;
  for (const [from, to, text] of edits.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    result += code.slice(at, from) + text;
    at = to;
  }
  return result + code.slice(at);
}
