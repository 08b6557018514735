#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes what the fuzzers begin with: seeds.py FOLDER makes FOLDER/TARGET/seeds/* and FOLDER/TARGET.dict.

The seeds are the small files of tests/data and corpus/sample and what is written out below, one of
each kind of thing that a format can hold. Inputs that once broke a promise are in tests/data/fuzz.
"""
import csv
import json
import os
import re
import shutil
import sys
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BORDER = '\n%%\n'  # between the parts of an input: parts() of fuzz_input.h


def text_of(name):
    with open(os.path.join(ROOT, name), encoding='utf-8') as opened:
        return opened.read()


def pairs():
    """Short segments with facts of every kind, and their translations: (check, language, en, other)."""
    for language in ('fr', 'es', 'ru', 'ar', 'zh'):
        name = 'tests/data/qa/' + ('un' if language == 'fr' else language) + '-pairs.tsv'
        rows = csv.reader(text_of(name).splitlines(), delimiter='\t', quoting=csv.QUOTE_NONE)
        next(rows)
        for row in rows:
            yield row[0], language, row[1], row[2]


SAMPLE = 'The Committee met on 3 May 2004.\n\n1. Mr. Dupont (Chad) spoke.\n\n(a) Item;\n\n(b) Item.\n'

HTML = [
    '<head><meta charset="utf-8"><title>Report</title></head><body><nav>Home</nav><h1>Report</h1>'
    '<p>One <b>bold</b><sup>1</sup> word.<br>Two&nbsp;&eacute;&#x201C;.</p><ol start="3" type="a">'
    '<li>Item<li value=9>Item</ol><ul><li>Dot<ul><li>In</ul></ul><table><tr><td>A<td>B</table>'
    '<pre>a  b\n c</pre><script>x</script><div style="display:none">no</div></body></html>',
    '<body lang=fr><dl><dt>a<dd>b</dl><a href="http://x">x</a><!-- no --><p hidden>no</p><svg><text>'
    't</text></svg><template><p>t</template><select><option>o</select><h2 id=a>II. Title</h2>']

W = {
    'text': '<w:p><w:pPr><w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
            '</w:pPr><w:r><w:rPr><w:b/><w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space='
            '"preserve">One </w:t><w:tab/><w:br/><w:sym w:font="Symbol" w:char="F061"/></w:r><w:ins>'
            '<w:r><w:t>two</w:t></w:r></w:ins><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:r>'
            '<w:footnoteReference w:id="2"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>'
            '<w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r>'
            '<w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p>'
            '<w:r><w:t>Cell</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Cellule</w:t></w:r></w:p></w:tc>'
            '</w:tr></w:tbl>',
    'styles': '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
              '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="N"/>'
              '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:i/></w:rPr></w:style>',
    'numbering': '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt '
                 'w:val="lowerRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt '
                 'w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="1">'
                 '<w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/>'
                 '</w:lvlOverride></w:num>',
    'footnotes': '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t>Note.</w:t></w:r></w:p></w:footnote>',
}
O = {
    'text': '<text:h text:outline-level="1">Title</text:h><text:list text:style-name="L1"><text:list-item>'
            '<text:p text:style-name="P1">One<text:s text:c="3"/><text:tab/><text:line-break/><text:span '
            'text:style-name="T1">bold</text:span></text:p></text:list-item></text:list><text:p>Two<text:note'
            ' text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>'
            'Note.</text:p></text:note-body></text:note></text:p><table:table><table:table-row>'
            '<table:table-cell table:number-columns-repeated="2"><text:p>Cell</text:p></table:table-cell>'
            '</table:table-row></table:table>',
    'styles': '<style:style style:name="T1" style:family="text" style:parent-style-name="T0">'
              '<style:text-properties fo:font-weight="bold" style:text-position="super 58%"/></style:style>'
              '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" '
              'style:num-format="i" style:num-suffix=")" text:start-value="3" text:display-levels="1"/>'
              '</text:list-style>',
    'common': '<office:styles><style:style style:name="T0" style:family="text"/></office:styles>',
}

PDF_PAGES = [
    'BT /F1 12 Tf 1 0 0 1 50 700 Tm (A line of text) Tj 0 -14 Td [(An) -250 (other)] TJ T* <41> \' ET',
    'q 1 0 0 1 10 10 cm /Span <</ActualText (fi) /MCID 0>> BDC BT /F2 10 Tf 20 TL (x) Tj ET EMC Q '
    '0 0 100 50 re f 10 20 m 100 20 l S BI /W 1 /H 1 /BPC 8 ID x EI']
PDF_FONT = ('9 0 obj<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font'
            '/Subtype/CIDFontType2/W[1[500 600] 5 9 700]/DW 900>>]/ToUnicode 10 0 R>>endobj\n'
            '10 0 obj<</Length 160>>stream\nbegincmap 1 begincodespacerange <00> <FF> endcodespacerange '
            '2 beginbfchar <41> <0042> <78> <00660069> endbfchar 1 beginbfrange <20> <40> <0020> endbfrange '
            'endcmap\nendstream endobj')

TMX = ('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header '
       'srclang="en" datatype="plaintext" segtype="sentence" adminlang="en" o-tmf="x" creationtool="x" '
       'creationtoolversion="1"><note>n</note><prop type="p">v</prop></header><body><tu tuid="1" '
       'creationdate="20040503T120000Z"><prop type="x-a">b</prop><note>n</note><tuv xml:lang="en"><seg>One '
       '<bpt i="1" type="bold">&lt;b&gt;</bpt>two<ept i="1">&lt;/b&gt;</ept><ph x="1"/><it pos="begin">i</it>'
       '<hi type="t">h</hi><ut>u</ut>&#xA0;&amp;</seg></tuv><tuv xml:lang="fr-CA"><seg>Un</seg></tuv></tu>'
       '</body></tmx>')
XLIFF12 = ('<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="f" source-language='
           '"en" target-language="fr" datatype="plaintext"><body><group resname="12"><trans-unit id="1" '
           'translate="no" approved="yes"><source>A <g id="1">b</g><x id="2"/><bx id="3"/>c<ex id="3"/><ph id="4">'
           '&lt;br/&gt;</ph></source><seg-source><mrk mtype="seg" mid="1">A</mrk><mrk mtype="seg" mid="2">b</mrk>'
           '</seg-source><target state="translated" state-qualifier="exact-match"><mrk mtype="seg" mid="1">Un</mrk>'
           '</target><note from="x-label" annotates="source">1</note></trans-unit></group></body></file></xliff>')
XLIFF2 = ('<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="fr"><file id="f" '
          'original="o"><group id="g" name="1"><unit id="1"><notes><note appliesTo="target">n</note></notes>'
          '<originalData><data id="d1">&lt;b&gt;</data></originalData><segment id="s" state="reviewed"><source>A '
          '<pc id="1" dataRefStart="d1">b</pc><ph id="2" dataRef="d1"/><sc id="3"/>x<ec startRef="3"/><mrk id="m">y'
          '</mrk><cp hex="0001"/></source><target>Un</target></segment><ignorable><source> </source></ignorable>'
          '</unit></group></file></xliff>')
TBX = ['<martif type="TBX" xml:lang="en"><text><body><termEntry id="1"><langSet xml:lang="en"><tig><term>budget</term>'
       '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet><langSet xml:lang='
       '"fr"><ntig><termGrp><term>budget</term></termGrp></ntig></langSet></termEntry></body></text></martif>',
       '<tbx type="TBX-Basic" xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="1"><langSec xml:lang='
       '"en"><termSec><term>a</term></termSec></langSec><langSec xml:lang="fr"><termSec><term>b</term></termSec>'
       '</langSec></conceptEntry></body></text></tbx>']
TABLES = ['en\tfr\tdocument\nOne.\tUn.\tA/1\n"Two ""x"""\tDeux\t\n', 'source,target\n"One\nline","Un"\nx;y,z\n',
          '#id\ten\tfr\tforbidden\n1\tbudget|fund\tfonds\tcaisse\n', 'Une phrase;A sentence\n']
