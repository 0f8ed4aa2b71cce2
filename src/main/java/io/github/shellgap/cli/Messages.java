package io.github.shellgap.cli;

import io.github.shellgap.report.SafeText;
import java.io.IOException;
import java.io.Writer;

/** What the program says about itself on standard error: one line, and a hint; or one line of JSON. */
final class Messages {
    private final Writer err;
    private final boolean isJson;

    Messages(Writer err, boolean isJson) {
        this.err = err;
        this.isJson = isJson;
    }

    void error(String message, String hint) throws IOException {
        say("error", message, hint);
    }

    void warning(String message) throws IOException {
        say("warning", message, "");
    }

    void note(String message) throws IOException {
        say("note", message, "");
    }

    private void say(String severity, String message, String hint) throws IOException {
        String clean = SafeText.line(message);
        if (isJson) {
            err.write("{\"severity\":" + quoted(severity) + ",\"message\":" + quoted(clean) + ",\"help\":"
                    + quoted(SafeText.line(hint)) + "}\n");
        } else {
            err.write("shellgap: " + severity + ": " + clean + '\n');
            if (!hint.isEmpty()) {
                err.write("  hint: " + SafeText.line(hint) + '\n');
            }
        }
        err.flush();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
