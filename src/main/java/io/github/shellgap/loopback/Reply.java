package io.github.shellgap.loopback;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a page is sent. */
public final class Reply {
    /** Lengths as the JDK's server takes them: nothing to read, and an end that is not known yet. */
    private static final long NOTHING = -1;

    private static final long OPEN = 0;

    private final int status;
    private final Map<String, String> headers;
    private final long length;
    private final Body body;

    /** Writes what there is to read. */
    @FunctionalInterface
    public interface Body {
        /**
         * Writes to the page.
         *
         * @throws IOException if the page has gone
         */
        void write(OutputStream out) throws IOException;
    }

    private Reply(int status, Map<String, String> headers, long length, Body body) {
        this.status = status;
        this.headers = headers;
        this.length = length;
        this.body = body;
    }

    /**
     * Returns a file.
     *
     * @param type of its contents, such as {@code text/css}
     * @param body UTF-8; not modified
     */
    public static Reply file(String type, byte[] body) {
        byte[] kept = body.clone();
        Map<String, String> headers = Map.of("Content-Type", type + "; charset=utf-8");
        return new Reply(200, headers, kept.length == 0 ? NOTHING : kept.length, out -> out.write(kept));
    }

    /** Returns a JSON document. */
    public static Reply json(String document) {
        return file("application/json", document.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns server-sent events, which go on until the page or the server has gone. */
    public static Reply events(Body events) {
        return new Reply(200, Map.of("Content-Type", "text/event-stream"), OPEN, events);
    }

    /** Returns a refusal with nothing to read. */
    public static Reply refusal(int status) {
        return new Reply(status, Map.of(), NOTHING, out -> {});
    }

    /** Returns a refusal of a way to ask. */
    static Reply only(String methods) {
        return new Reply(405, Map.of("Allow", methods), NOTHING, out -> {});
    }

    /** Returns the same under a content security policy of its own. */
    public Reply under(String policy) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(LoopbackServer.POLICY_HEADER, policy);
        return new Reply(status, more, length, body);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    long length() {
        return length;
    }

    Body body() {
        return body;
    }
}
