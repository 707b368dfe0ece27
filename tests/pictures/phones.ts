import type { Browser } from "@playwright/test";
import type { Screen } from "./conversation.ts";

const timeZone = "Asia/Tashkent";

/** Draws the screens side by side as a messenger shows them, at twice the density. */
export async function drawPhones(browser: Browser, screens: readonly Screen[], path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 });
  await page.setContent(`<!doctype html><style>${style}</style><main>${screens.map(phone).join("")}</main>`);
  await page.locator("main").screenshot({ path });
  await page.close();
}

const phone = ({ title, messages }: Screen): string => `
  <figure>
    <section><header><i>V</i><div><b>VendHub</b><small>bot</small></div></header>
      <ol>${messages.map(bubble).join("")}</ol></section>
    <figcaption>${title}</figcaption>
  </figure>`;

function bubble({ from, date, html, buttons, editedAt, photo }: Screen["messages"][number]): string {
  const picture = photo ? `<img src="data:image/jpeg;base64,${photo.toString("base64")}">` : "";
  const time = `<time>${editedAt ? "edited " : ""}${clock.format(editedAt ?? date)}</time>`;
  const keyboard = buttons.map((row) => `<p>${row.map(({ text }) => `<span>${text}</span>`).join("")}</p>`);
  return `<li class="${from}"><div class="${photo ? "photo" : ""}">${picture}${withoutGap(html)}${time}</div>${keyboard.join("")}</li>`;
}

/** A quote is a block: the line break behind it makes no empty line. */
const withoutGap = (html: string): string => html.replaceAll("</blockquote>\n", "</blockquote>");

const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });

const style = `
  * { margin: 0; padding: 0; box-sizing: border-box; }
  body { font: 15px/20px "Noto Sans", sans-serif; color: #17212b; }
  main { display: flex; gap: 28px; padding: 24px; width: max-content; background: #f3f5f7; }
  section { width: 390px; height: 844px; display: flex; flex-direction: column; overflow: hidden;
    border-radius: 28px; border: 1px solid #c3ccd4; background: #d6e2ce; }
  figcaption { padding-top: 12px; text-align: center; color: #4a5662; }
  header { display: flex; gap: 12px; align-items: center; padding: 12px 16px; background: #fff;
    border-bottom: 1px solid #d8dee3; z-index: 1; }
  header i { width: 36px; height: 36px; border-radius: 50%; background: #175a93; color: #fff; font-style: normal;
    font-weight: 600; display: grid; place-items: center; }
  header b, header small { display: block; }
  header small { font-size: 13px; line-height: 16px; color: #6d7a86; }
  ol { flex: 1; min-height: 0; display: flex; flex-direction: column; justify-content: flex-end; gap: 6px;
    padding: 10px 8px; list-style: none; }
  li { max-width: 88%; flex: none; }
  li.bot { align-self: flex-start; }
  li.bot:has(p) { width: 88%; }
  li.person { align-self: flex-end; }
  li div { padding: 6px 10px; border-radius: 12px; background: #fff; white-space: pre-wrap;
    box-shadow: 0 1px 1px rgb(0 0 0 / .12); overflow: hidden; overflow-wrap: anywhere; }
  li.person div { background: #e3fbd0; }
  li time { float: right; margin: 4px 0 -2px 10px; font-size: 12px; line-height: 16px; color: #7b8a95; }
  li.person time { color: #5b9a53; }
  li .photo { padding: 3px 3px 6px; width: 180px; }
  li .photo img { display: block; width: 100%; height: 180px; object-fit: cover; border-radius: 10px; margin-bottom: 2px; }
  li .photo { text-indent: 6px; }
  li .photo time { margin-right: 6px; }
  li p { display: flex; gap: 4px; margin-top: 4px; }
  li p span { flex: 1; padding: 7px 4px; border-radius: 8px; background: rgb(83 112 78 / .55); color: #fff;
    font-size: 14px; font-weight: 500; text-align: center; white-space: nowrap; }
  blockquote { margin: 2px 0; padding: 2px 8px; border-left: 3px solid #3a8fd0; border-radius: 4px; background: #eaf4fb;
    font-size: 14px; }
  a { color: #1b75bb; text-decoration: none; }
`;
