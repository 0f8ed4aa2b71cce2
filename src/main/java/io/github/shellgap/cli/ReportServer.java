package io.github.shellgap.cli;

import io.github.shellgap.loopback.LoopbackServer;
import io.github.shellgap.loopback.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Shows the report of a folder in a browser of this machine, and tells the open page when there is a new one. Serves that
 * report and the page around it, no other file.
 */
final class ReportServer implements AutoCloseable {
    /** How often a silent page is written to, which is how its end is noticed. */
    private static final long PULSE_MILLIS = 10_000;

    private static final String PAGE_POLICY = "default-src 'none'; img-src data:; script-src 'self'; style-src 'self'; "
            + "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** The report has a policy of its own among its first lines. */
    private static final String REPORT_POLICY = "frame-ancestors 'self'";

    private static final String NO_REPORT =
            "<!DOCTYPE html><html lang=\"en\"><title>No report yet</title><p>There is no report yet.</html>";

    private final LoopbackServer server;
    private final Path report;
    private News news = new News(0, 0, "");

    /**
     * What an open page is told.
     *
     * @param number of the news
     * @param edition of the report
     * @param problem why there is none newer; empty if nothing is wrong
     */
    private record News(int number, int edition, String problem) {}

    private ReportServer(Path report) throws IOException {
        this.report = report;
        server = LoopbackServer.open(0, this::file);
    }

    /**
     * Begins to serve at a free port.
     *
     * @param report the page to show, once it exists
     * @throws IOException if there is no port to be had
     */
    static ReportServer open(Path report) throws IOException {
        return new ReportServer(report);
    }

    /** Returns the address of the page. */
    String address() {
        return server.address();
    }

    /** Tells open pages that there is a new report. */
    synchronized void renew() {
        news = new News(news.number() + 1, news.edition() + 1, "");
        notifyAll();
    }

    /** Tells open pages why there is no new report. */
    synchronized void explain(String problem) {
        news = new News(news.number() + 1, news.edition(), problem);
        notifyAll();
    }

    @Override
    public void close() {
        server.close();
    }

    private Reply file(String name) throws IOException {
        return switch (name) {
            case "" -> Reply.file("text/html", resource("watch.html")).under(PAGE_POLICY);
            case "watch.css" -> Reply.file("text/css", resource(name));
            case "watch.js" -> Reply.file("text/javascript", resource(name));
            case "report.html" -> Reply.file("text/html", reportBytes()).under(REPORT_POLICY);
            case "news" -> Reply.events(this::tell);
            default -> Reply.refusal(404);
        };
    }

    private byte[] reportBytes() throws IOException {
        try {
            return Files.readAllBytes(report);
        } catch (NoSuchFileException e) {
            return NO_REPORT.getBytes(StandardCharsets.UTF_8);
        }
    }

    private void tell(OutputStream out) throws IOException {
        int told = -1;
        try {
            while (true) {
                News next = after(told);
                out.write(event(next, told).getBytes(StandardCharsets.UTF_8));
                out.flush();
                told = next.number();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns what is newer than what was told, or the same if nothing is after a while. */
    private synchronized News after(int told) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PULSE_MILLIS);
        for (long left = PULSE_MILLIS; news.number() == told && left > 0; ) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return news;
    }

    /** Returns a server-sent event: the edition, then the problem line by line; a comment if nothing is new. */
    private static String event(News news, int told) {
        if (news.number() == told) {
            return ":\n\n";
        }
        String lines =
                news.problem().lines().map(line -> "data: " + line + "\n").collect(Collectors.joining());
        return "data: " + news.edition() + "\n" + lines + "\n";
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = ReportServer.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return stream.readAllBytes();
        }
    }
}
