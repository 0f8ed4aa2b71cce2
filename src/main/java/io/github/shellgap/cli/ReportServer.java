package io.github.shellgap.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Shows the report of a folder in a browser of this machine, and tells the open page when there is a new one. Listens on
 * the loopback address alone, under a path that nobody can guess; serves that report and the page around it, no other
 * file.
 */
final class ReportServer implements AutoCloseable {
    private static final int TOKEN_BYTES = 16;
    /** How often a silent page is written to, which is how its end is noticed. */
    private static final long PULSE_MILLIS = 10_000;

    private static final String PAGE_POLICY = "default-src 'none'; img-src data:; script-src 'self'; style-src 'self'; "
            + "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String NO_REPORT =
            "<!DOCTYPE html><html lang=\"en\"><title>No report yet</title><p>There is no report yet.</html>";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Path report;
    private final String root;
    private News news = new News(0, 0, "");

    /**
     * What an open page is told.
     *
     * @param number of the news
     * @param edition of the report
     * @param problem why there is none newer; empty if nothing is wrong
     */
    private record News(int number, int edition, String problem) {}

    private ReportServer(HttpServer server, Path report) {
        this.server = server;
        this.report = report;
        byte[] token = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(token);
        root = "/" + HexFormat.of().formatHex(token) + "/";
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "report page");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins to serve at a free port.
     *
     * @param report the page to show, once it exists
     * @throws IOException if there is no port to be had
     */
    static ReportServer open(Path report) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        ReportServer served = new ReportServer(HttpServer.create(new InetSocketAddress(loopback, 0), 0), report);
        served.server.createContext("/", served::answer);
        served.server.setExecutor(served.threads);
        served.server.start();
        return served;
    }

    /** Returns the address of the page. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + root;
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
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            if (!isFromHere(exchange.getRequestHeaders())) {
                refuse(exchange, 403);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                headers.set("Allow", "GET");
                refuse(exchange, 405);
            } else {
                serve(exchange);
            }
        }
    }

    /** Whether the browser was pointed here by name, and not by a page of another origin. */
    private boolean isFromHere(Headers asked) {
        int port = server.getAddress().getPort();
        Set<String> names = Set.of("127.0.0.1:" + port, "localhost:" + port);
        Set<String> origins = names.stream().map(name -> "http://" + name).collect(Collectors.toSet());
        List<String> hosts = asked.getOrDefault("Host", List.of());
        return hosts.size() == 1
                && names.contains(hosts.get(0))
                && origins.containsAll(asked.getOrDefault("Origin", List.of()));
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        String name = path.startsWith(root) ? path.substring(root.length()) : "/";
        switch (name) {
            case "" -> {
                exchange.getResponseHeaders().set("Content-Security-Policy", PAGE_POLICY);
                send(exchange, "text/html", resource("watch.html"));
            }
            case "watch.css" -> send(exchange, "text/css", resource(name));
            case "watch.js" -> send(exchange, "text/javascript", resource(name));
            case "report.html" -> {
                exchange.getResponseHeaders().set("Content-Security-Policy", "frame-ancestors 'self'");
                send(exchange, "text/html", reportBytes());
            }
            case "news" -> tell(exchange);
            default -> refuse(exchange, 404);
        }
    }

    private byte[] reportBytes() throws IOException {
        try {
            return Files.readAllBytes(report);
        } catch (NoSuchFileException e) {
            return NO_REPORT.getBytes(StandardCharsets.UTF_8);
        }
    }

    private void tell(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
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

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
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
