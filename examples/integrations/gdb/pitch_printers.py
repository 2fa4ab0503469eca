"""Pretty printers of pitch for gdb: `source pitch_printers.py` in gdb, or in ~/.gdbinit.

They read debug information and memory, and call no function of the program. The docstring of each printer
shows what it prints.
"""
import re

import gdb
import gdb.printing

NAMESPACE = "pitch::v0::"
PARTS = (
    "need|solution|method|audience|objective|message|novelty|alternative|touchpoint|metric|recipient|proof|timing|"
    "budget|owner"
)


def first_member(value, *names):
    """Returns the first member that exists, because standard libraries use different names."""
    fields = {field.name for field in value.type.strip_typedefs().fields()}
    return value[next(name for name in names if name in fields)]


def string_of(view):
    """Returns the pointer and the length of a std::string_view."""
    return first_member(view, "_M_str", "__data_", "__data"), int(first_member(view, "_M_len", "__size_", "__size"))


def python_string(view):
    data, size = string_of(view)
    return data.string("utf-8", "replace", size) if size else ""


def enumerator(enum, number):
    """Returns the name of the enumerator in the debug information, or the number if it has none."""
    for field in enum.strip_typedefs().fields():
        if field.enumval == number:
            return field.name.rsplit("::", 1)[-1]
    return str(number)


class Enumerator:
    """`pass`"""

    def __init__(self, value):
        self.value = value

    def to_string(self):
        return enumerator(self.value.type, int(self.value))


class Text:
    """`"arrive dry"`"""

    def __init__(self, value):
        self.view = value["view_"]

    def to_string(self):
        data, size = string_of(self.view)
        return data.lazy_string("utf-8", length=size) if size else ""

    def display_hint(self):
        return "string"


class SetOf:
    """`email | web`, or `none`"""

    def __init__(self, value):
        self.enum = value.type.strip_typedefs().template_argument(0)
        self.bits = int(value["bits_"])

    def to_string(self):
        notes = [enumerator(self.enum, i) for i in range(32) if self.bits >> i & 1]
        return " | ".join(notes) or "none"


class ListOf:
    """`2 of metric = {{…}, {…}}`"""

    def __init__(self, value):
        self.first, self.size = value["first_"], int(value["size_"])
        self.item = value.type.strip_typedefs().template_argument(0)

    def to_string(self):
        return f"{self.size} of {short_name(self.item).replace('pitch::', '')}"

    def children(self):
        for i in range(self.size):
            yield f"[{i}]", (self.first + i).dereference()

    def display_hint(self):
        return "array"


class Measurement:
    """`31, at_most 30: not met`"""

    def __init__(self, value):
        self.value = value

    def to_string(self):
        v = self.value
        direction = enumerator(v["direction"].type, int(v["direction"]))
        return f"{float(v['actual']):g}, {direction} {float(v['bound']):g}: {'met' if v['met'] else 'not met'}"


def short_name(kind):
    """Returns the name of a type without the inline namespace."""
    return (kind.strip_typedefs().unqualified().name or "?").replace(NAMESPACE, "pitch::")


def contained(value):
    """Returns the value in a std::optional, and None if it is empty. Returns other values unchanged."""
    if not re.match(r"std::(__\w+::)?optional<", value.type.strip_typedefs().unqualified().name or ""):
        return value
    members = {field.name for field in value.type.strip_typedefs().fields()}
    if "_M_payload" in members or not any(name and name.startswith("__") for name in members):
        try:
            payload = value["_M_payload"]
            return payload["_M_payload"]["_M_value"] if payload["_M_engaged"] else None
        except gdb.error:
            pass  # libc++
    return value["__val_"] if value["__engaged_"] else None


def is_stated(value):
    """Returns whether a field of a part has a value."""
    name = value.type.strip_typedefs().unqualified().name or ""
    if name == NAMESPACE + "text":
        return string_of(value["view_"])[1] != 0
    if name.startswith(NAMESPACE + "list_of<"):
        return int(value["size_"]) != 0
    return True


