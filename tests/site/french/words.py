"""What the pages that the test reads say in French; the test fills the rest with marked English."""

WORDS = {
    "Met": "Atteint",
    "No published figure found": "Aucun chiffre publié trouvé",
    "Final": "Définitif",
    "at least {n}": "au moins {n}",
    "Status": "État",
    "Source": "Source",
    "Objective": "Objectif",
    "Target | Mức cần đạt": "Valeur cible",
    "Latest figure": "Dernier chiffre",
    "Schedule": "Échéance",
    "As of {day}": "Au {day}",
    "{said} ({unit})": "{said} ({unit})",
    "{n} targets": "{n} objectifs",
    "1 target": "1 objectif",
    "{first} and {second}": "{first} et {second}",
    "Look in the {other} pages": "Chercher dans les pages en {other}",
    "“{text}” (in {first}; {own} to follow)": "« {text} » (en {first} ; {own} à venir)",
    "This {second} translation may be older than the {first} text. The {first} text is the authoritative "
    "one.": (
        "Cette traduction en {second} est peut-être plus ancienne que le texte en {first}. Le texte en "
        "{first} fait foi."
    ),
    "in {language}": "en {language}",
    "Search": "Rechercher",
    "Menu": "Menu",
    "{title}: data": "{title} : données",
}
