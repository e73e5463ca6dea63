import { spawn } from "node:child_process";

const openers = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
  linux: ["xdg-open"],
};

/** Shows the address in the person's browser. That there is none to open is no fault: the address stands on the terminal. */
export function openBrowser(address) {
  const [command, ...args] = openers[process.platform] ?? openers.linux;
  const child = spawn(command, [...args, address], { stdio: "ignore", detached: true });
  child.on("error", () => console.log("Open the address in your browser."));
  child.unref();
}
