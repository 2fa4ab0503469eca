// Judges briefs, a line of JSON each, from files or standard input. `brief_lint --help` says how.
#include <pitch/languages/french.hpp>
#include <pitch/pitch.hpp>
#include <pitch/report/json.hpp>
#include <pitch/report/markdown.hpp>
#include <pitch/report/tally.hpp>
#include <pitch/report/text.hpp>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "brief_json.hpp"

namespace {

constexpr std::string_view usage =
    R"(brief_lint [--format text|json|markdown] [--language en|fr] [--criteria complete|successful|received] [--tally] [--all] [FILE ...]

Judges briefs, one JSON object a line, from the files, or from standard input where there is none (or for the file -).

  --format     how to report (default text)
  --language   the language of the report (default en); identifiers stay English in JSON
  --criteria   which verdict decides the exit status (default complete)
  --tally      counts over all briefs instead of a report of each
  --all        every gap, and not only the first three and a count

Exit status: 0 all hold, 1 some do not, 2 some input could not be read.
)";

enum class format { text, json, markdown };

struct options {
    format as = format::text;
    const pitch::language* in = &pitch::english;
    pitch::judged_as criteria = pitch::judged_as::complete;
    bool tally = false, all = false;
    std::vector<std::string> files;
};

[[noreturn]] void give_up(const std::string& why) {
    std::cerr << "brief_lint: " << why << "; see brief_lint --help\n";
    std::exit(2);
}

// The value among `known` that an option names.
template <class T>
T choose(std::string_view option, std::string_view value, std::initializer_list<std::pair<std::string_view, T>> known) {
    std::string names;
    for (const auto& [name, chosen] : known) {
        if (name == value) return chosen;
        names.append(names.empty() ? "" : ", ").append(name);
    }
    give_up(std::string(option) + " takes one of " + names + ", not '" + std::string(value) + "'");
}

options parse(const std::vector<std::string_view>& arguments) {
    options o;
    bool only_files = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view given = arguments[i];
        const std::string_view option = given.substr(0, given.find('='));
        const auto value = [&]() -> std::string_view {
            if (option.size() < given.size()) return given.substr(option.size() + 1);
            if (i + 1 == arguments.size()) give_up(std::string(option) + " needs a value");
            return arguments[++i];
        };
        if (only_files || !given.starts_with('-') || given == "-") {
            o.files.emplace_back(given);
        } else if (given == "--") {
            only_files = true;
        } else if (given == "--help") {
            std::cout << usage << std::flush;
            std::exit(std::cout ? 0 : 2);
        } else if (option == "--format") {
            o.as = choose<format>(option, value(), {{"text", format::text}, {"json", format::json}, {"markdown", format::markdown}});
        } else if (option == "--language") {
            o.in = choose<const pitch::language*>(option, value(), {{"en", &pitch::english}, {"fr", &pitch::french}});
        } else if (option == "--criteria") {
            o.criteria = choose<pitch::judged_as>(option, value(),
                                                  {{"complete", pitch::judged_as::complete},
                                                   {"successful", pitch::judged_as::successful},
                                                   {"received", pitch::judged_as::received}});
        } else if (given == "--tally") {
            o.tally = true;
        } else if (given == "--all") {
            o.all = true;
        } else {
            give_up("the option " + std::string(given) + " is unknown");
        }
    }
    if (o.files.empty()) o.files.emplace_back("-");
    return o;
}

class linter {
public:
    explicit linter(const options& given) : options_(given) {}

    void read(const std::string& file) {
        if (file == "-") return read(std::cin, "standard input");
        std::ifstream stream(file, std::ios::binary);
        if (!stream) return refuse(file, 0, {"", "it cannot be opened"});
        read(stream, file);
    }

    // The tally, and what is said once a report.
    void finish() {
        if (options_.tally) report_tallies();
        if (options_.as != format::json && !separator_.empty())
            std::cout << separator_ << options_.in->say(pitch::phrase::judged_by) << '\n';
    }

    [[nodiscard]] int exit_status() const { return unreadable_ ? 2 : all_hold_ ? 0 : 1; }

private:
    static constexpr std::size_t longest = 1 << 20;  // bytes; what is longer is no brief

    void read(std::istream& stream, const std::string& file) {
        std::vector<char> buffer(longest + 2);
        std::size_t number = 0, briefs = 0;
        while (stream.getline(buffer.data(), static_cast<std::streamsize>(buffer.size())) || stream.gcount() != 0) {
            ++number;
            if (stream.fail() && !stream.eof()) {
                stream.clear();
                stream.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
                refuse(file, number, {"", "this line is longer than a mebibyte"});
                ++briefs;
                continue;
            }
            std::string_view line(buffer.data(), static_cast<std::size_t>(stream.gcount()) - (stream.eof() ? 0 : 1));
            if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
            if (pitch::text(line).stated()) {
                ++briefs;
                judge(line, file, number);
            }
        }
        if (stream.bad()) refuse(file, number, {"", "it cannot be read on"});
        if (briefs == 0 && &stream != &std::cin) refuse(file, 0, {"", "there is no brief in it"});
    }

