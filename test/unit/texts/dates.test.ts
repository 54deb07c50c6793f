import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dateText } from "../../../src/texts/dates.ts";

const AT = Date.UTC(2026, 11, 2, 22, 30);

describe("a date", () => {
  it("is written day first in both languages, by the reader's clock", () => {
    expect(dateText(AT, "nl", "Europe/Amsterdam")).toBe("2 december 2026 om 23:30");
    expect(dateText(AT, "en", "Europe/Amsterdam")).toBe("2 December 2026 at 23:30");
    expect(dateText(AT, "en", "Asia/Tokyo", "date")).toBe("3 December 2026");
    expect(dateText(AT, "nl", "UTC", "weekday")).toBe("woensdag 2 december");
  });
});

it("no other file writes dates or numbers in words of its own", () => {
  const files = globSync("src/{pages,client,routes}/**/*.{ts,tsx}");
  const own = files.filter((file) =>
    /new Intl\.|toLocale\w*String|\.toFixed\(/.test(readFileSync(file, "utf8")),
  );
  // The hour of the day is a number to reckon with, no text.
  expect(own.sort()).toEqual(["src/routes/http/local-hour.ts"]);
});
