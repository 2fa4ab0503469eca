/// The parts that each rule of a vocabulary checks, in the order of its parameters.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluator/node_table.hpp>

namespace pitch::inline v0::detail {

/// Lists the numbers of the parts that the leaves of `Eval` check. Those of leaf `i` are from
/// `begin[i]` to `begin[i + 1]`. A node table has these parts only as bits, which have lost the
/// order of the parameters.
template <class Eval>
struct checked_parts {
    template <class RuleType>
    using parts_of_rule = typename consulted_parts<typename signature_of<RuleType>::parameters>::type;

    template <class... Rules>
    static constexpr std::size_t count(type_list<Rules...>) noexcept {
        std::size_t sum = 0;
        for (const std::size_t size : {std::size_t{0}, parts_of_rule<Rules>::size...}) sum += size;
        return sum;
    }
    static constexpr std::size_t total = count(typename leaf_rules<Eval>::type{});

    struct table {
        unsigned char of[total + 1]{};
        std::uint32_t begin[counts_of<Eval>.leaves + 1]{};
        std::size_t leaves = 0, size = 0;

        template <class... Ps>
        constexpr bool add(type_list<Ps...>) noexcept {
            begin[leaves++] = static_cast<std::uint32_t>(size);
            const std::size_t numbers[]{parts_of<Eval>::template index<Ps>..., 0};
            for (std::size_t i = 0; i < sizeof...(Ps); ++i) of[size++] = static_cast<unsigned char>(numbers[i]);
            return true;
        }
        template <class... Rules>
        constexpr void fill(type_list<Rules...>) noexcept {
            const bool all_added[]{add(parts_of_rule<Rules>{})..., true};
            (void)all_added;
            begin[leaves] = static_cast<std::uint32_t>(size);
        }
    };
    static constexpr table value = [] {
        table filled_table{};
        filled_table.fill(typename leaf_rules<Eval>::type{});
        return filled_table;
    }();
};

}  // namespace pitch::inline v0::detail
