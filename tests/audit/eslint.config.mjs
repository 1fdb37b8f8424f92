// What a browser of three years ago cannot do is used only where there is a way round: style sheets keep to what is "widely available"
// in Baseline (in every engine for two and a half years), scripts to the language of 2021.
import css from "@eslint/css";

export default [
  {
    files: ["**/*.css"],
    language: "css/css",
    plugins: { css },
    rules: {
      "css/use-baseline": [
        "error",
        {
          available: "widely",
          // Without it: headings break where they break, results can be read but not selected, letters on a line of a chart have no
          // rim, and where the device chooses the colours a fold has no mark but its words.
          allowProperties: ["text-wrap", "user-select", "paint-order", "forced-color-adjust",
            // on paper a page ends elsewhere, and a folded part is opened by the script instead
            "orphans", "widows", "content-visibility"],
          allowPropertyValues: { "break-after": ["avoid"], "break-before": ["avoid"] },
          allowAtRules: ["page"],
          allowSelectors: ["details-content"],
        },
      ],
    },
  },
  { files: ["**/*.js"], languageOptions: { ecmaVersion: 2021, sourceType: "script" } },
];
