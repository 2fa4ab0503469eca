# Prints, for each name that the headers call or define, function templates that take anything.
BEGIN {
    split("alignas alignof and and_eq asm auto bool break case catch char class concept const consteval constexpr const_cast continue decltype default delete do double else enum explicit export extern false final float for friend goto if inline int long mutable namespace new noexcept not nullptr operator or override private protected public register requires return short signed sizeof static static_assert static_cast struct switch template this throw true try typedef typeid typename union unsigned using virtual void volatile while parts get put defined", words, " ")
    for (i in words) skip[words[i]] = 1
}
{
    sub(/\/\/.*/, "")
    gsub(/"[^"]*"/, "")
    while (match($0, /[a-z_][a-z_0-9]*[(<]/)) {
        name = substr($0, RSTART, RLENGTH - 1)
        if (name !~ /^_/ && !(name in skip) && !(name in seen)) {
            seen[name] = 1
            print "template <class... Args, class = typename considered<Args...>::type> void " name "(Args&&...);"
            print "template <class First, class... Args, class = typename considered<First, Args...>::type> void " name "(Args&&...);"
            print "template <class First, auto Second, class... Args, class = typename considered<First, Args...>::type> void " name "(Args&&...);"
            print "template <auto First, auto Second, class... Args, class = typename considered<Args...>::type> void " name "(Args&&...);"
            print "template <auto First, class... Args, class = typename considered<Args...>::type> void " name "(Args&&...);"
        }
        $0 = substr($0, RSTART + RLENGTH)
    }
}
