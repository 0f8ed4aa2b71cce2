package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.analysis.Simulation;
import io.github.shellgap.explore.Dial;
import io.github.shellgap.loopback.LoopbackServer;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.quantity.Numbers;
import io.github.shellgap.report.Making;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Variant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

/** Who may explore, and what is answered: requests are written by hand, as no browser would. */
@Timeout(60)
final class ExplorePageTest {
    private static final Settings SETTINGS = new Settings(64, 1, Sampler.SOBOL, false, CalendarUnit.MONTH, 1);
    private static final String TEXT = """
            format: shellgap/1
            title: Depot # kept
            period: { from: 2024-01-01, to: 2024-12-31 }
            parameters:
              stock: 100k to 400k
              made: { claims: [ { value: 5k/month }, { value: 1k/month to 2k/month } ] }
              fired: { uniform: [10k/month, 30k/month] }
            correlations: [ { between: [stock, fired], rank: 0.5 } ]
            stockpiles: { depot: { initial: stock } }
            production: { plant: { to: depot, rate: made, chance: 50% } }
            consumption: { fires: { from: depot, rate: fired } }
            variants:
              idle: { set: { production.plant.chance: 0 } }
            """;

    @TempDir
    Path folder;

    private Path file;
    private ExplorePage page;
    private LoopbackServer server;
    private URI address;

    static Exploration exploration(Path file) throws Exception {
        Doors doors = Wiring.doors();
        Doors.Loaded loaded = doors.reading().load(file.toString(), new ByteArrayInputStream(new byte[0]), List.of());
        return Exploration.of(
                SETTINGS,
                loaded,
                loaded.checked()
                        .fold(
                                valid -> valid.value(),
                                wrong -> Assertions.fail(wrong.problems().toString())));
    }

