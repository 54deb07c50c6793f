/** @jsxImportSource react */
import type { ReactNode } from "react";
import { Button, Section } from "react-email";
import { hole } from "./holes.ts";
import type { LayoutProps } from "./layout-props.ts";

/** What a confirmation asks for. Letters ask in a sentence; one that wants a button can have it. */
export function LetterButton({ brand, styles }: Pick<LayoutProps, "brand" | "styles">): ReactNode {
  const look = {
    padding: "15px 26px",
    borderRadius: "6px",
    backgroundColor: brand.colors.accent,
    color: brand.colors.accentText,
    fontFamily: styles.sans,
    fontSize: "17px",
    fontWeight: 600,
    lineHeight: "1.3",
  };
  return (
    <Section style={{ padding: "8px 0 24px" }}>
      <Button href={hole("buttonUrl")} className="b" style={look}>
        {hole("buttonLabel")}
      </Button>
    </Section>
  );
}
