import { Lovebank, LovebankProblem, type Wish } from "./lovebank.js";

const anybody = new Lovebank({ baseUrl: process.argv[2]!, language: "en" });
const session = await anybody.call("POST /api/v1/sessions", { body: { username: "resident", password: "secret-word" } });
const me = anybody.as(session.body.accessToken!);

const page = await me.call("GET /api/v1/wishes", { query: { wall: "cn.xigu", limit: 2 } });
const wishes: Wish[] = page.body.items!;
const read = await me.call("GET /api/v1/wishes/{id}", { path: { id: wishes[0]!.id! } });

// @ts-expect-error there is no such address
const nowhere: Parameters<typeof me.call<"GET /api/v1/nowhere">> | undefined = undefined;
// @ts-expect-error an edit needs ifMatch
const unread = () => me.call("PUT /api/v1/wishes/{id}", { path: { id: "1" }, body: {} as never });

try {
  await me.call("POST /api/v1/wishes", { body: {} as never, key: "key-of-my-own" });
} catch (problem) {
  if (!(problem instanceof LovebankProblem)) throw problem;
  console.log(JSON.stringify({ title: read.body.title, etag: read.etag, code: problem.code, says: problem.message }));
}