JSONL = ['{"source":[{"id":0,"text":"One"}],"target":[{"id":0,"text":"Un"}],"confidence":0.98,"label":"1","kind":'
         '"paragraph"}\n', '{"tuid":"1","variants":[{"lang":"en","text":"a\\u00e9"},{"lang":"fr","text":"b"}],'
         '"properties":[{"type":"x","value":"y"}]}\n', '{"source":"One","target":"Un"}\n']
LISTS = ['0\t0\t0.98\n1,2\t1\t1\n\t2\t0.5\n# crossing\n3\t3,4\t0.1\n',
         '# dragoman baseline 1\n5f3a9c0b12de4477\tdate\tThe dates differ\n', 'source\ttarget\na.txt\tb.txt\tname\n',
         '# dragoman lexicon 1 en fr\n# comment\naccor\taccor 412 380\tconfo 301 275\n']
SRX = ('<srx version="2.0" xmlns="http://www.lisa.org/srx20"><header cascade="yes" segmentsubflows="yes"/><body>'
       '<languagerules><languagerule languagerulename="en"><rule break="no"><beforebreak>\\bMr\\.</beforebreak>'
       '<afterbreak>\\s</afterbreak></rule><rule break="yes"><beforebreak>[.?!]+</beforebreak><afterbreak>\\s+'
       '</afterbreak></rule></languagerule></languagerules><maprules><languagemap languagepattern="(?i)en.*" '
       'languagerulename="en"/></maprules></body></srx>')
