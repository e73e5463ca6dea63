/* The first file that runs in a fresh clone: nothing but Node itself may be needed, and an old Node must be able to read it. */
const needed = 20;

if (Number(process.versions.node.split(".")[0]) < needed) {
  console.error(
    "Huhuqing needs Node.js " +
      needed +
      " or newer; this is " +
      process.versions.node +
      ". Get it from https://nodejs.org.",
  );
  process.exitCode = 2;
} else {
  import("./bootstrap/run.mjs").then(function (main) {
    return main.run(process.argv.slice(2));
  });
}
