// What the tests test: the folder that PLAYGROUND names.
import { pathToFileURL } from "node:url";

export const folder = process.env.PLAYGROUND ?? new URL("../dist", import.meta.url).pathname;
export const icp = await import(pathToFileURL(`${folder}/icp.js`));