SETTINGS = ['glossary = "terms.tsv"\nchecks = ["between", "spelling"]\nskip = ["typography"]\nseverity = "warning"\n'
            'fail-on = "error"\nmessages = "fr"\n', "baseline = '''x'''\n[a.b]\nc = 2004-05-03T12:00:00Z\n[[d]]\n"
            'e = {f = 0x1F, g = [1.5e3, inf]}\n']

# Words of each format, for the fuzzer to put in.
WORDS = {
    'html': '<p> <li> <ol> <ul> <table> <tr> <td> <b> <br> <pre> <h1> <sup> <div> </div> &nbsp; hidden '
            'style="display:none" <template> <svg> <select> <a> <dl> <dd> <nav>',
    'pdf': ' obj endobj stream endstream << >> /Type /Font /ToUnicode /Length /Filter /FlateDecode BT ET Tj TJ Tf Tm '
           'Td cm q Q BDC EMC Do re beginbfchar endbfchar beginbfrange endbfrange /Encoding /Differences /W /DW',
    'settings': '= [ ] [[ ]] { } """ \'\'\' true false inf nan 1979-05-27T07:32:00Z 0x 0b \\u0000 a.b',
}


def xml_words(*texts):
    found = set()
    for text in texts:
        found.update(re.findall(r'</?[\w:-]+', text))
        found.update(re.findall(r'[\w:-]+="[^"]*"', text))
    return ' '.join(sorted(word for word in found if ' ' not in word)) + ' <![CDATA[ ]]> <!-- --> &#x0; &amp; <?xml'


