import type { FC } from "hono/jsx";
import { adminTexts } from "../../texts/desk/desk.ts";
import { useTexts } from "./desk-context.ts";

/** The four rooms, with the paths that lie in each; the first is the room's own page. */
const ROOMS = [
  { name: "overview", paths: ["/admin", "/admin/quiz"], icon: "M4 20V10m5.5 10V4m5.5 16v-7m5 7V8" },
  {
    name: "people",
    paths: ["/admin/people"],
    icon: "M13 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM2.5 20c.5-4 3-6 6.500-6s6 2 6.500 6M16 4.500a4 4 0 0 1 0 7M18 14.500c2 .7 3.200 2.500 3.500 5.500",
  },
  {
    name: "letters",
    paths: ["/admin/letters", "/admin/newsletters", "/admin/rhythm"],
    icon: "M3 6h18v12H3zM3 7l9 7 9-7",
  },
  {
    name: "settings",
    paths: ["/admin/settings", "/admin/forms", "/admin/import", "/admin/research", "/admin/recovery"],
    icon: "M4 7h10M18 7h2M4 17h2M10 17h10M18 7a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM10 17a2 2 0 1 1-4 0 2 2 0 0 1 4 0z",
  },
] as const;

function isIn(path: string, room: string): boolean {
  const [bare = ""] = path.split("?");
  return bare === room || (room !== "/admin" && bare.startsWith(`${room}/`));
}

/** The way round the desk: beside the page on a wide screen, under the thumb on a phone. */
export const DeskNav: FC<{ path: string }> = ({ path }) => {
  const t = useTexts(adminTexts);
  return (
    <nav class="desk-nav" aria-label={t.menu}>
      {ROOMS.map(({ name, paths, icon }) => (
        <a
          key={name}
          href={paths[0]}
          aria-current={paths.some((each) => isIn(path, each)) ? "page" : undefined}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={icon} />
          </svg>
          {t.nav[name]}
        </a>
      ))}
    </nav>
  );
};