class Part:
    """The fields that have a value. `{statement = "a link", where = email | web}`"""

    def __init__(self, value):
        self.value = value

    def to_string(self):
        return None

    def children(self):
        for field in self.value.type.strip_typedefs().fields():
            if not hasattr(field, "bitpos"):  # static
                continue
            raw = self.value[field.name]
            value = contained(raw)
            if value is None or not is_stated(value):
                continue
            # An empty set is not stated, but an optional that has one is the answer `none`.
            is_set = (value.type.strip_typedefs().name or "").startswith(NAMESPACE + "set_of<")
            if is_set and raw.type == value.type and int(value["bits_"]) == 0:
                continue
            yield field.name, value


class Sentence:
    """`{need = {…}, method = {…}}`, from places that hold parts, references, pointers or optionals."""

    def __init__(self, value):
        self.value = value

    def to_string(self):
        return None

    def children(self):
        for element in self.value.cast(self.value.type.strip_typedefs().fields()[0].type).type.fields():
            place = self.value.cast(element.type)["value"]
            if place.type.code == gdb.TYPE_CODE_REF:
                place = place.referenced_value()
            kind = place.type
            if kind.code == gdb.TYPE_CODE_PTR:
                kind = kind.target()
                place = place.dereference() if int(place) != 0 else None
            elif (kind.strip_typedefs().name or "").startswith("std::"):
                kind = kind.strip_typedefs().template_argument(0)
                place = contained(place)
            if place is not None:
                yield short_name(kind).replace("pitch::", ""), place


def table_of(holder):
    """Returns the static member `value` of a class. Raises gdb.error if the program does not contain it."""
    wanted = next(field.type for field in gdb.lookup_type(holder).fields() if field.name == "value")
    name = holder + "::value"
    listed = gdb.execute("info variables -q node_table<.*::value$", to_string=True)
    # gdb finds the variable of a long name only by the name that it lists.
    for candidate in (name, *re.findall(r"^\d+:\s+.*>::table (.*);$", listed, re.MULTILINE)):
        symbol = gdb.lookup_global_symbol(candidate) or gdb.lookup_static_symbol(candidate)
        if symbol and symbol.type == wanted and not symbol.value().is_optimized_out:
            return symbol.value()
    # g++ describes no variable of a type with a lambda or an unnamed namespace. The linker has its name.
    symbols = re.findall(r"^(0x[0-9a-f]+)\s+(.*)$", listed, re.MULTILINE)
    addresses = [int(address, 16) for address, symbol in symbols if comparable(symbol) == comparable(name)]
    if len(addresses) != 1:
        raise gdb.error("no table, or several of one name")
    return gdb.Value(addresses[0]).cast(wanted.pointer()).dereference()


def comparable(name):
    """Removes the parts of a name that compilers and linkers spell differently: texts, lambdas and suffixes."""
    name = re.sub(r"\(\)::<lambda\([^()]*\)>", "::", name)
    while "{" in name:
        shorter = re.sub(r"\{[^{}]*\}", "", name)
        if shorter == name:
            break
        name = shorter
    return re.sub(r"\b(\d+)[uUlL]+\b", r"\1", name).replace(" ", "")


class Node:
    """A node of an evaluator, as Python values."""

    def __init__(self, value):
        self.id = python_string(value["id"])
        self.kind = Enumerator(value["kind"]).to_string()
        self.is_leaf = self.kind in ("rule", "each")
        self.end, self.enough = int(value["end"]), int(value["enough"])
        self.leaf, self.measure = int(value["offset"]["leaves"]), int(value["offset"]["measures"])
        self.measures = bool(value["measures"])


class Tree:
    """The table of nodes of an evaluator, if the program contains it."""

    def __init__(self, evaluator):
        nodes = table_of(f"{NAMESPACE}detail::node_table<{evaluator.name}>")["nodes"]
        self.nodes = [Node(nodes[i]) for i in range(nodes.type.range()[1] + 1)]

    def outcome(self, i, leaves):
        """Folds the outcomes of the leaves below node `i`, as the library does."""
        node = self.nodes[i]
        kind = node.kind
        if node.is_leaf:
            return leaves[node.leaf]
        children, child = [], i + 1
        while child < node.end:
            children.append(self.outcome(child, leaves))
            child = self.nodes[child].end
        negation = {"pass": "fail", "fail": "pass"}
        if kind == "all":
            return conjunction(children)
        if kind == "any":
            result = conjunction([negation.get(o, o) for o in children])
            return negation.get(result, result)
        if kind == "no":
            return negation.get(children[0], children[0])
        if kind == "when":
            if children[0] == "pass":
                return children[1]
            is_open = children[0] == "missing" and children[1] != "not_applicable"
            return "missing" if is_open else "not_applicable"
        if kind == "at_least":
            passes, applicable = children.count("pass"), len(children) - children.count("not_applicable")
            enough = min(node.enough, applicable)
            if applicable == 0:
                return "not_applicable"
            if passes >= enough:
                return "pass"
            return "fail" if passes + children.count("missing") < enough else "missing"
        return "not_applicable" if kind == "advise" else children[0]