    void judge(std::string_view line, const std::string& file, std::size_t number) {
        campaign c = reader_.read(line);
        for (const problem& p : reader_.problems) refuse(file, number, p);
        if (!reader_.problems.empty()) return;
        if (c.id.empty()) c.id = std::to_string(number);
        report(c);
    }

    void refuse(const std::string& file, std::size_t line, const problem& p) {
        unreadable_ = true;
        tell(std::cerr, file, line, p);
    }

    void report(const campaign& c) {
        const auto complete = evaluate(c.brief, pitch::grammar);
        const auto successful = evaluate(c.brief, pitch::tridom);
        const auto received = evaluate(c.brief, pitch::welcome);
        const bool holds = options_.criteria == pitch::judged_as::complete     ? complete.complete()
                           : options_.criteria == pitch::judged_as::successful ? successful.complete()
                                                                               : received.complete();
        all_hold_ = all_hold_ && holds;
        if (options_.tally) {
            complete_ += complete;
            successful_ += successful;
            received_ += received;
            return;
        }

        const std::ostreambuf_iterator<char> out(std::cout);
        const std::string_view separator = std::exchange(separator_, "\n");
        const std::size_t most = options_.all ? std::numeric_limits<std::size_t>::max() : 3;
        switch (options_.as) {
            case format::text:
                std::cout << separator << heading(c) << '\n';
                write_text(out, complete, successful, received, *options_.in, most);
                break;
            case format::markdown:
                std::cout << separator << "## " << escaped(heading(c)) << "\n\n";
                write_markdown(out, complete, successful, received, *options_.in, most);
                break;
            case format::json:
                std::cout << R"({"id":)" << nlohmann::json(c.id).dump() << R"(,"complete":)";
                write_json(out, complete, *options_.in);
                std::cout << R"(,"successful":)";
                write_json(out, successful, *options_.in);
                std::cout << R"(,"received":)";
                write_json(out, received, *options_.in);
                std::cout << R"(,"disruptive":)" << is_disruptive(c.brief) << R"(,"perceived_as":)" << perceived(c.brief) << "}\n";
        }
    }

    // All three, since complete never stands alone.
    void report_tallies() {
        const auto write = [&](std::string_view before, const auto& tally) {
            std::cout << before;
            const std::ostreambuf_iterator<char> out(std::cout);
            switch (options_.as) {
                case format::text: write_text(out, tally, *options_.in); break;
                case format::markdown: write_markdown(out, tally, *options_.in); break;
                case format::json: write_json(out, tally);
            }
        };
        const bool json = options_.as == format::json;
        write(json ? R"({"complete":)" : "", complete_);
        write(json ? R"(,"successful":)" : "\n", successful_);
        write(json ? R"(,"received":)" : "\n", received_);
        if (json) std::cout << "}\n";
        separator_ = "\n";
    }

    // The brief's id and title, as the language puts one behind the other.
    [[nodiscard]] std::string heading(const campaign& c) const {
        if (c.title.empty()) return on_one_line(c.id);
        std::string both(options_.in->say(pitch::phrase::element));
        both.replace(both.find("{rule}"), std::string_view("{rule}").size(), c.id);
        both.replace(both.rfind("{element}"), std::string_view("{element}").size(), c.title);
        return on_one_line(both);
    }

    // With a backslash before what Markdown would take for a mark.
    static std::string escaped(std::string_view words) {
        std::string text;
        for (const char letter : words) {
            if (std::string_view(R"(\`*_[]<>|&#~$)").find(letter) != std::string_view::npos) text += '\\';
            text += letter;
        }
        return text;
    }

    static std::string_view is_disruptive(const pitch::brief& b) {
        switch (evaluate(b, pitch::disruptive).overall()) {
            case pitch::outcome::pass: return "true";
            case pitch::outcome::missing: return "null";
            default: return "false";
        }
    }

    static nlohmann::json perceived(const pitch::brief& b) {
        const auto lived = perceived_as(b.recipient, b.method);
        if (!lived) return nullptr;
        nlohmann::json names = nlohmann::json::array();
        for (const pitch::experience e : *lived) names.push_back(name(e));
        return names;
    }

    const options& options_;
    brief_reader reader_;
    pitch::tally<pitch::criteria::grammar> complete_;
    pitch::tally<pitch::criteria::tridom> successful_;
    pitch::tally<pitch::criteria::welcome> received_;
    bool unreadable_ = false, all_hold_ = true;
    std::string_view separator_;  // between two reports
};

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    const options given = parse(std::vector<std::string_view>(argv + 1, argv + argc));
    linter lint(given);
    for (const std::string& file : given.files) lint.read(file);
    lint.finish();
    std::cout.flush();
    if (!std::cout) give_up("the report cannot be written");
    return lint.exit_status();
}