def write_all(folder):
    def seed(target, *texts):
        place = os.path.join(folder, target, 'seeds')
        os.makedirs(place, exist_ok=True)
        for text in texts:
            data = text if isinstance(text, bytes) else text.encode()
            with open(os.path.join(place, str(len(os.listdir(place)))), 'wb') as out:
                out.write(data)

    segments = list(pairs())
    languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh', 'de']
    docx = BORDER.join(W.values())
    odt = BORDER.join(O.values())
    package = os.path.join(folder, 'package.zip')
    for parts in ({'mimetype': 'application/vnd.oasis.opendocument.text', 'content.xml':
                   '<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>' + O['text'] +
                   '</office:text></office:body></office:document-content>'},
                  {'_rels/.rels': '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target='
                   '"word/document.xml"/></Relationships>', 'word/document.xml':
                   '<w:document xmlns:w="w"><w:body>' + W['text'] + '</w:body></w:document>'}):
        with zipfile.ZipFile(package, 'w', zipfile.ZIP_DEFLATED) as archive:
            for name, text in parts.items():
                archive.writestr(name, text)
        with open(package, 'rb') as opened:
            seed('document', opened.read())
    os.remove(package)
    pdf = ('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n'
           '3 0 obj<</Type/Page/MediaBox[0 0 600 800]/Contents 4 0 R>>endobj\n4 0 obj<</Length 90>>stream\n' +
           PDF_PAGES[0] + '\nendstream endobj\ntrailer<</Root 1 0 R>>\n')
    seed('document', SAMPLE, SAMPLE.encode('utf-16'), 'Séance levée à 17 h 30.\n'.encode('cp1252'),
         '<!DOCTYPE html><html>' + HTML[0], pdf, '{\\rtf1 x}', text_of('tests/data/align/breaks.en.txt'),
         text_of('corpus/sample/en.txt')[:3000])
    seed('html', *HTML)
    seed('docx', docx, W['text'])
    seed('odt', odt, O['text'])
    seed('pdf', *(page + BORDER + PDF_FONT for page in PDF_PAGES))
    seed('tmx', TMX)
    seed('xliff', XLIFF12, XLIFF2)
    seed('tbx', *TBX)
    seed('table', *TABLES)
    seed('jsonl', *JSONL)
    seed('lists', *LISTS)
    seed('srx', SRX + BORDER + 'Mr. Dupont met. He spoke! Why?')
    seed('settings', *SETTINGS)
    seed('request', 'q=a%20b&limit=5&x=%C3%A9+y' + BORDER + '{"text":"a","row":3,"stems":true,"name":"\\u00e9"}'
         + BORDER + '/documents/a%20b/rows' + BORDER + 'Bearer abc' + BORDER
         + 'dragoman-token=abc; x=y' + BORDER + 'http://localhost:80')
    for number, language in enumerate(('en', 'fr')):
        for line in text_of(f'tests/data/segment/un-cases.{language}.jsonl').splitlines()[:20]:
            seed('segmenter', bytes([number]) + json.loads(line)['text'].encode())
    seed('segmenter', '\2ذهب. جاء؟ نعم', '\3他来了。她走了！「好。」')
    for check, language, source, target in segments[::2]:
        seed('facts', b'\0' + source.encode(), bytes([languages.index(language)]) + target.encode())
        seed('checks', bytes([languages.index(language) - 1]) + (BORDER + source + BORDER + target).encode())
    sample = [text_of(f'corpus/sample/{side}.sentences.txt').splitlines()[:8] for side in ('en', 'fr')]
    seed('align', '\n'.join(sample[0]) + BORDER + '\n'.join(sample[1]), 'a\na\na' + BORDER + 'a\na', 'a' + BORDER,
         text_of('tests/data/align/states.en.txt') + BORDER + text_of('tests/data/align/states.fr.txt'))
    seed('edits', bytes([0, 1, 0, 2, 1, 0, 1, 0, 0, 1]), bytes([5, 0, 0, 1]) + 'Nouveau texte.\n'.encode(),
         bytes([3, 1, 1, 4, 2, 0, 1, 0, 1, 6, 1, 0, 8, 0, 0]))
    seed('store', b'\0\0One\n\0\0Two\n\1\0Three\n\2\1\4\0\3\0\0\0Four\n')
    for target in ('index_file', 'bitext_file'):
        seed(target, b'\0\0\x10\xff', b'\0\x01\0\0\0\x02\0\0', b'\0\x10\x64\x05')
    seed('search', 'General Assembly', 'resol*', 'r?sol*  met', '"etat"', '* * *', 'États')
    seed('lookup', 'The General Assembly adopted 7 resolutions.', 'The Security Council met on 4 May 2005.', '* * *')

    words = dict(WORDS, tmx=xml_words(TMX), xliff=xml_words(XLIFF12, XLIFF2), tbx=xml_words(*TBX),
                 docx=xml_words(docx), odt=xml_words(odt), srx=xml_words(SRX))
    for target, text in words.items():
        with open(os.path.join(folder, target + '.dict'), 'w', encoding='utf-8') as out:
            for word in text.split():
                out.write('"' + word.replace('\\', '\\\\').replace('"', '\\"') + '"\n')

    found = os.path.join(ROOT, 'tests/data/fuzz')
    if os.path.isdir(found):
        for target in os.listdir(found):
            for name in os.listdir(os.path.join(found, target)):
                shutil.copy(os.path.join(found, target, name), os.path.join(folder, target, 'seeds', 'found-' + name))


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    write_all(sys.argv[1])
