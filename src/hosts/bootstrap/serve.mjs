import { createServer } from "node:https";
import { localhostCertificate } from "./certificate.mjs";
import { policyFor } from "./contentSecurity.mjs";
import { officeJsAddress } from "./officeJs.mjs";
import { inProject, Stop } from "./project.mjs";

/** Serves dist/ over https on localhost and resolves to its address once it listens. Port 0 takes any free port. */
export async function serve({ port, officeJs }) {
  const { default: sirv } = await import("sirv");
  const address = officeJsAddress(officeJs);
  const files = sirv(inProject("dist"), {
    etag: true,
    setHeaders(response, path) {
      response.setHeader("Content-Security-Policy", policyFor(path, address));
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", "no-referrer");
      response.setHeader(
        "Cache-Control",
        /\.[0-9a-f]{8}\.\w+$/.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
  const server = createServer(await localhostCertificate(), (request, response) => {
    if (/^\/(\?|$)/.test(request.url)) {
      response.writeHead(302, { Location: "/workbench/" }).end();
      return;
    }
    files(request, response, () =>
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found"),
    );
  });
  await new Promise((resolve, reject) => {
    server.once("error", (error) => {
      reject(
        error.code === "EADDRINUSE"
          ? new Stop(`Port ${port} is in use. Choose another: npm start -- --port ${port + 1}`)
          : error,
      );
    });
    server.listen(port, "localhost", resolve);
  });
  return { address: `https://localhost:${server.address().port}`, server };
}
