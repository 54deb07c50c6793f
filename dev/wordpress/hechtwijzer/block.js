// The block in the editor: a card that stands for the quiz, and its language. What visitors get is made on the server.
const hechtwijzerWp = window.wp;
const HECHTWIJZER_LANGUAGES = [
  { label: "As this site / Als deze site", value: "" },
  { label: "Nederlands", value: "nl" },
  { label: "English", value: "en" },
];

function HechtwijzerEdit({ attributes, setAttributes }) {
  const { element, blockEditor, components } = hechtwijzerWp;
  const el = element.createElement;
  const place = blockEditor.useBlockProps();
  const language = el(components.SelectControl, {
    label: "Language / Taal",
    value: attributes.lang,
    options: HECHTWIJZER_LANGUAGES,
    onChange: (lang) => setAttributes({ lang }),
  });
  const panel = el(
    blockEditor.InspectorControls,
    {},
    el(components.PanelBody, { title: "Hechtwijzer" }, language),
  );
  const card = el(
    components.Placeholder,
    { icon: "heart", label: "Hechtwijzer" },
    "The quiz stands here / Hier staat de quiz",
  );
  return el(element.Fragment, {}, panel, el("div", place, card));
}

hechtwijzerWp.blocks.registerBlockType("hechtwijzer/quiz", {
  apiVersion: 2,
  title: "Hechtwijzer",
  icon: "heart",
  category: "embed",
  attributes: { lang: { type: "string", default: "" } },
  edit: HechtwijzerEdit,
  save: () => null,
});
