/** Words of the model `lmu`. */
export const words = {
  "model.lmu": "Legendre memory unit",
  "model.lmu.short": "LMU",
  "model.lmu.what": "Keeps the last steps of one signal as a sum of polynomials, and hears that beside its input",

  "look.lmu":
    "Into the window is one number per step. Replay is what Coefficients say that it was, from now (lag 0) to the far end of the window: a slanting trace is a value that grows older.",
  "look.lmu.series":
    "Into the window follows the series; in Replay every bend of it runs down to older lags. Coefficients of low degree change slowly, those of high degree hold the details.",

  "setting.degree": "Degrees",
  "setting.degree.why": "How many Legendre polynomials describe the window: more, and finer details are kept",
  "setting.theta": "Window θ",
  "setting.theta.why": "How many steps back the memory reaches",

  "score.signal.m": "Coefficients",
  "score.signal.entry": "Into the window",
  "score.signal.sensed": "Sensed input",
  "score.signal.replay": "Replay",
  "score.signal.decoded": "Replay up to a degree",
  "score.signal.legendre": "Legendre polynomial",
  "score.signal.rise": "Next polynomial, first part",
  "score.signal.former": "Polynomial of the degree below",
  "score.signal.nth": "Number of the degree",
  "score.signal.which": "Degree of the turn",
  "score.signal.parity": "Sign of the degree",
  "score.signal.moved": "Change of the window",
  "score.signal.fade": "Fading",
  "score.signal.further": "Further term",
  "score.signal.change": "change",
  "score.signal.ago": "Place in the window",

  "score.axis.degree": "degree",
  "score.axes.degree": "degrees",
  "score.axis.lag": "lag",
  "score.axes.lag": "lags",
  "score.axis.term": "term",
  "score.axes.term": "terms",
} as const;
