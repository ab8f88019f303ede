export { Swatch } from "../../views/track/swatch.tsx";
