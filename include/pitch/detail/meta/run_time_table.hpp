/// Tables of constants that functions read at run time.
#pragma once

namespace pitch::inline v0::detail {

/// Returns `Holder::value`, a constant, for reads by an index that is not constant.
/// In device code of CUDA, a copy on the device: nvcc 13 compiles a read of the original to a trap,
/// without a warning. Use the result at once: the initializer of a reference is a constant expression,
/// in which it is the original.
#ifdef __CUDA_ARCH__
template <class Holder>
__host__ __device__ inline const auto& device_table() noexcept {
    static constexpr auto copy = Holder::value;
    return copy;
}
template <class Holder>
constexpr const auto& run_time_table() noexcept {
    if (__builtin_is_constant_evaluated()) return Holder::value;
    return detail::device_table<Holder>();
}
#else
template <class Holder>
[[nodiscard, gnu::always_inline]] constexpr const auto& run_time_table() noexcept {
    return Holder::value;
}
#endif

}  // namespace pitch::inline v0::detail
