/** A message on the console is a defect that nobody reads: in a test it throws. */
for (const method of ["error", "warn", "info", "debug"] as const) {
  console[method] = (...args: unknown[]): never => {
    throw new Error(`console.${method} was called: ${args.map(String).join(" ")}`);
  };
}
