"""Lists the mutants of a C++ header.

Relies on the layout of clang-format: a binary operator has a space on both sides, and a bracket of
a template list does not.
"""
import bisect
import re
from collections import defaultdict, namedtuple

# Replaces the characters [start, end) of the header by `new`. `name` does not change when lines move.
Mutant = namedtuple("Mutant", "name header kind line start end new")
Token = namedtuple("Token", "text start end kind")  # kind: word, number, string or sign

SIGNS = ("<<=", ">>=", "<=>", "...", "->*", "::", "->", "++", "--", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||",
         "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "[[", "]]")
TOKEN = re.compile(
    r'(?P<skip>\s+|//[^\n]*|/\*.*?\*/|^[ \t]*\#(?:[^\n\\]|\\.)*)'
    r'|(?P<string>(?:u8|[LuU])?R"(?P<mark>[^ ()\\\n]*)\(.*?\)(?P=mark)"\w*|(?:u8|[LuU])?"(?:[^"\\\n]|\\.)*"\w*|(?:u8|[LuU])?\'(?:[^\'\\\n]|\\.)+\')'
    r'|(?P<number>\.?\d(?:[eEpP][+-]|\'(?=\w)|[\w.])*)'
    r'|(?P<word>[A-Za-z_]\w*)'
    r'|(?P<sign>' + "|".join(re.escape(sign) for sign in SIGNS) + r'|.)', re.S | re.M)

BINARY = {"<": ("<=", ">="), "<=": ("<", ">"), ">": (">=", "<="), ">=": (">", "<"), "==": ("!=",), "!=": ("==",),
          "+": ("-",), "-": ("+",), "*": ("/",), "/": ("*",), "%": ("*",), "&&": ("||",), "||": ("&&",), "and": ("or",), "or": ("and",),
          "&": ("|",), "|": ("&",), "^": ("|",), "<<": (">>",), ">>": ("<<",),
          "+=": ("-=",), "-=": ("+=",), "*=": ("/=",), "/=": ("*=",), "%=": ("/=",), "&=": ("|=",), "|=": ("&=",), "^=": ("|=",),
          "<<=": (">>=",), ">>=": ("<<=",)}
ASSIGNMENTS = ("=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=")
PAIRS = {"(": ")", "[": "]", "{": "}", "[[": "]]"}
OUTCOMES = {"pass": "fail", "fail": "pass", "missing": "not_applicable", "not_applicable": "missing"}
INTEGER = re.compile(r"(0[xX][0-9a-fA-F']+|0[bB][01']+|[0-9][0-9']*)([uUlLzZ]*)$")
FLOATING = re.compile(r"[0-9.]+$")


def tokens_of(text):
    return [Token(m.group(m.lastgroup if m.lastgroup != "mark" else "string"), m.start(), m.end(),
                  "string" if m.group("string") else m.lastgroup) for m in TOKEN.finditer(text) if not m.group("skip")]


def enums_of(texts):
    """Returns the enumerators of each enum of the texts, by the name of the enum."""
    enums = {}
    for text in texts:
        for m in re.finditer(r"\benum (?:class )?(\w+)[^;{()]*\{(.*?)\}", text, re.S):
            body = re.sub(r"//[^\n]*", "", m.group(2))
            enums[m.group(1)] = [part.split("=")[0].split("[[")[0].strip() for part in body.split(",") if part.strip()]
    return enums


class Header:
    """The tokens of one header, with the brackets that match and the tokens that must stay."""

    def __init__(self, path, text, enums):
        self.path, self.text, self.enums = path, text, enums
        self.tokens = tokens_of(text)
        self.words = [token.text if token.kind != "string" else '"' for token in self.tokens]
        self.line_starts = [m.start() for m in re.finditer("^", text, re.M)]
        self.match = self.brackets()
        self.kept = self.tokens_to_keep()
        self.found = []

    def brackets(self):
        match, open_at = {}, []
        for i, word in enumerate(self.words):
            if word == "]]" and open_at and self.words[open_at[-1]] == "[":  # a[b[0]] closes two indices
                last = open_at.pop()
                match[last] = i
                if open_at and self.words[open_at[-1]] == "[":
                    match[open_at.pop()] = i
            elif word in PAIRS:
                open_at.append(i)
            elif word in PAIRS.values() and open_at:
                match[open_at[-1]] = i
                match[i] = open_at.pop()
        return match

    def tokens_to_keep(self):
        """Returns the tokens of static_assert, requires, noexcept, attributes, operator names and defaulted functions."""
        kept = set()
        i = 0
        while i < len(self.words):
            word, end = self.words[i], i
            after = self.words[i + 1] if i + 1 < len(self.words) else ""
            if word in ("static_assert", "noexcept", "alignas", "decltype") and after == "(":
                end = self.match.get(i + 1, i)
            elif word == "requires" and after in "({":
                end = self.match.get(i + 1, i)
                if after == "(" and self.words[end + 1] == "{":  # a requires-expression with parameters
                    end = self.match.get(end + 1, end)
            elif word == "requires":  # a clause without parentheses: clang-format gives it a line of its own
                stop = self.text.find("\n", self.tokens[i].start)
                while end + 1 < len(self.words) and self.tokens[end + 1].start < stop:
                    end += 1
            elif word == "[[":
                end = self.match.get(i, i)
            elif word == "operator":
                while self.words[end + 1] not in ("(", ";") or self.words[end + 1:end + 4] == ["(", ")", "("]:
                    end += 1
            elif word == "=" and after in ("default", "delete"):
                end = i + 1
            kept.update(range(i, end + 1) if end > i else ())
            i = end + 1
        return kept

    def line_of(self, start):
        return bisect.bisect_right(self.line_starts, start)

    def spaced(self, i):
        token = self.tokens[i]
        return self.text[token.start - 1].isspace() and self.text[token.end:token.end + 1].isspace()

    def add(self, kind, start, end, new):
        if self.text[start:end] != new:
            self.found.append((kind, start, end, new))

    def replace(self, kind, i, new):
        self.add(kind, self.tokens[i].start, self.tokens[i].end, new)

    def statement_end(self, i):
        """Returns the last token of the statement that begins with token i."""
        word = self.words[i]
        if word == "{":
            return self.match[i]
        if word in ("if", "for", "while", "switch"):
            while self.words[i] != "(":
                i += 1
            end = self.statement_end(self.match[i] + 1)
            if word == "if" and end + 1 < len(self.words) and self.words[end + 1] == "else":
                end = self.statement_end(end + 2)
            return end
        while i < len(self.words) - 1 and self.words[i] != ";":
            i = self.match.get(i, i) + 1 if self.words[i] in PAIRS else i + 1
        return i

    def operators(self, i):
        word = self.words[i]
        if word in BINARY and (self.spaced(i) or word.isalpha()):
            for new in BINARY[word]:
                self.replace("operator", i, new)
        elif word in ("++", "--"):
            self.replace("operator", i, "--" if word == "++" else "++")
        elif word in ("!", "~") and not self.spaced(i):
            self.replace("operator", i, "")

    def constants(self, i):
        token = self.tokens[i]
        if token.text in ("true", "false"):
            self.replace("constant", i, "false" if token.text == "true" else "true")
        elif token.kind == "number" and (m := INTEGER.match(token.text)):
            digits, suffix = m.groups()
            plain = digits.replace("'", "")
            number = int(plain, 0) if plain[:2].lower() in ("0x", "0b") else int(plain)
            show = "0x{:X}".format if plain[:2].lower() == "0x" else str
            self.replace("constant", i, show(number + 1) + suffix)
            if number > 0:
                self.replace("constant", i, show(number - 1) + suffix)
        elif token.kind == "number" and FLOATING.match(token.text):
            self.replace("constant", i, str(float(token.text) + 1))

    def code_points(self, i):
        """Takes the escapes of a table of code points, which is a string U"…" or u"…", as constants."""
        token = self.tokens[i]
        if re.match(r'[uU]"', token.text):
            for m in re.finditer(r"\\x([0-9A-Fa-f]+)", token.text):
                for number in (int(m.group(1), 16) + 1, int(m.group(1), 16) - 1):
                    self.add("constant", token.start + m.start(), token.start + m.end(), f"\\x{number:X}")

    def branches(self, i):
        word = self.words[i]
        if word in ("if", "while"):
            while self.words[i] != "(":
                i += 1
            self.negate(i + 1, self.match[i] - 1)
        elif word == "for":
            first = last = None
            for j in range(i + 2, self.match[i + 1]):
                if self.words[j] == ";" and self.depth_is_same(i + 1, j):
                    first, last = (j + 1, None) if first is None else (first, j - 1)
            if first is not None and last is not None and last >= first:
                self.negate(first, last)
        elif word == "else":
            end = self.statement_end(i + 1)
            self.add("branch", self.tokens[i].start, self.tokens[end].end, "")
        elif word == "?":
            j = i - 1
            while j >= 0 and self.words[j] not in ("(", "[", "{", ",", ";", "return", "=", ":", "?", "<<", "+=", "-=", "|="):
                j = self.match[j] - 1 if self.words[j] in PAIRS.values() and j in self.match else j - 1
            self.negate(j + 1, i - 1)

    def depth_is_same(self, opened, j):
        """Returns whether token j is directly inside the bracket `opened`."""
        k = opened + 1
        while k < j:
            k = self.match[k] + 1 if self.words[k] in PAIRS and k in self.match else k + 1
        return k == j

    def negate(self, first, last):
        """Negates a condition. After an initializer or in a declaration, only what can be negated."""
        for j in range(last, first - 1, -1):
            if self.words[j] == ";" and self.depth_is_same(first - 1, j):
                first = j + 1
                break
        if first > last or re.match(r"(const )?(auto|bool|int|std::\w+)[&* ]+\w+ =", self.text[self.tokens[first].start:]):
            return
        top = []  # the signs of the condition that no bracket holds
        j = first
        while j <= last:
            top.append(self.words[j])
            j = self.match.get(j, j) + 1 if self.words[j] in PAIRS else j + 1
        joined = any(word in top for word in ("&&", "||", "?", "and", "or"))
        compared = any(word in ("==", "!=", "<", ">", "<=", ">=") for word in top)
        if not joined and (top[0] == "!" or compared and not any(word in top for word in ("&", "|", "^"))):
            return  # the mutant of the operator is the negation
        start, end = self.tokens[first].start, self.tokens[last].end
        self.add("branch", start, end, "!(" + self.text[start:end] + ")")

    def enumerators(self, i):
        if i < 2 or self.words[i - 1] != "::" or self.words[i - 2] not in self.enums:
            return
        values = self.enums[self.words[i - 2]]
        if self.words[i - 2] == "outcome" and self.words[i] in OUTCOMES:
            self.replace("enumerator", i, OUTCOMES[self.words[i]])
        elif self.words[i] in values and len(values) > 1:
            self.replace("enumerator", i, values[(values.index(self.words[i]) + 1) % len(values)])

    def controlled(self, i):
        """Returns whether token i begins the statement of an if or a loop, or one in its block."""
        before = self.words[i - 1]
        if before == "else":
            return True
        if before == ")":
            opened = self.match[i - 1]
            return self.words[opened - 1] in ("if", "for", "while") or self.words[opened - 2:opened] == ["if", "constexpr"]
        return False

    def ends_block(self, i):
        """Returns whether token i closes a block, not a list of values."""
        return self.words[i] == "}" and self.words[self.match[i] - 1] in (")", "else", "{", ";", "}", "const", "noexcept")

    def statements(self, i):
        word = self.words[i]
        if i == 0 or not (self.words[i - 1] in ("{", ";") or self.ends_block(i - 1) or self.controlled(i)):
            return
        if word in ("continue", "break") and self.words[i + 1] == ";":
            self.add("statement", self.tokens[i].start, self.tokens[i].end, "")
            return
        if word == "return":
            block = self.enclosing_block(i)
            if not self.controlled(i) and (block is None or not self.controlled(block)):
                return  # the last return of a function
            self.add("statement", self.tokens[i].start, self.tokens[self.statement_end(i) - 1].end, "")
            return
        if word in ("if", "for", "while", "switch", "else", "using", "friend", "template", "case", "default", "public", "private", "}", "{", ";"):
            return
        j, previous = i, ""
        while self.words[j] not in ASSIGNMENTS + (";", ")", "}", "{", ":"):
            current = self.tokens[j]
            if current.kind == "word" and previous == "word":
                return  # a declaration
            previous = current.kind if self.words[j] not in (">", "&", "*") or j == i else "word"
            j = self.match[j] + 1 if self.words[j] in PAIRS and j in self.match else j + 1
        if self.words[j] == "{" or self.words[j] == ":" or j == i:
            return
        is_call = self.words[j] == ";" and (self.words[j - 1] == ")" or self.words[i] in ("++", "--") or self.words[j - 1] in ("++", "--"))
        if self.words[j] in ASSIGNMENTS or is_call:
            end = self.statement_end(i)
            if self.words[i - 1] in ("{", ";", "}") and self.enclosing_block(i) is None:
                return
            self.add("statement", self.tokens[i].start, self.tokens[end - 1].end, "")

    def enclosing_block(self, i):
        for j in range(i - 1, -1, -1):
            if self.words[j] == "{" and self.match.get(j, -1) > i:
                return j
        return None

    def mutants(self):
        for i in range(len(self.tokens)):
            if i in self.kept:
                continue
            if self.tokens[i].kind == "string":
                self.code_points(i)
                continue
            for make in (self.operators, self.constants, self.branches, self.enumerators, self.statements):
                make(i)
        counts, named = defaultdict(int), []
        for kind, start, end, new in sorted(self.found, key=lambda found: found[1]):
            line = self.line_of(start)
            of_line = self.text[self.line_starts[line - 1]:].split("\n", 1)[0]
            of_line = re.sub(r"\s+//.*", "", of_line).strip()
            old = " ".join(self.text[start:end].split())
            change = f"{kind}: {old[:40]} -> {' '.join(new.split())[:44] or 'nothing'}"
            counts[of_line, change] += 1
            nth = counts[of_line, change]
            name = f"{self.path} | {of_line} | {change}" + (f" ({nth})" if nth > 1 else "")
            named.append(Mutant(name, self.path, kind, line, start, end, new))
        return named


def mutants_of(path, text, enums):
    return Header(path, text, enums).mutants()
