package io.github.shellgap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where lines of text may end. */
final class TypesetterTest {
    private final Typesetter typesetter = new Typesetter();

    @BeforeAll
    static void prepare() {
        Fonts.prepare();
    }

    /** A long word, such as the id of a source, is not cut to make two lines alike. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rounds needed: 200k/month (ua-need-month-2024-umerov)",
                "Need (ua-need-month-2023-03-reznikov)",
                "ua-need-month-2023-03-reznikov of 356400 a month"
            })
    void balancedLines_keepWordsWhole_thatFit(String text) {
        double widest = typesetter.width("(ua-need-month-2023-03-reznikov)", TextStyle.BODY);
        for (double width = widest + 1; width < widest + 150; width += 3) {
            assertThat(String.join(" ", typesetter.balanced(text, TextStyle.BODY, width, 3)))
                    .isEqualTo(text);
        }
    }

    /** No width whatever parts a day from its month, a month from its year, a number from its unit, or ends in an article. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Supply brings in 844k rounds from 9 Feb 2023 to 30 June 2025, and more by May 2026",
                "German rounds of 155 mm: a shortage by the end of December 2031 is very unlikely",
                "A gun fires A shells of 122 mm over 1 January 2022 in all"
            })
    void lines_endBetweenThingsSaid(String text) {
        double whole = typesetter.width(text, TextStyle.TITLE);
        double widest = typesetter.width("30 September 2025", TextStyle.TITLE);
        for (double width = widest; width < whole; width += 3) {
            for (String line : typesetter.balanced(text, TextStyle.TITLE, width, 9)) {
                assertThat(line)
                        .doesNotMatch(".*\\b\\d{1,3}")
                        .doesNotMatch(".*\\b(?:Feb|June|May|December|January)")
                        .doesNotMatch("(?:.* )?[aA]");
            }
        }
        assertThat(String.join(" ", typesetter.balanced(text, TextStyle.TITLE, widest, 9)))
                .isEqualTo(text);
    }
}
