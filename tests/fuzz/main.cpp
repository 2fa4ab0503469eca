// Runs a fuzz target on files, for compilers without libFuzzer. A property that does not hold ends the program.
// Usage: fuzz_TARGET FILE...
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

int main(int count, char** arguments) {
    for (int i = 1; i < count; ++i) {
        std::ifstream file(arguments[i], std::ios::binary);
        if (!file) {
            std::fprintf(stderr, "cannot open %s\n", arguments[i]);
            return 2;
        }
        std::printf("%s\n", arguments[i]);
        std::fflush(stdout);  // names the input that ends the program
        const std::vector<char> bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        static_cast<void>(LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
    }
    return count > 1 ? 0 : 2;
}
