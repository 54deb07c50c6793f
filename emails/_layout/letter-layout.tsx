/** @jsxImportSource react */
import type { ReactNode } from "react";
import { Body, Container, Head, Html, Preview, Section, Text } from "react-email";
import { GHOST } from "./ghost-table.ts";
import { hole } from "./holes.ts";
import type { LayoutProps } from "./layout-props.ts";
import { LetterFoot } from "./letter-foot.tsx";
import { LetterSignature } from "./letter-signature.tsx";
import { WIDTH_PX } from "./theme.ts";

/** Everything around a letter's words; what differs a letter or a recipient is a hole. */
export function LetterLayout(props: LayoutProps): ReactNode {
  const { brand, styles, locale, kind } = props;
  return (
    <Html lang={locale}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>{hole("subject")}</title>
        <style>{styles.sheet}</style>
      </Head>
      <Body
        lang={locale}
        className="bg"
        style={{ margin: 0, padding: 0, backgroundColor: brand.colors.surface }}
      >
        <Preview useTitleTag={false}>{hole("preview")}</Preview>
        {GHOST.open}
        <Container style={{ maxWidth: `${WIDTH_PX}px`, width: "100%" }}>
          <Section style={{ padding: "40px 24px 56px" }} tdClassName="pad">
            {kind === "confirmation" || kind === "asked" ? null : (
              <Text className="t" style={{ ...styles.paragraph, margin: "0 0 20px" }}>
                {hole("greeting")}
              </Text>
            )}
            {hole("body")}
            <LetterSignature {...props} />
            {hole("ps")}
            <LetterFoot {...props} />
          </Section>
        </Container>
        {GHOST.close}
      </Body>
    </Html>
  );
}
