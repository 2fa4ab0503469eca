// Exercise 6: nobody at loyalty
// A gym lists the places at which it meets people. Its objective: members renew, which is the stage loyalty.
// After the purchase it meets nobody. Keep the four places, and add a fifth one that closes the gap.
// Write its name, its roles and its stages; the last braces are for a promise, and may stay empty.
// Roles: marketing invites, sales reaches an agreement, fulfilment keeps the promise.
// `touched_by(stage::loyalty, places)` returns the roles that meet people at loyalty: an empty set so far.
#include <pitch/pitch.hpp>
using namespace pitch;

constexpr touchpoint places[]{
    {"a poster at the bus stop", role::marketing, stage::awareness, {}},
    {"the web page with the prices", role::marketing, stage::interest | stage::consideration, {}},
    {"a trial hour with a trainer", role::marketing | role::sales, stage::consideration | stage::preference, {}},
    {"the desk", role::sales, stage::purchase, {}},
    // TODO: add a place here.
};
constexpr objective renewals{"members renew after the first year", stage::loyalty};

// ---- The compiler marks your answer from here on. Change nothing below. ----
constexpr touchpoints way(places);
constexpr auto verdict_on_gym = evaluate(sentence{way, renewals}, all(orchestrated, leaves_no_gap));
constexpr bool every(bool (*is_so)(const touchpoint&)) {
    for (const touchpoint& place : way)
        if (!is_so(place)) return false;
    return true;
}

constexpr bool keeps_objective = renewals.leads_to == stage::loyalty && renewals.stated();
static_assert(keeps_objective, "To do: Keep the objective, members renew at loyalty; change where the gym meets them.");
constexpr bool has_fifth_place = way.size() >= 5;
static_assert(has_fifth_place,
              "To do: Add a fifth place to the list; the four places end at the purchase, and nobody meets a member later.");
constexpr bool names_each = every([](const touchpoint& place) { return place.stated(); });
static_assert(names_each, "To do: Name each place; a place without a name is not stated, so the rules skip it.");
constexpr bool gives_stages = every([](const touchpoint& place) { return !place.when.empty(); });
static_assert(gives_stages, "To do: Give each place a stage; without one, it is not known when a member gets there.");
constexpr bool reaches = verdict_on_gym[reaches_objective] == outcome::pass;
static_assert(reaches, "To do: The new place is too early; no place meets a member at loyalty, the stage of the objective.");
constexpr bool has_no_gap = verdict_on_gym[leaves_no_gap] == outcome::pass;
static_assert(has_no_gap, "To do: A stage on the way is skipped; each one from awareness to loyalty needs a place, and so does loyalty.");
constexpr bool somebody_at_loyalty = !touched_by(stage::loyalty, way).empty();
static_assert(somebody_at_loyalty, "To do: Give the place at loyalty a role; touched_by returns the roles there, and the set is empty.");
constexpr bool plays_all_roles = verdict_on_gym[covers_roles] == outcome::pass;
static_assert(plays_all_roles, "To do: No place keeps the promise; give one the role that delivers what the desk has sold.");
// Well done: every stage has somebody who meets the members, and all three roles lead to the objective.
