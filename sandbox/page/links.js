// What a link means on a phone in town: a way to START this bot, or a way out of town.

const HOSTS = new Set(["t.me", "telegram.me"]);

/**
 * Read a link as a phone would. Returns {kind: "start", link, payload} for this town's bot (payload may be ""),
 * {kind: "outside", link} for any other web address, or null when it is not a link at all.
 */
export function readLink(text, botUsername) {
  const url = parse(text.trim());
  if (url === null) return null;
  const target = botOf(url);
  if (target !== null && target.username.toLowerCase() === botUsername.toLowerCase()) {
    return { kind: "start", link: `https://t.me/${botUsername}${target.payload ? `?start=${encodeURIComponent(target.payload)}` : ""}`, payload: target.payload };
  }
  return { kind: "outside", link: url.href };
}

function parse(text) {
  const bare = /^(www\.)?(t|telegram)\.me\//i.test(text) ? `https://${text}` : text;
  try {
    const url = new URL(bare);
    return ["http:", "https:", "tg:"].includes(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

function botOf(url) {
  const payload = url.searchParams.get("start") ?? "";
  if (url.searchParams.has("startapp") || url.searchParams.has("startgroup")) return null; // these open something else
  if (url.protocol === "tg:") {
    return url.href.startsWith("tg://resolve") ? { username: url.searchParams.get("domain") ?? "", payload } : null;
  }
  const parts = url.pathname.split("/").filter(Boolean);
  return HOSTS.has(url.hostname.replace(/^www\./, "")) && parts.length === 1 ? { username: parts[0], payload } : null;
}
