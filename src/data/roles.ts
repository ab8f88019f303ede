/** What the columns of a table are taken for, of every sort of table that a person brings. */
import type { Role } from "../core/columns.ts";

export const timeNames: readonly string[] =
  "time,date,datetime,timestamp,month,year,day,period,ds,t,时间,日期,年月,月份,年份,年,时刻,datum,fecha,дата,日付,datenum,jd,mjd,bjd,hjd,julian date,julian day".split(
    ",",
  );

const sessionNames =
  "session,sessionid,session_id,session id,user,userid,user_id,visitor,visitorid,customer,customerid,customer_id,basket,order,orderid,order_id,invoice,会话,用户,顾客,订单".split(
    ",",
  );
const itemNames =
  "item,itemid,item_id,item id,product,productid,product_id,sku,article,stockcode,movie,movieid,track,page,url,商品,物品,产品,页面".split(
    ",",
  );

export const seriesRoles = {
  time: { key: "time", names: timeNames, holds: "time", isMany: true, isOptional: true },
  value: { key: "value", names: ["value", "values", "值", "数值"], holds: "number" },
} as const satisfies Record<string, Role>;

export const signalRoles = {
  trial: { key: "trial", names: ["trial", "epoch", "试验", "试次"], holds: "group" },
  label: { key: "label", names: ["label", "class", "cue", "标签", "类别"], holds: "label" },
  time: { key: "time", names: ["time", "sample", "t", "时间", "采样"], holds: "time", isOptional: true },
  channel: { key: "channel", names: [], holds: "number", isMany: true },
} as const satisfies Record<string, Role>;

export const sessionRoles = {
  session: { key: "session", names: sessionNames, holds: "group" },
  item: { key: "item", names: itemNames, holds: "any" },
  time: { key: "time", names: timeNames, holds: "time", isOptional: true },
} as const satisfies Record<string, Role>;

export const tripleRoles = {
  subject: { key: "subject", names: ["subject", "head", "source", "主语", "头实体", "实体1"], holds: "any" },
  relation: { key: "relation", names: ["relation", "predicate", "property", "关系", "谓语"], holds: "any" },
  object: { key: "object", names: ["object", "tail", "target", "宾语", "尾实体", "实体2"], holds: "any" },
} as const satisfies Record<string, Role>;

export const labelledRoles = {
  text: {
    key: "text",
    names: ["text", "sentence", "review", "comment", "message", "文本", "评论", "内容"],
    holds: "text",
  },
  label: {
    key: "label",
    names: ["label", "class", "category", "sentiment", "topic", "标签", "类别", "分类"],
    holds: "label",
  },
} as const satisfies Record<string, Role>;

export const answerRoles = {
  question: {
    key: "question",
    names: ["question", "query", "utterance", "text", "问题", "提问"],
    holds: "any",
  },
  answer: {
    key: "answer",
    names: ["answer", "reply", "response", "intent", "答案", "回答", "回复"],
    holds: "any",
  },
} as const satisfies Record<string, Role>;

export const pairRoles = {
  source: { key: "source", names: ["source", "from", "input", "original", "原文", "输入"], holds: "any" },
  target: { key: "target", names: ["target", "to", "output", "translation", "译文", "输出"], holds: "any" },
} as const satisfies Record<string, Role>;

/** Of sentences in columns, which are no table: their reader finds both by what they hold. */
export const entityRoles = {
  word: { key: "word", names: [], holds: "any" },
  tag: { key: "tag", names: [], holds: "tag" },
} as const satisfies Record<string, Role>;
