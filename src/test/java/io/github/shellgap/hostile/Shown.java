package io.github.shellgap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What a terminal, a page or a table may be sent: nothing that commands it or hides what stands there. */
public final class Shown {
    /** Control characters, marks of direction and other unseen ones, halves of characters, and foreign line ends. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029&&[^\\n]]");

    private Shown() {}

    /** Fails if a text holds a character that is not seen; line ends are. */
    public static void isPlain(String text) {
        assertThat(UNSEEN.matcher(text).find())
                .as("unseen characters in: %s", text)
                .isFalse();
    }

    /** Fails if a text holds a character that is not seen, or a line end. */
    public static void isPlainLine(String text) {
        isPlain(text);
        assertThat(text).doesNotContain("\n");
    }
}
