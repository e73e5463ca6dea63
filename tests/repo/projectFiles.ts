import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** Folders that .gitignore keeps out, as it names them: `dist/` is one at any depth. */
function ignoredFolders(): Set<string> {
  const lines = readFileSync(path.join(root, ".gitignore"), "utf8").split("\n").filter(Boolean);
  return new Set([".git", ...lines.filter((line) => line.endsWith("/")).map((line) => line.slice(0, -1))]);
}

/** Every file of the project by its path from the root, with `/` between folders. */
export function projectFiles(): string[] {
  const ignored = ignoredFolders();
  const filesIn = (folder: string): string[] =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      if (!entry.isDirectory()) return entry.name.endsWith(".tsbuildinfo") ? [] : [file];
      return ignored.has(entry.name) ? [] : filesIn(file);
    });
  return filesIn("").sort();
}

export const projectText = (file: string): string => readFileSync(path.join(root, file), "utf8");
export const projectHas = (file: string): boolean => existsSync(path.join(root, file));
