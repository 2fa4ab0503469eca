"""Checks a page of `--format html`, or a picture of `--format svg`.

usage: read_page.py FILE BRIEFS PICTURES [TEXT...]
The page has so many briefs and pictures, and contains each TEXT as text that a reader sees."""
import html.parser
import re
import sys
import xml.etree.ElementTree as xml

VOID = {'meta', 'br', 'hr', 'img', 'link'}
SVG = '{http://www.w3.org/2000/svg}'


class Page(html.parser.HTMLParser):
    """Collects what the checks need. Fails if elements are not closed in order."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.targets, self.headings, self.tags, self.text = [], [], [], [], [], []
        self.language = None

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.tags.append(tag)
        assert len(values) == len(attributes), f'{tag} has an attribute twice'
        assert not [name for name in values if name.startswith('on')], f'{tag} has a script'
        for name in ('src', 'href', 'xlink:href'):
            assert values.get(name, '#').startswith('#'), f'{tag} needs another file: {values[name]}'
        if 'id' in values:
            self.ids.append(values['id'])
        if 'href' in values:
            self.targets.append(values['href'][1:])
        self.targets += values.get('aria-labelledby', '').split()
        self.targets += values.get('aria-describedby', '').split()
        self.targets += re.findall(r'url\(#([^)]*)\)', ' '.join(value or '' for value in values.values()))
        if tag == 'html':
            self.language = values['lang']
        if re.fullmatch('h[1-6]', tag) and 'svg' not in self.open:
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f'</{tag}> ends {self.open[-1:]}'
        self.open.pop()

    def handle_data(self, data):
        if self.open[-1:] != ['style']:
            self.text.append(data)


def check_picture(text):
    """A picture is XML by itself, has a title and a description, and its ids are its own."""
    root = xml.fromstring(text)
    assert root.tag == SVG + 'svg', root.tag
    for kind in ('title', 'desc'):
        element = root.find(SVG + kind)
        assert element is not None and element.text.strip(), f'no {kind}'
        assert element.get('id') in root.get('aria-labelledby', '').split() + root.get('aria-describedby', '').split(), kind
    for element in root.iter():
        assert element.tag != SVG + 'script', 'script'


def main():
    file, briefs, pictures, texts = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]
    content = open(file, encoding='utf-8', newline='').read()
    found = re.findall(r'<svg\b.*?</svg>', content, re.S)
    assert len(found) == pictures, f'{len(found)} pictures'
    for picture in found:
        check_picture(picture)
    page = Page()
    page.feed(content)
    page.close()
    assert not page.open, f'not closed: {page.open}'
    assert len(set(page.ids)) == len(page.ids), f'ids used twice: {sorted(i for i in page.ids if page.ids.count(i) > 1)[:5]}'
    assert set(page.targets) <= set(page.ids), f'no such id: {sorted(set(page.targets) - set(page.ids))[:5]}'
    assert 'script' not in page.tags
    seen = ' '.join(''.join(page.text).split())
    for text in texts:
        assert ' '.join(text.split()) in seen, f'no text {text!r}'
    if not content.startswith('<svg'):
        assert content.startswith('<!DOCTYPE html>'), content[:40]
        assert page.tags.count('article') == briefs, f'{page.tags.count("article")} briefs'
        assert page.headings[0] == 1 and page.headings.count(1) == 1, page.headings
        for before, after in zip(page.headings, page.headings[1:]):
            assert after <= before + 1, f'h{after} below h{before}'
    print(page.language)


main()
