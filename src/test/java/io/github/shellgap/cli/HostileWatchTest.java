package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.hostile.Shown;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the page of {@code run --watch} is sent of a scenario whose every word is made to harm. */
@Timeout(120)
final class HostileWatchTest {
    /** Nothing that is served makes markup or code of words. */
    private static final List<String> MAKERS_OF_MARKUP =
            List.of("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "srcdoc", "eval", "Function");

    @TempDir
    Path folder;

    private final HttpClient browser = HttpClient.newHttpClient();
    private Path scenario = Path.of("");
    private BufferedReader said;
    private FutureTask<Integer> watching;
    private Thread thread;
    private String address;

    @BeforeEach
    void watch() throws IOException {
        scenario = HostileScenario.write(folder);
        PipedReader pipe = new PipedReader(1 << 16);
        said = new BufferedReader(pipe);
        Streams streams = new Streams(
                new ByteArrayInputStream(new byte[0]),
                new StringWriter(),
                new PipedWriter(pipe),
                new Streams.Face(false, false, true, false, 80));
        watching = new FutureTask<>(() -> new Main(streams, Wiring::doors)
                .run("run", scenario.toString(), "--watch", "--draws", "16", "-o", out().toString()));
        thread = new Thread(watching, "watch");
        thread.start();
        String line = said("its report renews itself at ");
        address = line.replaceAll(".* at (http://\\S+/) .*", "$1");
    }

    @AfterEach
    void stop() throws Exception {
        thread.interrupt();
        assertThat(watching.get(10, TimeUnit.SECONDS)).isEqualTo(130);
    }

    private Path out() {
        return folder.resolve("out");
    }

    /** Returns the next line said that holds a text; all until then are plain. */
    private String said(String text) throws IOException {
        String line = said.readLine();
        while (!line.contains(text)) {
            Shown.isPlainLine(line);
            line = said.readLine();
        }
        return line;
    }

    private HttpRequest asked(String name) {
        return HttpRequest.newBuilder(URI.create(address + name)).build();
    }

    private String shown(String name) throws IOException, InterruptedException {
        String body = browser.send(asked(name), BodyHandlers.ofString()).body();
        Shown.isPlain(body);
        return body;
    }

    @Test
    void page_isSentWordsAsWords() throws Exception {
        said("written in");
        HostileScenarioTest.assertPage(shown("report.html"));
        assertThat(shown("report.html")).isEqualTo(Files.readString(out().resolve("report.html")));
        assertThat(shown("")).doesNotContain("cmd()", "alert(").contains("<script src=\"watch.js\" defer></script>");
        assertThat(shown("watch.js")).contains("textContent").doesNotContain(MAKERS_OF_MARKUP);
    }

    @Test
    void problems_areSentAsWords() throws Exception {
        said("written in");
        try (InputStream stream =
                browser.send(asked("news"), BodyHandlers.ofInputStream()).body()) {
            BufferedReader events = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            assertThat(event(events)).hasSize(1);

            String wrong = HostileScenario.text().replace("actor:", "\"" + HostileScenario.WORDS + "\":");
            Files.writeString(scenario, wrong);
            assertThat(String.join("\n", event(events)))
                    .contains(scenario.getFileName() + ":", "error: ", "<script>alert(1)</script>");

            Files.delete(scenario);
            assertThat(String.join("\n", event(events))).contains(String.valueOf(scenario.getFileName()));
        }
    }

    /** Returns what stands in the lines of the next event: data alone, an edition first, and all of it plain. */
    private static List<String> event(BufferedReader events) throws IOException {
        List<String> data = new ArrayList<>();
        for (String line = events.readLine(); !line.isEmpty() || data.isEmpty(); line = events.readLine()) {
            if (line.isEmpty() || line.equals(":")) {
                continue;
            }
            assertThat(line).startsWith("data: ");
            Shown.isPlainLine(line);
            data.add(line.substring("data: ".length()));
        }
        assertThat(data.get(0)).matches("[0-9]+");
        return data;
    }
}
