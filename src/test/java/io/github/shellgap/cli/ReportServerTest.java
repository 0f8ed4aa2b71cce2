package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see a watched report, and what else may be seen: requests are written by hand, as no browser would. */
@Timeout(30)
final class ReportServerTest {
    @TempDir
    Path folder;

    private ReportServer server;
    private URI address;

    @BeforeEach
    void serve() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "not for the page");
        server = ReportServer.open(folder.resolve("report.html"));
        address = URI.create(server.address());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Returns the whole answer to a request with these lines at its head. */
    private String answer(String method, String path, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            String head = method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String host() {
        return "Host: 127.0.0.1:" + address.getPort();
    }

    private String get(String name) throws IOException {
        return answer("GET", address.getPath() + name, host());
    }

    @Test
    void page_isServed_underItsOwnPolicy() throws IOException {
        assertThat(get(""))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("Content-security-policy: default-src 'none'; img-src data:; script-src 'self'")
                .containsIgnoringCase("Referrer-policy: no-referrer")
                .contains("<iframe")
                .doesNotContain("onload=", "style=", "<script>");
    }

    @Test
    void report_isTheFile_andSaysSoWhileThereIsNone() throws IOException {
        assertThat(get("report.html")).contains("There is no report yet");
        Files.writeString(folder.resolve("report.html"), "the report");
        assertThat(get("report.html?edition=1")).startsWith("HTTP/1.1 200").endsWith("the report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/report.html", "/00000000000000000000000000000000/report.html"})
    void path_isNotFound_withoutTheToken(String path) throws IOException {
        assertThat(answer("GET", path, host())).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret.txt", "../secret.txt", "%2e%2e/secret.txt", "./report.html", "..%2fsecret.txt"})
    void otherFiles_areNotFound(String name) throws IOException {
        assertThat(get(name)).startsWith("HTTP/1.1 404").doesNotContain("not for the page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: evil.example", "Host: evil.example:PORT", "Host: 127.0.0.1", "Accept: text/html"})
    void host_isRefused_whenItIsNotThisOne(String header) throws IOException {
        String filled = header.replace("PORT", String.valueOf(address.getPort()));
        assertThat(answer("GET", address.getPath(), filled)).startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @CsvSource({
        "http://evil.example, 403",
        "null, 403",
        "https://127.0.0.1:PORT, 403",
        "http://127.0.0.1:PORT, 200",
        "http://localhost:PORT, 200"
    })
    void origin_isRefused_whenItIsAnother(String origin, int status) throws IOException {
        String filled = "Origin: " + origin.replace("PORT", String.valueOf(address.getPort()));
        assertThat(answer("GET", address.getPath(), host(), filled)).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE"})
    void methods_otherThanGet_areRefused(String method) throws IOException {
        assertThat(answer(method, address.getPath(), host(), "Content-Length: 0"))
                .startsWith("HTTP/1.1 405")
                .containsIgnoringCase("Allow: GET");
    }

    @Test
    void token_differsEachTime() throws IOException {
        try (ReportServer other = ReportServer.open(folder.resolve("report.html"))) {
            assertThat(URI.create(other.address()).getPath()).isNotEqualTo(address.getPath());
        }
        assertThat(address.getPath()).matches("/[0-9a-f]{32}/");
    }

    @Test
    void otherInterfaces_areNotListenedOn() throws IOException {
        List<InetAddress> outward = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(one -> !one.getHostAddress().equals("127.0.0.1"))
                .toList();
        // Linux answers for the whole of 127/8, so there is always one other address to try
        Assertions.assertThatThrownBy(() ->
                        new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), address.getPort()).close())
                .isInstanceOf(ConnectException.class);
        for (InetAddress one : outward) {
            Assertions.assertThatThrownBy(() -> new Socket(one, address.getPort()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void news_tellsOfEditionsAndProblems_asTheyCome() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            String head = "GET " + address.getPath() + "news HTTP/1.0\r\n" + host() + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(event(lines)).containsExactly("data: 0");
            server.renew();
            assertThat(event(lines)).containsExactly("data: 1");
            server.explain("a.yaml:3:1: error: no\n  hint: yes");
            assertThat(event(lines)).containsExactly("data: 1", "data: a.yaml:3:1: error: no", "data:   hint: yes");
            server.renew();
            assertThat(event(lines)).containsExactly("data: 2");
        }
    }

    /** Returns the data lines of the next event. */
    private static List<String> event(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (!line.startsWith("data:")) {
            line = lines.readLine();
        }
        List<String> data = new java.util.ArrayList<>();
        while (!line.isEmpty()) {
            data.add(line);
            line = lines.readLine();
        }
        return data;
    }
}
