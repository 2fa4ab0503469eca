// The report of --frameworks: a line for each verdict and framework.
#pragma once

#include <pitch/brief.hpp>
#include <pitch/language.hpp>

#include <memory>
#include <string>
#include <vector>

#include "../judge/criterion_judge.hpp"

namespace brief_lint {

class overview {
public:
    overview();

    // Each appends the verdicts of complete, successful and received, then of each framework.
    void write_text(std::string& page, const pitch::brief& brief, const pitch::language& in) const;
    void write_markdown(std::string& page, const pitch::brief& brief, const pitch::language& in) const;
    void write_html(std::string& page, const pitch::brief& brief, const pitch::language& in) const;
    // A JSON object: {"complete":{"outcome":"pass","score":1,"answered":3,"asked":3},…}
    void write_json(std::string& page, const pitch::brief& brief) const;

private:
    std::vector<std::unique_ptr<const criterion_judge>> judges_;
};

}  // namespace brief_lint
