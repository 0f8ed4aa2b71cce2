package io.github.shellgap.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Addresses the user wrote, fit to be links. */
final class Links {
    private static final String KEPT = "-._~:/?#[]@!$&*+,;=%";

    private Links() {}

    /**
     * Returns the address with every character encoded that could end a link; empty unless it begins with
     * {@code http://} or {@code https://} and holds no space or invisible character.
     */
    static Optional<String> href(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        boolean isWeb = lower.startsWith("http://") || lower.startsWith("https://");
        if (!isWeb || !url.equals(SafeText.line(url)) || url.chars().anyMatch(Character::isWhitespace)) {
            return Optional.empty();
        }
        StringBuilder encoded = new StringBuilder();
        url.codePoints().forEach(point -> {
            String text = Character.toString(point);
            boolean isKept = point < 0x80 && (Character.isLetterOrDigit(point) || KEPT.indexOf(point) >= 0);
            encoded.append(isKept ? text : percentEncoded(text));
        });
        return Optional.of(encoded.toString());
    }

    private static String percentEncoded(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return encoded.startsWith("%")
                ? encoded
                : "%" + Integer.toHexString(text.charAt(0)).toUpperCase(Locale.ROOT);
    }
}
