package io.github.shellgap.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.quantity.CsvField;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Words of a scenario are shown as words: they change no page's structure, run nothing and link to nothing. */
final class HostileWordsTest {
    private static final Making MAKING = new Making("9.9.9", List.of(), List.of());
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");

    static List<String> words() {
        return List.of(
                "<script>alert(1)</script>",
                "\" onload=\"alert(1)",
                "' onmouseover='alert(1)",
                "</style><style>*{display:none}</style>",
                "{{trust.command}} {{{head.title}}} {{#cards}}",
                "javascript:alert(1)",
                "data:text/html,<b>x</b>",
                "=cmd|'/c calc'!A1",
                "![x](http://evil.example/x.png) [y](javascript:alert(1)) **b** `c` <http://evil.example>",
                "# heading",
                "- list",
                "1. list",
                "===",
                "| a | b |",
                "red \u001B[31m text \u0007",
                "bidi \u202E txet \u2066 end",
                "zero\u200Bwidth\uFEFF",
                "lone \uD83D surrogate",
                "&amp;&lt;");
    }

    @ParameterizedTest
    @MethodSource("words")
    void html_keepsItsTags(String words) throws IOException {
        String page = html(SampleOutcome.withWords(words));
        assertThat(tags(page)).isEqualTo(tags(html(SampleOutcome.withWords("harmless"))));
        assertThat(UNSEEN.matcher(page).find()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("words")
    void markdown_keepsItsLines(String words) throws IOException {
        String page = markdown(SampleOutcome.withWords(words + "\nnext line"));
        String plain = markdown(SampleOutcome.withWords("harmless"));
        assertThat(shape(page)).isEqualTo(shape(plain));
        assertThat(UNSEEN.matcher(page).find()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("words")
    void terminal_isLeftAsItIs(String words) throws IOException {
        StringWriter out = new StringWriter();
        TerminalSummary.write(SampleOutcome.withWords(words), 80, true, out);
        assertThat(UNSEEN.matcher(out.toString()).find()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "https://example.org/a?b=1&c=d#e~https://example.org/a?b=1&amp;c=d#e",
                "HTTP://example.org/~HTTP://example.org/",
                "https://example.org/\"><b>~https://example.org/%22%3E%3Cb%3E",
                "https://example.org/снаряды~https://example.org/%D1%81%D0%BD%D0%B0%D1%80%D1%8F%D0%B4%D1%8B"
            })
    void webAddress_isALink(String url, String href) throws IOException {
        assertThat(html(SampleOutcome.withUrl(url))).contains("<a href=\"" + href + "\" rel=");
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1)",
        "data:text/html",
        "//example.org",
        "https://a b",
        "ftp://example.org",
        "httpx://a"
    })
    void otherAddress_isNoLink(String url) throws IOException {
        assertThat(html(SampleOutcome.withUrl(url)))
                .doesNotContain("<a href=\"h")
                .contains(url);
        assertThat(markdown(SampleOutcome.withUrl(url))).doesNotContain("<" + url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "plain~plain",
                "=1+1~'=1+1",
                "+1~'+1",
                "-1~'-1",
                "@SUM(A1)~'@SUM(A1)",
                "|x~'|x",
                "%x~'%x",
                "＝1~'＝1",
                "a,b~\"a,b\"",
                "a;b~\"a;b\"",
                "say \"x\"~\"say \"\"x\"\"\"",
                "a\u202Eb~a\uFFFDb",
                "a-b~a-b",
                "` =1+1`~'=1+1",
                "`\n@x`~'@x"
            })
    void csvCell_isNoFormula(String text, String cell) {
        assertThat(CsvField.of(text)).isEqualTo(cell);
    }

    private static String html(Outcome outcome) throws IOException {
        StringWriter out = new StringWriter();
        ReportHtml.write(outcome, List.of(), new Grounds(List.of()), MAKING, out);
        return out.toString();
    }

    private static String markdown(Outcome outcome) throws IOException {
        StringWriter out = new StringWriter();
        ReportMarkdown.write(outcome, List.of(), new Grounds(List.of()), MAKING, out);
        return out.toString();
    }

    private static List<String> tags(String page) {
        return TAG.matcher(page).results().map(match -> match.group()).toList();
    }

    /** Returns what Markdown makes structure of: how each line begins, and every mark that is not escaped. */
    private static List<String> shape(String page) {
        return page.lines()
                .map(line -> {
                    Matcher start =
                            Pattern.compile("^(#+ |- |\\d+\\. |\\||=+$)?").matcher(line);
                    String head = start.find() ? start.group() : "";
                    return head + "…" + line.replaceAll("\\\\.", "").replaceAll("[^\\[\\]|*_`<#]", "");
                })
                .toList();
    }
}
