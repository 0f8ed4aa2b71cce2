package io.github.shellgap.loopback;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Serves a page to a browser of this machine. Listens on the loopback address alone, under a path that nobody can guess;
 * refuses whoever was led here by another name or by a page of another origin.
 */
public final class LoopbackServer implements AutoCloseable {
    /** The most that can be asked in one request, in bytes. */
    static final int MOST_BYTES = 64 << 10;

    static final String POLICY_HEADER = "Content-Security-Policy";

    private static final int TOKEN_BYTES = 16;

    /** What holds where a reply has no policy of its own: nothing is loaded, and no page frames it. */
    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control",
            "no-store",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            POLICY_HEADER,
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private final HttpServer server;
    private final ExecutorService threads;
    private final Site site;
    private final String root;

    /** What is served. */
    @FunctionalInterface
    public interface Site {
        /**
         * Returns a file of the page.
         *
         * @param name empty for the page itself
         * @return a refusal if there is no such file
         * @throws IOException if it cannot be read
         */
        Reply file(String name) throws IOException;

        /** Returns who answers what the page asks; none if it only reads. */
        default Optional<Questions> questions() {
            return Optional.empty();
        }
    }

    /** Answers what a page asks. */
    @FunctionalInterface
    public interface Questions {
        /**
         * Answers a question.
         *
         * @param name which question
         * @param body the JSON that was sent
         * @return a refusal if there is no such question or the body is not understood
         * @throws IOException if files cannot be read or written
         */
        Reply answer(String name, byte[] body) throws IOException;
    }

    private LoopbackServer(HttpServer server, Site site) {
        this.server = server;
        this.site = site;
        byte[] token = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(token);
        root = "/" + HexFormat.of().formatHex(token) + "/";
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "page");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins to serve.
     *
     * @param port 0 for any that is free
     * @throws IOException if the port is not to be had
     */
    public static LoopbackServer open(int port, Site site) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        LoopbackServer served = new LoopbackServer(HttpServer.create(new InetSocketAddress(loopback, port), 0), site);
        served.server.createContext("/", served::answer);
        served.server.setExecutor(served.threads);
        served.server.start();
        return served;
    }

    /** Returns the address of the page. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + root;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, isFromHere(exchange.getRequestHeaders()) ? reply(exchange) : Reply.refusal(403));
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

    private Reply reply(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        if (!path.startsWith(root)) {
            return Reply.refusal(404);
        }
        String name = path.substring(root.length());
        Optional<Questions> questions = site.questions();
        return switch (exchange.getRequestMethod()) {
            case "GET" -> site.file(name);
            case "POST" -> questions.isPresent() ? posted(exchange, name, questions.get()) : Reply.only("GET");
            default -> Reply.only(questions.isPresent() ? "GET, POST" : "GET");
        };
    }

    private static Reply posted(HttpExchange exchange, String name, Questions questions) throws IOException {
        // a form of another page can send no such type without asking first
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!type.equals("application/json")) {
            return Reply.refusal(415);
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        return body.length > MOST_BYTES ? Reply.refusal(413) : questions.answer(name, body);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        HEADERS.forEach(headers::set);
        reply.headers().forEach(headers::set);
        exchange.sendResponseHeaders(reply.status(), reply.length());
        reply.body().write(exchange.getResponseBody());
    }
}
