// Everything that the generated code and the engine call.
export { exp4, log4, sin4, cos4, tanh4, sigmoid4, softplus4, power4, gelu4, geluSlope4, safeDivide4, sign4 } from "./math";
export {
  packAll, packBias, product, packArgument, groupGradient, addLanes, addTo,
} from "./product";
export { lossValue, lossBits, lossClass } from "./loss";
export { squares, sgd, adam, rmsprop } from "./optimiser";
