/** A problem detail that the API answered: decide by code, show message. */
export class LovebankProblem extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.name = "LovebankProblem";
    this.status = status;
    this.problem = problem;
    this.code = problem.code ?? "";
    this.requestId = problem.requestId ?? "";
  }
}

export class Lovebank {
  #options;

  constructor(options) {
    this.#options = options;
  }

  as(token) {
    return new Lovebank({ ...this.#options, token });
  }

  async call(what, input = {}) {
    const [method, template] = what.split(" ", 2);
    const answer = await (this.#options.fetch ?? fetch)(this.#address(template, input), {
      method,
      headers: await this.#headers(method, input),
      body: encoded(input.body),
      signal: input.signal,
    });
    const type = answer.headers.get("Content-Type") ?? "";
    if (!answer.ok) {
      throw new LovebankProblem(answer.status, type.includes("json") ? await answer.json() : {});
    }
    return {
      status: answer.status,
      etag: answer.headers.get("ETag") ?? undefined,
      headers: answer.headers,
      body: await decoded(answer, type),
    };
  }

  #address(template, input) {
    const path = template.replace(/\{([^}]+)\}/g, (_, name) => encodeURIComponent(String(input.path[name])));
    const address = new URL(path, this.#options.baseUrl);
    for (const [name, value] of Object.entries(input.query ?? {})) {
      for (const each of Array.isArray(value) ? value : [value]) {
        if (each !== undefined) address.searchParams.append(name, String(each));
      }
    }
    return address;
  }

  async #headers(method, input) {
    const { token, language } = this.#options;
    const headers = { Accept: "application/json, */*;q=0.5", "Accept-Language": language ?? "zh-CN" };
    const bearer = typeof token === "function" ? await token() : token;
    if (bearer) headers.Authorization = `Bearer ${bearer}`;
    if (method === "POST") headers["Idempotency-Key"] = input.key ?? crypto.randomUUID();
    if (input.ifMatch) headers["If-Match"] = input.ifMatch;
    if (input.body !== undefined && !(input.body instanceof Blob)) headers["Content-Type"] = "application/json";
    return headers;
  }
}

function encoded(body) {
  return body === undefined || body instanceof Blob || body instanceof URLSearchParams ? body : JSON.stringify(body);
}

async function decoded(answer, type) {
  if (answer.status === 204) return undefined;
  if (type.includes("json") && !type.includes("ndjson")) return answer.json();
  return answer.blob();
}
