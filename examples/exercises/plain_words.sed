# Turns the text of a compiler's first error into one sentence without the noise of templates: that of a
# static_assert, or what a beginner should do about a frequent mistake. Other texts are cut after 300 bytes.
s/^static.assert.*failed.*\(To do: .*\)/\1/
s/^static.assert.*failed.*\(pitch: .*\)/\1/
/^pitch: /s/"$//
/^To do: /s/"$//
s/::v0::/::/g
s/ \[with .*\]//
s/ \[-[Wf].*\]$//
s/^designator order for field .*::\([a-z_]*\). does not match.*/write the fields in the order of include\/pitch\/parts.hpp: `.\1` comes earlier/
s/^ISO C++ requires field designators.* after field .\([a-z_]*\).*/write the fields in the order of include\/pitch\/parts.hpp: `.\1` comes earlier/
s/^either all initializer clauses.*/mixture of designated/
s/^mixture of designated.*/write the names of all fields, as in `.statement = ...`, or of none; a part is `method{...}`, without a name/
s/^class template argument deduction failed.*/no viable constructor or deduction guide/
s/^no viable constructor or deduction guide.*/write the type of each part before its braces, as in `method{...}`/
s/^\(could not convert\|no viable conversion\|no matching constructor\).*set_of<\(pitch::\)*\([a-z]*\)>.*/this field takes values of `\3`, written `\3::...`, and combines several by `|`; include\/pitch\/notes.hpp lists them/
s/^could not convert .* from .\(.*\). to .pitch::\([a-z]*\).$/a `\2` is needed here, and not a `\1`/
s/^\(no match for .operator\|invalid operands\|value of type\|invalid argument type\).*pitch::\(channel\|stage\|approach\|role\).*/combine values of `\2` by `|`, as in `.where = channel::store | channel::web`/
s/^.\([a-z_]*\). is not a member of .pitch::\([a-z]*\)./`\2` does not have a value \1; include\/pitch\/notes.hpp lists its values/
s/^no member named .\([a-z_]*\). in .pitch::\(channel\|stage\|approach\|role\)./`\2` does not have a value \1; include\/pitch\/notes.hpp lists its values/
s/^\(use of undeclared identifier \)*\(.[A-Za-z_0-9]*.\)\( was not declared in this scope\)*\([;].*\)*$/\2 is not known here: look at its spelling; a value has its type in front, as in `channel::store`, and a field a point, as in `.where`\4/
s/^\(expected primary-expression\|.* does not refer to a value\).*/&: a field is written `.where = ...`, a value `channel::store`, and a part `method{...}`/
s/^.\([a-z_]*\). does not name a type$/unknown type name `\1`/
s/^unknown type name .\([a-z_]*\).$/`\1` is not a type: write a value between the braces of its variable, and not as an assignment/
s/^no match.* call to .*lambda_rule.*/name the rule without `()` behind it/
s/^no matching function for call to object of type.*/name the rule without `()` behind it/
s/^\(unable to deduce\|deduced conflicting types\).*/combine the rules by a name and parentheses, as in `all(...)`/
s/^\(.\{300\}\).*/\1 .../
