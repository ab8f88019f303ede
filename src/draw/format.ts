/** Numbers as people read them: through Intl, with a true minus sign and few digits. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(language, options);
  formatters.set(key, made);
  return made;
}

/** `−0.81`, `12.3`, `1,250`, `4.2×10⁻⁵`-like values as `4.2E-5`; `NaN` and `∞` as themselves. */
export function formatNumber(language: string, value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value < 0 ? "−∞" : "∞";
  return formatter(language, optionsFor(Math.abs(value)))
    .format(value === 0 ? 0 : value)
    .replace("-", "−");
}

function optionsFor(magnitude: number): Intl.NumberFormatOptions {
  if (magnitude !== 0 && magnitude < 1e-4) return { notation: "scientific", maximumSignificantDigits: 2 };
  if (magnitude >= 1e7) return { notation: "scientific", maximumSignificantDigits: 3 };
  if (magnitude !== 0 && magnitude < 0.01) return { maximumSignificantDigits: 2 };
  if (magnitude < 10) return { maximumFractionDigits: 2 };
  if (magnitude < 100) return { maximumFractionDigits: 1 };
  return { maximumFractionDigits: 0 };
}

/** A share of the episode or alphabet always with two digits, so that columns of numbers align: `0.90`. */
export function formatAligned(language: string, value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 100) return formatNumber(language, value);
  return formatter(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    .format(value)
    .replace(/^-0([.,]0+)$/, "0$1")
    .replace("-", "−");
}
