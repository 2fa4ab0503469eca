// Translates the headings and words of briefs into keys and identifiers, from English and French.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace brief_lint {

// Returns the dotted key, such as "audience.who", that a heading or a column title stands for. Empty
// if the heading is unknown or ambiguous, such as "Promise". Knows keys ("need.origins",
// "metrics[0].target"), the names of parts and fields in English and French, with or without article,
// and headings of usual briefs. A part is its main field; a list part is its name, "alternatives".
// Ignores case, accents, punctuation, emphasis, symbols and numbering: "**2) Cible :**".
// The result views static storage, or `heading` if it has an index.
std::string_view key_for(std::string_view heading);

// Returns the dotted key of a field that a heading names inside a part: "Source" in "need" is
// "need.source". Empty if the part has no such field. Static storage.
std::string_view key_for_field(std::string_view part, std::string_view heading);

// Returns whether usual briefs have the heading, though no field has its content: "Tone of voice".
// Such a heading is not a misspelled key.
bool is_usual_heading(std::string_view heading);

// Returns the keys and headings that `key_for` knows, in the form of `folded`. Static storage.
const std::vector<std::string_view>& known_headings();

// Returns the heading in lower case, without accents, punctuation, numbering and article.
std::string folded_heading(std::string_view heading);

// Returns the identifier for a word of the field at a path: "bouche-à-oreille" is "referral" in
// "method.where", "oui" is "true" in "recipient.misled", "aucun" is "none" in "recipient.consents".
// Ignores case and accents. Returns the word itself if it knows no other.
std::string_view word_for(std::string_view path, std::string_view word);

}  // namespace brief_lint
