/** Months by their names, in the languages that tables are often written in. */

/** Of each month the beginnings by which it is known, accents left out. */
const beginnings: readonly (readonly string[])[] = [
  ["jan", "ene", "gen", "janv"],
  ["feb", "fev"],
  ["mar", "mrz", "mrt", "maa", "maerz"],
  ["apr", "abr", "avr"],
  ["may", "mai", "mag", "mei"],
  ["jun", "juin", "giu"],
  ["jul", "juil", "lug"],
  ["aug", "ago", "aou"],
  ["sep", "set"],
  ["oct", "okt", "ott", "out"],
  ["nov"],
  ["dec", "dez", "dic"],
];

const wholeNames =
  "january february march april may june july august september october november december januar februar marz maerz mai juni juli oktober dezember enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro januari februari maart april mei augustus".split(
    " ",
  );

/** 1 … 12; 0 where it is no month. */
export function monthNumber(name: string): number {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  if (!wholeNames.some((whole) => whole.startsWith(plain)) && !/^(?:sept|mrz|mrt)$/.test(plain)) return 0;
  return beginnings.findIndex((list) => list.some((start) => plain.startsWith(start))) + 1;
}