TREES = {}


def tree_of(evaluator):
    """Returns the tree of an evaluator; None if the program does not contain it. Looks for it once a run."""
    key = gdb.selected_inferior().pid, evaluator.name
    if key not in TREES:
        try:
            TREES[key] = Tree(evaluator)
        except gdb.error:
            TREES[key] = None
    return TREES[key]


def conjunction(outcomes):
    return next((o for o in ("fail", "missing", "pass") if o in outcomes), "not_applicable")


class Verdict:
    """The outcome, then that of each rule by its id: `missing = {states-need = pass, connects = missing}`"""

    def __init__(self, value):
        self.value = value
        self.evaluator = value.type.strip_typedefs().template_argument(0)
        self.tree = None
        if "storage_" not in {field.name for field in value.type.strip_typedefs().fields()}:  # of a policy
            return
        bits = value["storage_"]["leaves"]
        count, parts = (int(bits.type.strip_typedefs().template_argument(i)) for i in (0, 1))
        words = bits["words"]
        width = 8 * words[0].type.sizeof
        row = sum(int(words[i]) << width * i for i in range(words.type.range()[1] + 1))
        lower = count if 2 * count + parts <= 64 else (count + 63) // 64 * 64
        names = gdb.lookup_type(NAMESPACE + "outcome")
        codes = [(row >> i & 1) << 1 | row >> lower + i & 1 for i in range(count)]
        self.leaves = [enumerator(names, code) for code in codes]
        self.tree = tree_of(self.evaluator)
        if self.tree:
            self.overall = self.tree.outcome(0, self.leaves)

    def to_string(self):
        if not hasattr(self, "leaves"):
            return Enumerator(self.value["overall_"]).to_string()
        return self.overall if self.tree else "verdict"

    def children(self):
        if self.tree:
            seen = set()
            for node in self.tree.nodes:
                if node.is_leaf and node.id not in seen:
                    seen.add(node.id)
                    yield node.id, self.leaves[node.leaf] + self.measured(node)
        else:
            for i, outcome in enumerate(getattr(self, "leaves", ())):
                yield f"rule {i}", outcome

    def measured(self, node):
        """Returns what a rule measured, in parentheses."""
        for base in self.value["storage_"].type.strip_typedefs().fields():
            if node.measures and base.is_base_class and "measurement" in base.name:
                items = self.value["storage_"].cast(base.type)["items"]
                return f" ({Measurement(items[node.measure]).to_string()})"
        return ""


def printer():
    printers = gdb.printing.RegexpCollectionPrettyPrinter("pitch")
    start = "^" + NAMESPACE
    printers.add_printer("text", start + "text$", Text)
    printers.add_printer("set_of", start + "set_of<.*>$", SetOf)
    printers.add_printer("list_of", start + "list_of<.*>$", ListOf)
    printers.add_printer("measurement", start + "measurement$", Measurement)
    printers.add_printer("part", f"{start}({PARTS})$", Part)
    printers.add_printer("sentence", start + "sentence<.*>$", Sentence)
    printers.add_printer("verdict", start + "verdict<.*>$", Verdict)
    return printers


def enumerator_printer(value):
    """Selects every enum of pitch."""
    kind = value.type.strip_typedefs()
    if kind.code == gdb.TYPE_CODE_ENUM and (kind.name or "").startswith(NAMESPACE):
        return Enumerator(value)
    return None


enumerator_printer.name = "pitch-enums"
enumerator_printer.enabled = True

gdb.printing.register_pretty_printer(gdb.current_objfile(), printer(), replace=True)
gdb.printing.register_pretty_printer(gdb.current_objfile(), enumerator_printer, replace=True)
