/**
 * What customers looked at, a row for each look: its session, its item and, where there is one, its time. Rows of a session may
 * stand anywhere; with times they are put in order.
 *
 *   const { sessions, hasTimes } = readSessions(text, progress);
 *   sessions[0]                                          // ["shoes", "socks", "shoes"]
 */
import type { Progress } from "./lines.ts";
import { chooseColumns, filledCells, findColumn, readTable, type Table } from "./table.ts";
import { momentsOf, timeNames } from "./time.ts";

export interface SessionsFile {
  /** Items by name, one after another; sessions in the order of their beginnings, or in which they first come. */
  readonly sessions: readonly (readonly string[])[];
  readonly hasTimes: boolean;
}

const sessionNames =
  "session,sessionid,session_id,session id,user,userid,user_id,visitor,visitorid,customer,customerid,customer_id,basket,order,orderid,order_id,invoice,会话,用户,顾客,订单".split(
    ",",
  );
const itemNames =
  "item,itemid,item_id,item id,product,productid,product_id,sku,article,stockcode,movie,movieid,track,page,url,商品,物品,产品,页面".split(
    ",",
  );
const names = [sessionNames, itemNames];

/** @throws Problem, with its line. */
export function readSessions(text: string, progress?: Progress): SessionsFile {
  const table = readTable(text, { names: [...names, timeNames], ...(progress && { progress }) });
  const [sessionAt = 0, itemAt = 1] = chooseColumns(table, names);
  const [keys, items] = [filledCells(table, sessionAt), filledCells(table, itemAt)];
  const timeAt = timeColumn(table);
  const order = table.rows.map((_, row) => row);
  if (timeAt !== null) {
    const times = momentsOf(table, timeAt);
    order.sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b);
  }
  const sessions = new Map<string, string[]>();
  for (const row of order) {
    const key = keys[row] ?? "";
    const session = sessions.get(key);
    if (session) session.push(items[row] ?? "");
    else sessions.set(key, [items[row] ?? ""]);
  }
  return { sessions: [...sessions.values()], hasTimes: timeAt !== null };
}

/** The column that is named so; where no column has a known name, the third. */
function timeColumn(table: Table): number | null {
  const named = findColumn(table, timeNames);
  const isNamed = names.some((list) => findColumn(table, list) !== null);
  return named ?? (isNamed || table.columns < 3 ? null : 2);
}
