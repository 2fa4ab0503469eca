// A libFuzzer target: files in TOML as brief_lint reads them, the settings and the map of an export.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <sys/mman.h>
#include <unistd.h>

#include "input/column_map.hpp"
#include "settings.hpp"
#include "support.hpp"
#include "usage_error.hpp"

namespace {

using fuzz::require;

/// A file in memory that has a name.
class memory_file {
public:
    explicit memory_file(std::string_view content) : descriptor_(::memfd_create("fuzzed", 0)) {
        require(descriptor_ >= 0 && ::write(descriptor_, content.data(), content.size()) == static_cast<ssize_t>(content.size()));
    }
    memory_file(const memory_file&) = delete;
    memory_file& operator=(const memory_file&) = delete;
    ~memory_file() { ::close(descriptor_); }
    [[nodiscard]] std::string name() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

private:
    int descriptor_;
};

void check_message(const brief_lint::usage_error& error, const std::string& file) {
    const std::string_view words = error.what();
    require(words.starts_with(file + ':') && words.size() > file.size() + 2 && fuzz::is_valid(words));
    for (const char32_t c : fuzz::code_points(words)) require(brief_lint::is_printable(c));
}

void check_settings(const std::string& file) {
    try {
        brief_lint::options given;
        for (const brief_lint::given_option& setting : brief_lint::read_settings(file)) {
            require(setting.option != nullptr && setting.from_file && setting.label.starts_with(file + ':'));
            setting.option->set(given, setting.value);
        }
    } catch (const brief_lint::usage_error& error) {
        check_message(error, file);
    }
}

void check_map(const std::string& file) {
    try {
        const brief_lint::column_map map(file);
        for (const std::string_view column : {"Type", "need", ""})
            if (const auto key = map.key_for(column)) require(key->empty() || brief_lint::find_key(*key));
    } catch (const brief_lint::usage_error& error) {
        check_message(error, file);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const memory_file file(fuzz::view_of(bytes, size));
    check_settings(file.name());
    check_map(file.name());
    return 0;
}
