export interface RequestTraffic {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Cells read or written. */
  readonly cells: number;
}

/** What went over the seam, so that tests can hold the product to its budgets. */
export class Traffic {
  readonly #requests: RequestTraffic[] = [];

  add(request: RequestTraffic): void {
    this.#requests.push(request);
  }

  get requests(): readonly RequestTraffic[] {
    return this.#requests;
  }

  /** Largest request or response, in bytes. */
  get largestBytes(): number {
    return this.#requests.reduce(
      (most, { requestBytes, responseBytes }) => Math.max(most, requestBytes, responseBytes),
      0,
    );
  }

  total(what: keyof RequestTraffic): number {
    return this.#requests.reduce((sum, request) => sum + request[what], 0);
  }

  reset(): void {
    this.#requests.length = 0;
  }
}
