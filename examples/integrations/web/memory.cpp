// The functions of the C library that the compiler calls; the page links no library.
// Compiled with -fno-builtin, so that they do not call themselves.

#include <stddef.h>

extern "C" {

void* memcpy(void* to, const void* from, size_t size) {
    char* target = static_cast<char*>(to);
    const char* source = static_cast<const char*>(from);
    for (size_t i = 0; i < size; ++i) target[i] = source[i];
    return to;
}

void* memmove(void* to, const void* from, size_t size) {
    char* target = static_cast<char*>(to);
    const char* source = static_cast<const char*>(from);
    if (target < source) return memcpy(to, from, size);
    for (size_t i = size; i-- != 0;) target[i] = source[i];
    return to;
}

void* memset(void* to, int value, size_t size) {
    char* target = static_cast<char*>(to);
    for (size_t i = 0; i < size; ++i) target[i] = static_cast<char>(value);
    return to;
}

int memcmp(const void* left, const void* right, size_t size) {
    const unsigned char* a = static_cast<const unsigned char*>(left);
    const unsigned char* b = static_cast<const unsigned char*>(right);
    for (size_t i = 0; i < size; ++i)
        if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
    return 0;
}

const void* memchr(const void* in, int wanted, size_t size) {
    const unsigned char* bytes = static_cast<const unsigned char*>(in);
    for (size_t i = 0; i < size; ++i)
        if (bytes[i] == static_cast<unsigned char>(wanted)) return bytes + i;
    return nullptr;
}

size_t strlen(const char* string) {
    size_t size = 0;
    while (string[size] != '\0') ++size;
    return size;
}
}
