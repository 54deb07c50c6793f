/** @jsxImportSource react */
import type { ReactNode } from "react";
import { Body, Container, Head, Heading, Html, Img, Preview, Section, Text } from "react-email";
import { GHOST } from "./ghost-table.ts";
import { hole } from "./holes.ts";
import type { LayoutProps } from "./layout-props.ts";
import { LetterFoot } from "./letter-foot.tsx";
import { WIDTH_PX } from "./theme.ts";
import { LAYOUT_WORDS } from "./words.ts";

/** Everything around a letter's words; what differs a letter or a recipient is a hole. */
export function LetterLayout(props: LayoutProps): ReactNode {
  const { brand, styles, locale } = props;
  return (
    <Html lang={locale}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{hole("subject")}</title>
        <style>{styles.sheet}</style>
      </Head>
      <Body
        lang={locale}
        className="bg"
        style={{ margin: 0, padding: 0, backgroundColor: brand.colors.background }}
      >
        <Preview useTitleTag={false}>{hole("preview")}</Preview>
        {GHOST.open}
        <Container style={{ maxWidth: `${WIDTH_PX}px`, width: "100%" }}>
          <Masthead {...props} />
          <Section className="card" style={{ backgroundColor: brand.colors.surface, borderRadius: "6px" }}>
            <Letter {...props} />
          </Section>
          <LetterFoot {...props} />
        </Container>
        {GHOST.close}
      </Body>
    </Html>
  );
}

function Masthead({ brand, styles }: LayoutProps): ReactNode {
  const name = {
    margin: 0,
    fontFamily: styles.serif,
    fontSize: "19px",
    lineHeight: "1.3",
    color: brand.colors.accent,
  };
  return (
    <Section style={{ padding: "28px 40px 20px" }} tdClassName="out">
      {brand.logo ? (
        <Img
          src={brand.logo.url}
          alt={brand.name}
          width={brand.logo.width}
          height={brand.logo.height}
          style={name}
        />
      ) : (
        <Text className="w" style={name}>
          {brand.name}
        </Text>
      )}
    </Section>
  );
}

function Letter({ brand, styles, locale, kind }: LayoutProps): ReactNode {
  const paragraph = {
    margin: "0 0 20px",
    fontFamily: styles.sans,
    fontSize: "17px",
    lineHeight: "1.6",
    color: brand.colors.text,
  };
  const title = {
    margin: "0 0 24px",
    fontFamily: styles.serif,
    fontSize: "29px",
    fontWeight: "normal",
    lineHeight: "1.25",
    color: brand.colors.text,
  };
  return (
    <Section style={{ padding: "40px 40px 44px" }} tdClassName="pad">
      <Heading as="h1" className="t" style={title}>
        {hole("heading")}
      </Heading>
      {kind === "confirmation" ? null : (
        <Text className="t" style={paragraph}>
          {hole("greeting")}
        </Text>
      )}
      {hole("body")}
      <Text className="t" style={{ ...paragraph, margin: "16px 0 0" }}>
        {LAYOUT_WORDS[locale].signOff}
        <br />
        {brand.people[locale]}
      </Text>
    </Section>
  );
}
