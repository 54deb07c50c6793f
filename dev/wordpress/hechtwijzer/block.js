// The block in the editor: a card that stands for the quiz, and its language. What visitors get is made on the server.
(({ blocks, element, blockEditor, components }) => {
  const { createElement: el, Fragment } = element;
  const LANGUAGES = [
    { label: "As this site / Als deze site", value: "" },
    { label: "Nederlands", value: "nl" },
    { label: "English", value: "en" },
  ];

  function Edit({ attributes, setAttributes }) {
    const place = blockEditor.useBlockProps();
    const language = el(components.SelectControl, {
      label: "Language / Taal",
      value: attributes.lang,
      options: LANGUAGES,
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
    return el(Fragment, {}, panel, el("div", place, card));
  }

  blocks.registerBlockType("hechtwijzer/quiz", {
    apiVersion: 2,
    title: "Hechtwijzer",
    icon: "heart",
    category: "embed",
    attributes: { lang: { type: "string", default: "" } },
    edit: Edit,
    save: () => null,
  });
})(window.wp);
