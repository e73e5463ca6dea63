const officeHosts = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.sharepoint.com",
  "https://excel.cloud.microsoft",
  "https://*.partner.officewebapps.cn",
  "https://*.sharepoint.cn",
];

/** Who may show the pane in a frame; HUHUQING_FRAME_ANCESTORS replaces the Office hosts, separated by blanks. */
function frameAncestors(env = process.env) {
  const given = env.HUHUQING_FRAME_ANCESTORS?.trim();
  return ["'self'", ...(given ? given.split(/\s+/) : officeHosts)];
}

const join = (directives) =>
  Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");

/**
 * Policy of the task pane and the command page, without `frame-ancestors`, which works only as a header.
 * `officeJs` is the address of office.js: another origin than ours joins `script-src`.
 */
export function panePolicy(officeJs) {
  const origin = /^https:/.test(officeJs) ? [new URL(officeJs).origin] : [];
  return join({
    "default-src": ["'none'"],
    "script-src": ["'self'", ...origin],
    "worker-src": ["'self'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'", "data:"],
    "connect-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  });
}

/** Policy of the workbench, which draws on a canvas and offers files for saving. */
function workbenchPolicy() {
  return join({
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "worker-src": ["'self'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'", "data:"],
    "connect-src": ["'self'"],
    "frame-src": ["'self'"],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  });
}

/** The whole header for one path of the built site. */
export function policyFor(path, officeJs) {
  return path.startsWith("/workbench/")
    ? workbenchPolicy()
    : `${panePolicy(officeJs)}; frame-ancestors ${frameAncestors().join(" ")}`;
}