    @BeforeEach
    void serve() throws Exception {
        file = folder.resolve("depot.yaml");
        Files.writeString(file, TEXT);
        Doors doors = Wiring.doors();
        page = new ExplorePage(doors.drawing(), new VariantSaving(doors, SETTINGS, file, exploration(file)));
        server = LoopbackServer.open(0, page);
        address = URI.create(server.address());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String answer(String method, String path, String body, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            String head = method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nContent-Length: "
                    + body.length() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String host() {
        return "Host: 127.0.0.1:" + address.getPort();
    }

    private String get(String name) throws IOException {
        return answer("GET", address.getPath() + name, "", host());
    }

    private String post(String name, String body) throws IOException {
        return answer("POST", address.getPath() + name, body, host(), "Content-Type: application/json");
    }

    private String saving(String id, String variant, String set) {
        return "{\"variant\":\"" + variant + "\",\"id\":\"" + id + "\",\"title\":\"T\",\"set\":" + set + "}";
    }

    @Test
    void page_isServed_underAStrictPolicy() throws IOException {
        assertThat(get(""))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("Content-security-policy: default-src 'none'; script-src 'self'")
                .containsIgnoringCase("Referrer-policy: no-referrer")
                .contains("id=\"sentence\"")
                .doesNotContain("onclick=", "style=", "<script>", "http://", "https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "../depot.yaml", "depot.yaml", "%2e%2e/depot.yaml", "explore.html/"})
    void file_isRefused_thatIsNotOfThePage(String name) throws IOException {
        assertThat(get(name)).startsWith("HTTP/1.1 404").doesNotContain("Depot");
    }

    @Test
    void stranger_isRefused() throws IOException {
        assertThat(answer("GET", "/", "", host())).startsWith("HTTP/1.1 404");
        assertThat(answer("POST", "/00000000000000000000000000000000/scenario", "{}", host()))
                .startsWith("HTTP/1.1 404");
        assertThat(answer("GET", address.getPath(), "", "Host: rebound.example:" + address.getPort()))
                .startsWith("HTTP/1.1 403");
        assertThat(answer("POST", address.getPath() + "scenario", "{}", host(), "Origin: http://elsewhere.example"))
                .startsWith("HTTP/1.1 403");
        assertThat(answer("POST", address.getPath() + "scenario", "{}", host(), "Origin: null"))
                .startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @CsvSource({"PUT, 405", "DELETE, 405", "OPTIONS, 405", "POST, 415"})
    void method_isRefused_withItsReason(String method, int status) throws IOException {
        assertThat(answer(method, address.getPath() + "scenario", "{}", host(), "Content-Type: text/plain"))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void body_isRefused_ifItIsTooLongOrNoQuestion() throws IOException {
        assertThat(post("draw", "not JSON")).startsWith("HTTP/1.1 400");
        assertThat(post("draw", "{\"set\":{\"a\":1}}")).startsWith("HTTP/1.1 400");
        assertThat(post("draw", "{\"variant\":\"" + "a".repeat(70_000) + "\"}")).startsWith("HTTP/1.1 413");
        assertThat(post("other", "{}")).startsWith("HTTP/1.1 404");
        assertThat(post("draw", "{\"variant\":\"nobody\"}")).startsWith("HTTP/1.1 404");
    }

    @Test
    void server_listensOnLoopbackAlone() throws IOException {
        for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress other :
                    card.inetAddresses().filter(one -> !one.isLoopbackAddress()).toList()) {
                Assertions.assertThatThrownBy(() -> new Socket(other, address.getPort()).close())
                        .isInstanceOf(ConnectException.class);
            }
        }
        assertThat(address.getHost()).isEqualTo("127.0.0.1");
        assertThat(address.getPath()).matches("/[0-9a-f]{32}/");
    }

    @Test
    void picture_followsWhatIsMoved() throws IOException {
        String base = "{\"variant\":\"base\",\"stockpile\":\"depot\",\"set\":{";
        assertThat(post("draw", base + "\"parameters.stock\":\"9M\",\"parameters.fired\":\"10k/month\"}}"))
                .contains("almost no chance", "<svg");
        assertThat(post("draw", base + "\"parameters.stock\":\"1k\"}}")).contains("almost certain");
        assertThat(post("draw", base + "\"parameters.stock\":\"7 eggs\"}}"))
                .contains("\"path\":\"parameters.stock\",\"problem\":")
                .doesNotContain("<svg");
    }

    @Test
    void warmingUp_ends_onceSomethingIsMoved() throws Exception {
        Thread warming = new Thread(() -> page.warmUp(Integer.MAX_VALUE));
        warming.start();
        assertThat(post("draw", "{\"variant\":\"base\",\"stockpile\":\"depot\",\"set\":{}}"))
                .contains("\"sentence\"");
        assertThat(warming.isAlive()).isTrue();
        assertThat(post("draw", "{\"variant\":\"base\",\"stockpile\":\"depot\",\"set\":{\"parameters.stock\":\"9M\"}}"))
                .contains("\"sentence\"");
        warming.join(60_000);
        assertThat(warming.isAlive()).isFalse();
    }

    @Test
    void saving_addsAVariant_andNothingElse() throws IOException {
        String asked = saving("full", "base", "{\"parameters.made\":\"5k/month\",\"parameters.stock\":\"300k\"}");
        assertThat(post("change", asked)).contains("\"+   full:\"", "\"+       parameters.made: 5k/month\"");
        assertThat(file).hasContent(TEXT);
        assertThat(post("save", asked)).contains("\"saved\":\"full\"");
        assertThat(file)
                .hasContent(TEXT + "  full:\n    title: \"T\"\n    set:\n      parameters.made: 5k/month\n"
                        + "      parameters.stock: { choice: { 300k: 100% } }\n");
        assertThat(post("scenario", "{}")).contains("\"id\":\"full\"");
        assertThat(post("save", asked)).contains("there is a variant 'full' already");
        assertThat(post("save", saving("idle-low", "idle", "{\"parameters.fired\":\"11k/month\"}")))
                .contains("\"saved\":\"idle-low\"");
    }

    @Test
    void saving_isRefused_ifTheFileChangedMeanwhile() throws IOException {
        Files.writeString(file, TEXT + "# by another hand\n");
        assertThat(post("save", saving("full", "base", "{\"parameters.made\":\"5k/month\"}")))
                .contains("the file was changed meanwhile");
        assertThat(file).hasContent(TEXT + "# by another hand\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No Id | {\"parameters.made\":\"5k/month\"} | the file would not be valid",
                "full | {} | nothing is moved yet",
                "full | {\"parameters.made\":\"7 eggs\"} | the values are not right yet",
                "full | {\"parameters.made\":\"5k/month # or so\"} | lines cannot be added"
            })
    void saving_isRefused_withItsReason(String id, String set, String reason) throws IOException {
        assertThat(post("save", saving(id, "base", set))).contains(reason);
        assertThat(file).hasContent(TEXT);
    }

    @Test
    void otherInputs_keepTheirDraws_whateverIsHeld() throws Exception {
        Exploration exploration = exploration(file);
        Variant asWritten = exploration.written().variants().get(0);
        for (Making.Setting value : List.of(
                new Making.Setting("parameters.made", "5k/month"),
                new Making.Setting("parameters.made", "{ value: 1k/month to 2k/month }"),
                new Making.Setting("production.plant.chance", "100%"),
                new Making.Setting("parameters.stock", "200k"))) {
            Variant held =
                    exploration.check(List.of(value)).variant(Variant.BASE).orElseThrow();
            assertThat(demand(exploration.look(held, "depot")))
                    .as(value.path())
                    .isEqualTo(demand(exploration.look(asWritten, "depot")));
        }
    }

    /** What fires want, which alone draw on the depot. */
    private static Statistics demand(Outcome outcome) {
        return outcome.variants()
                .get(0)
                .stockpiles()
                .get(0)
                .track(Measure.DEMAND)
                .whole();
    }

    @Test
    void look_findsWhatTheWholeRunFinds() throws Exception {
        Exploration exploration = exploration(Path.of("src/test/resources/conformance/valid/suppliers.yaml"));
        for (Variant variant : exploration.written().variants()) {
            Outcome whole = Simulation.run(exploration.written(), SETTINGS, List.of(variant.id()), (done, total) -> {});
            for (StockpileOutcome expected : whole.variants().get(0).stockpiles()) {
                StockpileOutcome looked = exploration
                        .look(variant, expected.stockpile().id())
                        .variants()
                        .get(0)
                        .stockpiles()
                        .get(0);
                assertThat(looked.track(Measure.STOCK)).isEqualTo(expected.track(Measure.STOCK));
                assertThat(looked.shortage()).isEqualTo(expected.shortage());
                for (Measure measure : Measure.OF_STOCKPILE) {
                    assertThat(looked.track(measure).whole())
                            .isEqualTo(expected.track(measure).whole());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"russia-2023", "ukraine-155", "north-korea"})
    void dials_areAccepted_atBothEnds(String name) throws Exception {
        Exploration exploration = exploration(Path.of("scenarios", name + ".yaml"));
        List<Dial> dials = exploration.dials(Variant.BASE);
        assertThat(dials).isNotEmpty();
        for (Dial dial : dials) {
            assertThat(dial.range().low()).isLessThanOrEqualTo(dial.range().middle());
            assertThat(dial.range().middle()).isLessThanOrEqualTo(dial.range().high());
            List<String> values = dial.kind() == Dial.Kind.LIST
                    ? dial.options()
                    : List.of(
                            written(dial, dial.range().low()),
                            written(dial, dial.range().high()));
            for (String value : values) {
                assertThat(exploration.check(List.of(new Making.Setting(dial.path(), value))))
                        .as(dial.path() + "=" + value)
                        .matches(tried -> tried.study().isPresent());
            }
        }
    }

    private static String written(Dial dial, double value) {
        return dial.kind() == Dial.Kind.DATE
                ? LocalDate.ofEpochDay((long) value).toString()
                : Numbers.twelve(value) + dial.unit();
    }
}
