// A translation unit that evaluates nine rules. include.sh checks what it costs to compile.
#include <pitch/pitch.hpp>

using namespace pitch;

struct has_words {
    static constexpr std::string_view id = "has-words";
    constexpr outcome operator()(const message& m) const { return said(m.words.stated()); }
};
struct has_call {
    static constexpr std::string_view id = "has-call";
    constexpr outcome operator()(const message& m) const { return said(m.call_to_action.stated()); }
};
struct has_audience {
    static constexpr std::string_view id = "has-audience";
    constexpr bool operator()(const audience&) const { return true; }
};
struct leads_somewhere {
    static constexpr std::string_view id = "leads-somewhere";
    constexpr outcome operator()(const objective& o) const { return said(o.leads_to.has_value()); }
};
struct never_rings {
    static constexpr std::string_view id = "never-rings";
    constexpr bool operator()(const method& m) const { return (m.where & (channel::phone | channel::sms)).empty(); }
};
struct is_new {
    static constexpr std::string_view id = "is-new";
    constexpr bool operator()(const novelty&) const { return true; }
};

constexpr auto house = all(grammar, has_words{}, has_call{}, has_audience{}, leads_somewhere{}, never_rings{}, is_new{});

bool judge(const brief& b) { return evaluate(b, house).complete(); }
