#include "folder.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

#include <dirent.h>
#include <sys/stat.h>

namespace brief_lint {
namespace {

constexpr std::string_view endings[]{".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".md", ".markdown"};

bool ends_like_a_brief(std::string_view name) {
    const std::string lower = lower_case(name);
    return std::any_of(std::begin(endings), std::end(endings), [&](std::string_view ending) { return lower.ends_with(ending); });
}

class search {
public:
    void enter(const std::string& folder) {
        struct stat status{};
        if (::stat(folder.c_str(), &status) != 0) return refuse(folder);
        if (!entered_.insert({status.st_dev, status.st_ino}).second) return;
        std::vector<std::string> names;
        {
            const std::unique_ptr<DIR, int (*)(DIR*)> opened(::opendir(folder.c_str()), ::closedir);
            if (!opened) return refuse(folder);
            while (const dirent* entry = ::readdir(opened.get()))
                if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
        }
        std::sort(names.begin(), names.end());
        for (const std::string& name : names) look_at(folder, name);
    }

    std::vector<found_file> found;

private:
    void look_at(const std::string& folder, const std::string& name) {
        const std::string path = folder == "." ? name : folder + (folder.ends_with('/') ? "" : "/") + name;
        struct stat status{};
        const bool is_known = ::stat(path.c_str(), &status) == 0;
        if (is_known && S_ISDIR(status.st_mode))
            enter(path);
        else if (ends_like_a_brief(name) && (!is_known || S_ISREG(status.st_mode)))  // opening a lost link gives its reason
            found.push_back({path, {}});
    }
    void refuse(const std::string& folder) { found.push_back({folder, std::string("cannot open the folder: ") + std::strerror(errno)}); }

    std::set<std::pair<dev_t, ino_t>> entered_;
};

}  // namespace

std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

bool is_folder(const std::string& path) {
    struct stat status{};
    return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::vector<found_file> files_in(const std::string& folder) {
    search all;
    all.enter(folder);
    return std::move(all.found);
}

}  // namespace brief_lint
