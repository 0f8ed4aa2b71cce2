package io.github.shellgap.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The one script of a page.
 *
 * @param text between its tags
 * @param hash by which the page's policy allows this text and no other
 */
record PageScript(String text, String hash) {

    /** Returns the script that shows the numbers under the pointer and opens folded tables in print. */
    static PageScript read() throws IOException {
        try (InputStream stream = PageScript.class.getResourceAsStream("report.js")) {
            if (stream == null) {
                throw new IllegalStateException("no resource report.js");
            }
            byte[] bytes = stream.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new PageScript(
                    new String(bytes, StandardCharsets.UTF_8),
                    "sha256-" + Base64.getEncoder().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
