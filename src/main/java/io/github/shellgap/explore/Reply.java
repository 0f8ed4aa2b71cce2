package io.github.shellgap.explore;

import java.nio.charset.StandardCharsets;

/** What a page is sent. */
public final class Reply {
    private final int status;
    private final String type;
    private final byte[] body;

    private Reply(int status, String type, byte[] body) {
        this.status = status;
        this.type = type;
        this.body = body;
    }

    /**
     * Returns a file.
     *
     * @param type of its contents, such as {@code text/css}
     * @param body UTF-8; not modified
     */
    public static Reply file(String type, byte[] body) {
        return new Reply(200, type, body.clone());
    }

    /** Returns a JSON document. */
    public static Reply json(String document) {
        return new Reply(200, "application/json", document.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a refusal with nothing to read. */
    public static Reply refusal(int status) {
        return new Reply(status, "text/plain", new byte[0]);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body.clone();
    }
}
