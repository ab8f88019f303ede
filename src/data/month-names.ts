/** Months by their names, in the languages that tables are often written in. */

/** Of each month the beginnings by which it is known, accents left out. */
const beginnings: readonly (readonly string[])[] = [
  ["jan", "ene", "gen", "янв", "sty", "oca"],
  ["feb", "fev", "фев", "lut", "sub"],
  ["mar", "mrz", "mrt", "maa", "maerz", "мар"],
  ["apr", "abr", "avr", "апр", "kwi", "nis"],
  ["may", "mai", "mag", "mei", "maj", "мая", "маи"],
  ["jun", "juin", "giu", "июн", "cze", "haz"],
  ["jul", "juil", "lug", "июл", "lip", "tem"],
  ["aug", "ago", "aou", "авг", "sie", "agu"],
  ["sep", "set", "сен", "wrz", "eyl"],
  ["oct", "okt", "ott", "out", "окт", "paz", "eki"],
  ["nov", "ноя", "lis", "kas"],
  ["dec", "dez", "dic", "des", "дек", "gru", "ara"],
];

const wholeNames =
  "january february march april may june july august september october november december januar februar marz maerz mai juni juli oktober dezember enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro januari februari maart april mei augustus mars maj augusti desember января февраля марта апреля мая июня июля августа сентября октября ноября декабря январь февраль март апрель маи июнь июль август сентябрь октябрь ноябрь декабрь stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia styczen luty marzec kwiecien czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik".split(
    " ",
  );

/** 1 … 12; 0 where it is no month. */
export function monthNumber(name: string): number {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ı", "i");
  if (!wholeNames.some((whole) => whole.startsWith(plain)) && !/^(?:sept|mrz|mrt)$/.test(plain)) return 0;
  return beginnings.findIndex((list) => list.some((start) => plain.startsWith(start))) + 1;
}
