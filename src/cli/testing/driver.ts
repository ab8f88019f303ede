/**
 * Before all tests, in the process that starts theirs: where the machine has no graphics device, the software driver of Vulkan that
 * comes with Chromium on Debian (Mesa's lacks what Dawn asks for). Dawn reads the environment of its own process, which a test cannot set.
 */
import { existsSync } from "node:fs";
import process from "node:process";

const software = "/usr/lib/chromium/vk_swiftshader_icd.json";

export function setup(): void {
  if (process.env["VK_DRIVER_FILES"] === undefined && !existsSync("/dev/dri") && existsSync(software))
    process.env["VK_DRIVER_FILES"] = software;
}
