/** Series of all sizes, of well-known sources, and files that are none. */
import { describe, expect, it } from "vitest";
import { isoDay, lines, monthAt, outcomeOf, two, upTo, valueAt } from "../testing/brought.ts";

const brought: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ["empty", "", /PROBLEM data\.empty/],
  ["blank", " \n\n \t\n", /PROBLEM data\.empty/],
  ["header-only", "date,value\n", /PROBLEM table\.rows/],
  ["one-row", "date,value\n2021-01-01,5\n", /PROBLEM series\.missing/],
  ["one-number", "5\n", /PROBLEM series\.missing/],
  ["one-column", upTo(40).map(valueAt).join("\n"), /n=40 \[10 17\.1/],
  [
    "one-column-decimal-comma",
    upTo(40)
      .map((i) => valueAt(i).toFixed(2).replace(".", ","))
      .join("\n"),
    /n=40 \[10 17\.1/,
  ],
  [
    "one-column-words",
    upTo(40)
      .map((i) => "w" + i)
      .join("\n"),
    /PROBLEM series\.column/,
  ],
  ["const", lines("date,value", 40, (i) => `${isoDay(i)},5`), /PROBLEM series\.constant/],
  ["id-value", lines("id,value", 40, (i) => `${1001 + i},${valueAt(i)}`), /n=40 \[10 17\.1.*value:2/],
  ["no-date", lines("temp,rain", 40, (i) => `${valueAt(i)},${i % 7}`), /n=40 \[10 17\.1/],
  [
    "station-first",
    lines(
      "STATION,NAME,DATE,TMAX,TMIN",
      40,
      (i) => `"USW00094728","NY CITY CENTRAL PARK, NY US","${isoDay(i)}","${valueAt(i)}","${i}"`,
    ),
    /n=40 \[10 17\.1.*from=2021-01-01/,
  ],
  [
    "dwd",
    "STATIONS_ID;MESS_DATUM;QN_3;  FX;eor\n" +
      upTo(40)
        .map((i) => `         44;${isoDay(i).replaceAll("-", "")};   10;   ${valueAt(i).toFixed(1)};eor`)
        .join("\n"),
    /n=40 \[10 17\.1.*from=2021-01-01.*value:4/,
  ],
  [
    "worldbank",
    '"Data Source","World Development Indicators",\n\n"Last Updated Date","2022-01-01",\n\n"Country Name","Country Code","2015","2016","2017"\n"Aruba","ABW","1","2","3"\n',
    /PROBLEM series\.column/,
  ],
  [
    "fred",
    lines("observation_date,UNRATE", 40, (i) => {
      const [y, m] = monthAt(i);
      return `${y}-${two(m)}-01,${valueAt(i)}`;
    }),
    /n=40 \[10 17\.1.*from=2015-01/,
  ],
  [
    "google-trends",
    "Category: All categories\n\nWeek,cats: (Worldwide)\n" +
      upTo(40)
        .map((i) => `${isoDay(7 * i)},${i % 5 === 4 ? "<1" : 40 + (i % 9)}`)
        .join("\n"),
    /PROBLEM table\.number: .*<1/,
  ],
  [
    "yahoo",
    lines(
      "Date,Open,High,Low,Close,Adj Close,Volume",
      40,
      (i) =>
        `${isoDay(i + 3 + 2 * Math.floor(i / 5))},${valueAt(i)},${valueAt(i) + 1},${valueAt(i) - 1},${valueAt(i)},${valueAt(i)},${1000 + i}`,
    ),
    /n=40 \[10 17\.1/,
  ],
  [
    "ecb",
    "\ufeffDATE,TIME PERIOD,US dollar/Euro (EXR.D.USD.EUR.SP00.A)\n" +
      upTo(40)
        .map((i) => `${isoDay(i)},${`0${(i % 28) + 1}`.slice(-2)} Jan 2021,${(1.1 + i / 100).toFixed(4)}`)
        .join("\n"),
    /n=40 \[1\.1 1\.11/,
  ],
  [
    "bundesbank",
    '"BBK01.SU0316";Zinssatz;\n;;FLAGS\nEinheit;%;\nletzte Aktualisierung;28.01.2021;\n' +
      upTo(40)
        .map((i) => {
          const [y, m] = monthAt(i);
          return `${y}-${two(m)};${valueAt(i).toFixed(2).replace(".", ",")};`;
        })
        .join("\n"),
    /n=40 \[10 17\.1.*from=2015-01/,
  ],
  [
    "noaa-co2-txt",
    "# --------\n# USE OF NOAA DATA\n#\n#            decimal   monthly\n#             date     average\n" +
      upTo(40)
        .map((i) => {
          const [y, m] = monthAt(i);
          return `${y}  ${String(m).padStart(2)}    ${(y + (m - 0.5) / 12).toFixed(4)}    ${(300 + valueAt(i)).toFixed(2)}    -1    -9.99`;
        })
        .join("\n"),
    /n=40 \[310 317\.1.*from=2015-01/,
  ],
  [
    "enso",
    "  1950   2015\n" +
      upTo(8)
        .map(
          (i) =>
            `${2008 + i} ${upTo(12)
              .map((j) =>
                valueAt(12 * i + j)
                  .toFixed(2)
                  .padStart(7),
              )
              .join("")}`,
        )
        .join("\n"),
    /PROBLEM series\.column/,
  ],
  [
    "rdump",
    '"x"\n' +
      upTo(40)
        .map((i) => `"${i + 1}",${valueAt(i)}`)
        .join("\n"),
    /n=40 \[10 17\.1/,
  ],
  [
    "numpy-savetxt",
    upTo(40)
      .map((i) => `${(i * 1).toExponential(18)} ${valueAt(i).toExponential(18)}`)
      .join("\n"),
    /n=40 \[10 17\.1/,
  ],
  [
    "numpy-print",
    "[" +
      upTo(40)
        .map((i) => valueAt(i))
        .join("  ")
        .replace(/((?:\S+\s+){8})/g, "$1\n ") +
      "]",
    /PROBLEM time\.row/,
  ],
  [
    "sql-dump",
    "INSERT INTO t VALUES " +
      upTo(40)
        .map((i) => `('${isoDay(i)}',${valueAt(i)})`)
        .join(",") +
      ";",
    /PROBLEM data\.form/,
  ],
  [
    "psql",
    " date | value \n------+-------\n" +
      upTo(40)
        .map((i) => ` ${isoDay(i)} | ${valueAt(i)}`)
        .join("\n") +
      "\n(40 rows)\n",
    /n=40 \[10 17\.1.*from=2021-01-01/,
  ],
  [
    "mysql-box",
    "+------------+-------+\n| date       | value |\n+------------+-------+\n" +
      upTo(40)
        .map((i) => `| ${isoDay(i)} | ${valueAt(i)} |`)
        .join("\n") +
      "\n+------------+-------+\n",
    /n=40 \[10 17\.1.*from=2021-01-01/,
  ],
  [
    "arff",
    "@relation x\n@attribute date date\n@attribute value numeric\n@data\n" +
      upTo(40)
        .map((i) => `${isoDay(i)},${valueAt(i)}`)
        .join("\n"),
    /PROBLEM data\.form/,
  ],
  [
    "tsf",
    "@relation m\n@attribute series_name string\n@frequency monthly\n@data\nT1:" +
      upTo(40).map(valueAt).join(",") +
      "\n",
    /PROBLEM data\.form/,
  ],
  ["xml", '<?xml version="1.0"?><r><v>1</v><v>2</v></r>', /PROBLEM data\.form: .*(XML|HTML)/],
  ["rtf", "{\\rtf1\\ansi hello}", /PROBLEM data\.sort/],
  ["pdf", new TextEncoder().encode("%PDF-1.7\n%âãÏÓ\n1 0 obj\n"), /PROBLEM data\.sort: .*PDF/],
  ["parquet", Uint8Array.from([0x50, 0x41, 0x52, 0x31, 0x15, 0, 0x15, 200, 255]), /PROBLEM data\.sort: .*[Pp]arquet/],
  ["npy", Uint8Array.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, 0x76, 0]), /PROBLEM data\.sort: .*NumPy/],
  ["sqlite", new TextEncoder().encode("SQLite format 3\0aaaa"), /PROBLEM data\.sort: .*SQLite/],
  ["png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]), /PROBLEM data\.sort: .*(picture|PNG)/],
  ["hdf5", Uint8Array.from([0x89, 0x48, 0x44, 0x46, 13, 10, 26, 10, 0]), /PROBLEM data\.sort: .*HDF5/],
  [
    "git-lfs",
    "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n",
    /PROBLEM data\.sort: .*(LFS|pointer)/,
  ],
];

describe("a series that somebody brings", () => {
  it.each(brought)("%s", (_, given, outcome) => {
    expect(outcomeOf("series", given)).toMatch(outcome);
  });
});
