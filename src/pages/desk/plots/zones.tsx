import type { FC } from "hono/jsx";
import { linear } from "./scale.ts";

interface Zone {
  name: string;
  /** As it is said: "0,8%". */
  said: string;
  value: number;
  /** Where good ends, where bad begins, and where the drawing ends. */
  limits: readonly [number, number, number];
  why: string;
}

const WIDTH = 300;

/** Numbers against the limits that mail providers hold them to. */
export const Zones: FC<{ zones: readonly Zone[] }> = ({ zones }) => (
  <ul class="zones">
    {zones.map(({ name, said, value, limits: [good, bad, end], why }) => {
      const along = linear(end, WIDTH);
      const x = (at: number) => along(Math.min(at, end));
      return (
        <li>
          <span>{name}</span>
          <strong>{said}</strong>
          <svg viewBox={`0 0 ${WIDTH} 20`} preserveAspectRatio="none" aria-hidden="true">
            <rect class="zone-good" y="5" width={x(good)} height="10" />
            <rect class="zone-look" x={x(good)} y="5" width={x(bad) - x(good)} height="10" />
            <rect class="zone-bad" x={x(bad)} y="5" width={WIDTH - x(bad)} height="10" />
            <rect class="zone-at" x={Math.min(x(value), WIDTH - 4)} width="4" height="20" rx="2" />
          </svg>
          <small>{why}</small>
        </li>
      );
    })}
  </ul>
);
