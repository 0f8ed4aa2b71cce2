package io.github.shellgap.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuantityFaultsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "2,5M; 2,5M; 2.5M: the decimal point is a point; 2,5M",
                "a + 2,5M/year; 2,5M; 2.5M; 2,5M",
                "1,200; 1,200; 1200 or 1_200; 1,200",
                "1,234,567k; 1,234,567k; 1234567k or 1_234_567k; 1,234,567k",
                "1.200,5; comma; 1200.5; 1.200,5",
                "1.200.000; second decimal point; 1200000; 1.200.000",
                "2,5,3; comma; at most one decimal point; 2,5,3",
                "min((2,5), 3); 2,5; 2.5; 2,5",
                "010; 010; write 10; 010",
                "007.5; leading zero; write 7.5; 007.5",
                "00.5k; leading zero; write 0.5k; 00.5k",
                ".5; .5; write 0.5; .5",
                "5. * 2; 5.; 5 or 5.0; 5.",
                "1__2; 1_; 1_200_000; 1_",
                "1e400; 1e400; 1.7e308; 1e400",
                "1e308/month; 1e308/month; 1.7e308; 1e308/month",
                "1e-400; too small; 0; 1e-400",
                "9e-400; too small; 0; 9e-400",
                "1 + 1e-400; '1e-400' is too small; 0; 1e-400",
                "1 + 1e400; '1e400' is too large; 1.7e308; 1e400",
                "12,; separates nothing; min and max; ,",
                "12,a; separates nothing; min and max; ,",
                "NaN; NaN; number; NaN",
                "-inf; inf; number; inf",
                "Infinity; Infinity; number; Infinity",
                "0x10; 0x10; decimal; 0x10"
            })
    void number_isRefused(String text, String says, String hints, String marked) {
        assertFault(text, says, hints, marked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "6m; 6m; 6M (k = thousand, M = million, bn = thousand million); 6m",
                "6m; 6m; a duration is written 6 months; 6m",
                "1 + 6 m/year; 6 m; 6M; 6 m",
                "6K; 6K; 6k; 6K",
                "6mn; 6mn; 6M; 6mn",
                "6mio; 6mio; 6M; 6mio",
                "6B; 6B; 6bn; 6B",
                "6 million; 6 million; 6M; 6 million",
                "6q; 6q; M = million; 6q",
                "2 M k; side by side; operator; 2 M k",
                "45 dyas; 45 dyas; 45 days; 45 dyas",
                "1 wek; 1 wek; 1 week; 1 wek",
                "45 Days; 45 Days; 45 days; 45 Days",
                "45d; 45d; 45 days; 45d",
                "5M yearly; yearly; 5M/year; 5M yearly",
                "5M/yr; 5M/yr; write 5M/year; 5M/yr",
                "5M / annum; annum; write 5M/year; 5M / annum",
                "5M/months; months; write 5M/month; 5M/months",
                "5M/YEAR; YEAR; write 5M/year; 5M/YEAR",
                "5M/mnth; mnth; write 5M/month; 5M/mnth",
                "5M per year; slash; write 5M/year; 5M per year",
                "5k per dya; slash; write 5k/day; 5k per dya",
                "5k per wk; slash; write 5k/week; 5k per wk",
                "a / year; only a number takes /year; write a * 1/year; / year",
                "1 + (a + b) / day; only a number; (a + b) * 1/day; / day",
                "1M/year/year; only a number; 1M/year * 1/year; /year"
            })
    void unit_isRefused(String text, String says, String hints, String marked) {
        assertFault(text, says, hints, marked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "2 3; '3'; operator; 3",
                "a b; 'b'; operator; b",
                "2 (3); '('; operator; (",
                "6 rounds; rounds; operator; 6 rounds",
                "(1 + 2; never closed; ')'; (",
                "min(1, 2; never closed; ')'; (",
                "1 + 2); closes nothing; '('; )",
                "(); after '('; number; (",
                "min(a,); after ','; number; ,",
                "1 +; after '+'; number; +",
                "2 * * 3; after '*'; number; *",
                "* 2; '*'; number; *",
                "+5; '+'; leave out; +",
                "1 to 2; 'to'; 1M to 6M; to",
                "min(1 to 2, 3); 'to'; outside all parentheses; to",
                "a to b; 'to'; 1M to 6M; to",
                "to; 'to'; 1M to 6M; to",
                "min(a); at least two; min(a, b); min(a)",
                "min; at least two; min(a, b); min",
                "Min(a, b); Min; min(a, b); Min",
                "foo(a, b); no function is named 'foo'; min and max; foo",
                "Foo(a, b); 'Foo' is no function; min and max; Foo",
                "Rounds; Rounds; write rounds; Rounds",
                "A; 'A' is no name; write a; A",
                "Z; 'Z' is no name; write z; Z",
                "years + 1; years; number before it; years",
                "a.b; '.'; operators; .",
                "a^2; '^'; a * a; ^",
                "a%; '%'; 40%; %",
                "40%%; '%'; 40%; %",
                "(a, b); ','; min and max; ,",
                "12 #; '#'; operators; #",
                "12 ~; '~' has no meaning; operators; ~"
            })
    void formula_isRefused(String text, String says, String hints, String marked) {
        assertFault(text, says, hints, marked);
    }

    @Test
    void text_isRefused_whenEmpty() {
        assertFault("", "missing", "2.5M/year", "");
        assertFault(" \t ", "missing", "2.5M/year", "");
    }

    @Test
    void character_isNamed_whenItOnlyLooksRight() {
        assertFault("\u22125", "MINUS SIGN (U+2212)", "-", "\u2212");
        assertFault("8\u201315M", "EN DASH (U+2013)", "to", "\u2013");
        assertFault("5\u00a0M", "NO-BREAK SPACE (U+00A0)", "space", "\u00a0");
        assertFault("1\u0663", "ARABIC-INDIC DIGIT THREE (U+0663)", "digit 3", "\u0663");
        assertFault("2 \u00d7 3", "MULTIPLICATION SIGN (U+00D7)", "*", "\u00d7");
        assertFault("1\ud83d\ude00", "(U+1F600)", "ASCII", "\ud83d\ude00");
        assertFault("1\u0000", "(U+0000)", "ASCII", "\u0000");
        assertFault("1\ud83d", "(U+D83D)", "ASCII", "\ud83d");
    }

    @Test
    void character_isShown_whereItCanBeSeen() {
        assertThat(fault("2 \u00d7 3")).hasMessage("'\u00d7', MULTIPLICATION SIGN (U+00D7), has no meaning here");
        assertThat(fault("5\u00a0M")).hasMessage("NO-BREAK SPACE (U+00A0) has no meaning here");
    }

    @Test
    void word_isQuotedInFull_upToSixtyCharacters() {
        assertThat(fault("A".repeat(60))).hasMessageContaining("'" + "A".repeat(60) + "'");
        assertThat(fault("A".repeat(61))).hasMessageContaining("'" + "A".repeat(57) + "...'");
    }

    @Test
    void textThatIsTooLong_isMarked_behindItsLimit() {
        QuantityException fault = fault("1".repeat(1003));
        assertThat(fault.offset()).isEqualTo(1000);
        assertThat(fault.length()).isEqualTo(3);
    }

    @Test
    void message_staysShort_whenTheTextIsLong() {
        QuantityException fault = fault("0" + "1".repeat(900));
        assertThat(fault.getMessage()).hasSizeLessThan(200);
        assertThat(fault.hint()).hasSizeLessThan(200);
    }

    @Test
    void anyText_isReadOrRefused_insideTheText() {
        String[] pieces = {
            "1", "0", "2.5", "1_2", "1e3", "k", "M", "bn", "%", " ", "/", "year", "days", "to", "min", "max", "(", ")",
            "(", ",", "+", "-", "*", ".", "_", "a", "b_1", "Ab", "per", "yr", "\u2212", "\u00a0", "\ud83d", "\u0000",
                    "e", "0x"
        };
        Random random = new Random(1);
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(12);
            for (int piece = 0; piece < length; piece++) {
                text.append(
                        random.nextInt(20) == 0
                                ? Character.toString(random.nextInt(0x10000))
                                : pieces[random.nextInt(pieces.length)]);
            }
            read += isRead(text.toString()) ? 1 : 0;
        }
        // Texts of one or two pieces are often right, so both ways are walked.
        assertThat(read).isBetween(500, 10_000);
    }

    private static boolean isRead(String text) {
        QuantityParser.splitInterval(text)
                .ifPresent(ends -> assertThat(text.substring(ends.highOffset())).startsWith(ends.high()));
        try {
            QuantityParser.parse(text);
            return true;
        } catch (QuantityException fault) {
            assertThat(fault).hasMessageNotContaining("null");
            assertThat(fault.hint()).isNotEmpty();
            assertThat(fault.offset()).isBetween(0, text.length());
            assertThat(fault.length()).isBetween(0, text.length() - fault.offset());
            return false;
        }
    }

    private static void assertFault(String text, String says, String hints, String marked) {
        QuantityException fault = fault(text);
        assertThat(fault).hasMessageContaining(says);
        assertThat(fault.hint()).contains(hints);
        assertThat(text.substring(fault.offset(), fault.offset() + fault.length()))
                .isEqualTo(marked);
    }

    private static QuantityException fault(String text) {
        return catchThrowableOfType(QuantityException.class, () -> QuantityParser.parse(text));
    }
}
